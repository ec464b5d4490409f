import type { Act } from '#platform/use-case/act.ts'
import type { Status } from '../domain/status.ts'

/** Writes a status with its confirming document. */
export async function insertStatus(
  act: Act,
  region: string,
  personId: string,
  status: Status,
  lifeRestriction?: string,
): Promise<void> {
  await act.db
    .insertInto('registry_status')
    .values({
      region,
      id: status.id,
      person_id: personId,
      kind: status.kind,
      valid_from: status.validFrom,
      valid_to: status.validTo ?? null,
      cause: status.cause ?? null,
      defect_kinds: [...status.defectKinds],
      life_restriction: lifeRestriction ?? null,
      disability_group: status.group ?? null,
      issuer: status.issuer,
      document: status.document,
      document_date: status.documentDate,
    })
    .execute()
}

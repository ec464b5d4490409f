import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import type { Agreement, AgreementDecision } from '../domain/agreement.ts'
import type { SignOff } from '../domain/sign-off.ts'

/** What representatives said about a programme, in the order they said it. */
export async function listAgreements(db: Tx, programmeId: string): Promise<readonly Agreement[]> {
  const rows = await db
    .selectFrom('programme_agreement')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    representativeId: row.representative_id,
    representativeName: row.representative_name ?? undefined,
    decision: row.decision as AgreementDecision,
    comment: row.comment ?? undefined,
    decidedOn: row.decided_on as LocalDate,
    document: row.document ?? undefined,
    recordedBy: row.recorded_by ?? undefined,
  }))
}

/** Members of the consultation who stand behind revisions of a programme. */
export async function listSignOffs(db: Tx, programmeId: string): Promise<readonly SignOff[]> {
  const rows = await db
    .selectFrom('programme_sign_off')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    revision: row.revision,
    memberId: row.member_id,
    memberName: row.member_name,
    specialty: row.specialty ?? undefined,
    signedOn: row.signed_on as LocalDate,
  }))
}

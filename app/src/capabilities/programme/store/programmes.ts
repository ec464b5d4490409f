import type { LocalDate } from '@tirek/kernel'
import type { Tx } from '#platform/db/database.ts'
import { type Sealing, sealDocument } from '#platform/vault/document.ts'
import type { Programme, ProgrammeHead, Written } from '../domain/programme.ts'
import { CLOSED_NOTE, CONTENT, EDITION } from './sealed.ts'

/** Opens a programme. Throws on the unique index when the child has a live one: look first. */
export async function insertProgramme(sealing: Sealing, programme: Programme): Promise<void> {
  const { id, personId } = programme
  await sealing.db
    .insertInto('programme_programme')
    .values({
      region: programme.region,
      id: programme.id,
      person_id: programme.personId,
      organisation_id: programme.organisationId,
      number: programme.number,
      state: programme.state,
      coordinator_id: programme.coordinatorId,
      coordinator_name: programme.coordinatorName,
      conclusion_id: programme.conclusionId ?? null,
      noticed_on: programme.noticedOn ?? null,
      content: await sealDocument(sealing, personId, { field: CONTENT, id }, programme.content),
      is_complete: programme.isComplete,
      revision: programme.revision,
      version: programme.version,
      started_on: programme.startedOn,
    })
    .execute()
}

/** What may change in a programme; the version rises with every change. */
export type Changes = Partial<
  Pick<
    Programme,
    | 'state'
    | 'content'
    | 'isComplete'
    | 'revision'
    | 'conclusionId'
    | 'noticedOn'
    | 'approvedRevision'
    | 'approvedOn'
    | 'reviewDue'
    | 'closedOn'
    | 'closedReason'
  >
> & {
  readonly closedNote?: string | undefined
  /** Organisations that the text rests on; left as they are when not given. */
  readonly organisationIds?: readonly string[]
}

/** The words among the changes, sealed. */
async function sealedChanges(
  sealing: Sealing,
  { id, personId }: ProgrammeHead,
  { content, closedNote }: Changes,
) {
  const note =
    closedNote === undefined
      ? null
      : await sealing.vault.seal(personId, { field: CLOSED_NOTE, id }, closedNote)
  if (content === undefined) return { closed_note: note }
  return {
    closed_note: note,
    content: await sealDocument(sealing, personId, { field: CONTENT, id }, content),
  }
}

/** Writes changes and raises the version, so that pages opened before are stale. Returns the new version. */
export async function updateProgramme(
  sealing: Sealing,
  programme: ProgrammeHead,
  changes: Changes,
): Promise<number> {
  const version = programme.version + 1
  const next = { ...programme, ...changes }
  await sealing.db
    .updateTable('programme_programme')
    .set({
      state: next.state,
      is_complete: next.isComplete,
      revision: next.revision,
      version,
      conclusion_id: next.conclusionId ?? null,
      noticed_on: next.noticedOn ?? null,
      approved_revision: next.approvedRevision ?? null,
      approved_on: next.approvedOn ?? null,
      review_due: next.reviewDue ?? null,
      closed_on: next.closedOn ?? null,
      closed_reason: next.closedReason ?? null,
      ...(changes.organisationIds && { network_organisation_ids: [...changes.organisationIds] }),
      ...(await sealedChanges(sealing, programme, changes)),
    })
    .where('region', '=', programme.region)
    .where('id', '=', programme.id)
    .execute()
  return version
}

/** Keeps what was approved, as it was on the day. */
export async function insertEdition(
  sealing: Sealing,
  programme: ProgrammeHead,
  edition: {
    readonly id: string
    readonly approvedOn: LocalDate
    readonly approvedBy: string
    readonly written: Written
  },
): Promise<void> {
  const { id, written } = edition
  const { personId } = programme
  await sealing.db
    .insertInto('programme_edition')
    .values({
      region: programme.region,
      id,
      person_id: personId,
      programme_id: programme.id,
      revision: programme.revision,
      approved_on: edition.approvedOn,
      approved_by: edition.approvedBy,
      content: await sealDocument(sealing, personId, { field: EDITION, id }, written),
      organisation_ids: [...new Set(written.measures.flatMap((one) => one.organisationId ?? []))],
    })
    .execute()
}

/** The next running number of an organisation in a year, without gaps inside committed transactions. */
export async function nextNumber(
  tx: Tx,
  of: {
    readonly organisationId: string
    readonly kind: 'programme' | 'direction'
    readonly today: LocalDate
  },
): Promise<string> {
  const year = Number(of.today.slice(0, 4))
  const row = await tx
    .insertInto('programme_number')
    .values({ organisation_id: of.organisationId, kind: of.kind, year, last: 1 })
    .onConflict((on) =>
      on.columns(['organisation_id', 'kind', 'year']).doUpdateSet((build) => ({
        last: build('programme_number.last', '+', 1),
      })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${year}-${String(row.last).padStart(4, '0')}`
}

/** Claims a fingerprint for a child; false when the same words already stand for another one (LAW-1-35). */
export async function claimFingerprint(tx: Tx, fingerprint: Buffer, personId: string): Promise<boolean> {
  await tx
    .insertInto('programme_fingerprint')
    .values({ fingerprint, person_id: personId })
    .onConflict((on) => on.doNothing())
    .execute()
  const row = await tx
    .selectFrom('programme_fingerprint')
    .select('person_id')
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirstOrThrow()
  return row.person_id === personId
}

/** Claims many fingerprints for a child; those of another child are left as they are. */
export async function claimFingerprints(
  tx: Tx,
  fingerprints: readonly Buffer[],
  personId: string,
): Promise<void> {
  if (fingerprints.length === 0) return
  await tx
    .insertInto('programme_fingerprint')
    .values(fingerprints.map((fingerprint) => ({ fingerprint, person_id: personId })))
    .onConflict((on) => on.doNothing())
    .execute()
}

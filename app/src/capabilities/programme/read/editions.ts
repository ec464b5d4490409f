import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ProgrammeEdition as Row } from '#platform/db/schema.ts'
import { openDocument, type Sealing } from '#platform/vault/document.ts'
import type { Programme, Written } from '../domain/programme.ts'
import { EDITION } from '../store/sealed.ts'

/** What was approved, as it was on the day. */
export type Edition = Written & {
  readonly revision: number
  readonly approvedOn: LocalDate
  readonly approvedBy: string
}

/** A document of an edition; those approved before goals could be measured have none. */
type Kept = Omit<Written, 'goals'> & Partial<Pick<Written, 'goals'>>

type Of = Pick<Programme, 'id' | 'approvedRevision'>

/** No edition has this number: revisions count from 1. */
const NEVER_APPROVED = 0

function inForce(db: Tx, { id, approvedRevision = NEVER_APPROVED }: Of) {
  return db
    .selectFrom('programme_edition')
    .where('programme_id', '=', id)
    .where('revision', '=', approvedRevision)
}

async function toEdition(sealing: Sealing, row: Selectable<Row>): Promise<Edition> {
  const written = await openDocument(sealing, { field: EDITION, id: row.id }, row.content)
  const { content, measures, goals = [] } = written as Kept
  return {
    ...{ content, measures, goals },
    revision: row.revision,
    approvedOn: row.approved_on as LocalDate,
    approvedBy: row.approved_by,
  }
}

/** Every edition of a programme, oldest first. */
export async function listEditions(sealing: Sealing, programmeId: string): Promise<readonly Edition[]> {
  const rows = await sealing.db
    .selectFrom('programme_edition')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('revision')
    .execute()
  return Promise.all(rows.map((row) => toEdition(sealing, row)))
}

/** The edition that is in force: the last one approved. Undefined while there is none. */
export async function findEditionInForce(sealing: Sealing, programme: Of): Promise<Edition | undefined> {
  const row = await inForce(sealing.db, programme).selectAll().executeTakeFirst()
  return row && (await toEdition(sealing, row))
}

/** The organisations that the edition in force names; its words stay sealed. */
export async function listNamedOrganisations(db: Tx, programme: Of): Promise<readonly string[]> {
  const row = await inForce(db, programme).select('organisation_ids').executeTakeFirst()
  return row?.organisation_ids ?? []
}

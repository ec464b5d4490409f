import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { HandOverDiagnostics as Row } from '#platform/db/schema.ts'
import { openDocument, type Sealing } from '#platform/vault/document.ts'
import type { Diagnostics, DiagnosticsForm, DiagnosticsState } from '../domain/diagnostics.ts'
import { FORM } from '../store/sealed.ts'

const day = (text: string | null) => (text ?? undefined) as LocalDate | undefined

async function toDiagnostics(sealing: Sealing, row: Selectable<Row>): Promise<Diagnostics> {
  const form =
    row.content === null
      ? undefined
      : ((await openDocument(sealing, { field: FORM, id: row.id }, row.content)) as DiagnosticsForm)
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    organisationId: row.organisation_id,
    state: row.state as DiagnosticsState,
    askedOn: row.asked_on as LocalDate,
    askedBy: row.asked_by,
    doneOn: day(row.done_on),
    doneBy: row.done_by ?? undefined,
    form,
    version: row.version,
  }
}

/** One diagnostics that the actor may see. */
export async function findDiagnostics(sealing: Sealing, id: string): Promise<Diagnostics | undefined> {
  const row = await sealing.db
    .selectFrom('hand_over_diagnostics')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && (await toDiagnostics(sealing, row))
}

/** The diagnostics of a person, newest first. */
export async function listDiagnosticsOf(sealing: Sealing, personId: string): Promise<readonly Diagnostics[]> {
  const rows = await sealing.db
    .selectFrom('hand_over_diagnostics')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('asked_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return Promise.all(rows.map((row) => toDiagnostics(sealing, row)))
}

/** Who waits at an organisation, and who was seen last, without what was found. */
export async function listAt(db: Tx, organisationId: string, state: DiagnosticsState, most: number) {
  const rows = await db
    .selectFrom('hand_over_diagnostics')
    .select(['id', 'person_id', 'asked_on', 'done_on'])
    .where('organisation_id', '=', organisationId)
    .where('state', '=', state)
    .orderBy('asked_on')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    askedOn: row.asked_on as LocalDate,
    doneOn: day(row.done_on),
  }))
}

/** How many wait at an organisation. */
export async function countAskedAt(db: Tx, organisationId: string): Promise<number> {
  const row = await db
    .selectFrom('hand_over_diagnostics')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

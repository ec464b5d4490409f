import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ProgrammeProgramme as Row } from '#platform/db/schema.ts'
import type { Content, Programme } from '../domain/programme.ts'
import type { CloseReason } from '../domain/review.ts'
import type { ProgrammeState } from '../domain/states.ts'

const day = (text: string | null) => (text ?? undefined) as LocalDate | undefined

function toProgramme(row: Selectable<Row>): Programme {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    organisationId: row.organisation_id,
    number: row.number,
    state: row.state as ProgrammeState,
    coordinatorId: row.coordinator_id,
    coordinatorName: row.coordinator_name,
    conclusionId: row.conclusion_id ?? undefined,
    noticedOn: day(row.noticed_on),
    content: row.content as unknown as Content,
    revision: row.revision,
    version: row.version,
    startedOn: row.started_on as LocalDate,
    approvedRevision: row.approved_revision ?? undefined,
    approvedOn: day(row.approved_on),
    reviewDue: day(row.review_due),
    closedOn: day(row.closed_on),
    closedReason: (row.closed_reason ?? undefined) as CloseReason | undefined,
  }
}

/** One programme that the actor may see. */
export async function findProgramme(db: Tx, id: string): Promise<Programme | undefined> {
  const row = await db.selectFrom('programme_programme').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toProgramme(row)
}

/** The same, locked until the end of the transaction. */
export async function lockProgramme(db: Tx, id: string): Promise<Programme | undefined> {
  const row = await db
    .selectFrom('programme_programme')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toProgramme(row)
}

/** The child's programme that is not closed; there is never more than one. */
export async function findLiveProgramme(db: Tx, personId: string): Promise<Programme | undefined> {
  const row = await db
    .selectFrom('programme_programme')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', '<>', 'closed')
    .executeTakeFirst()
  return row && toProgramme(row)
}

/** All programmes of a child, newest first. */
export async function listProgrammesOf(db: Tx, personId: string): Promise<readonly Programme[]> {
  const rows = await db
    .selectFrom('programme_programme')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('started_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toProgramme)
}

/** Programmes of one consultation by state, the longest waiting first; at most `limit`. */
export async function listProgrammes(
  db: Tx,
  of: {
    readonly organisationId: string
    readonly states: readonly ProgrammeState[]
    readonly limit?: number
  },
): Promise<readonly Programme[]> {
  const rows = await db
    .selectFrom('programme_programme')
    .selectAll()
    .where('organisation_id', '=', of.organisationId)
    .where('state', 'in', [...of.states])
    .orderBy('started_on')
    .orderBy('id')
    .limit(of.limit ?? 200)
    .execute()
  return rows.map(toProgramme)
}

/** How many programmes of a consultation stand in each state, and how many are past their review day. */
export async function countProgrammes(
  db: Tx,
  organisationId: string,
  today: LocalDate,
): Promise<readonly { readonly state: ProgrammeState; readonly count: number; readonly late: number }[]> {
  const rows = await db
    .selectFrom('programme_programme')
    .select(['state'])
    .select((select) => [
      select.fn.countAll<number>().as('count'),
      select.fn.countAll<number>().filterWhere('review_due', '<', today).as('late'),
    ])
    .where('organisation_id', '=', organisationId)
    .where('state', '<>', 'closed')
    .groupBy('state')
    .execute()
  return rows.map((row) => ({
    state: row.state as ProgrammeState,
    count: Number(row.count),
    late: Number(row.late),
  }))
}

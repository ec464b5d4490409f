import type { LocalDate } from '@tirek/kernel'
import type { Selectable } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { ProgrammeDirection as Row } from '#platform/db/schema.ts'
import type { Direction, DirectionState, NoticeReason } from '../domain/direction.ts'

const day = (text: string | null) => (text ?? undefined) as LocalDate | undefined

function toDirection(row: Selectable<Row>): Direction {
  return {
    id: row.id,
    region: row.region,
    personId: row.person_id,
    number: row.number,
    organisationId: row.organisation_id,
    programmeId: row.programme_id ?? undefined,
    programmeRevision: row.programme_revision ?? undefined,
    conclusionId: row.conclusion_id ?? undefined,
    measureIds: row.measure_ids,
    service: row.service,
    purpose: row.purpose,
    consentId: row.consent_id,
    state: row.state as DirectionState,
    sentOn: row.sent_on as LocalDate,
    sentBy: row.sent_by,
    answerDue: row.answer_due as LocalDate,
    answeredOn: day(row.answered_on),
    answerReason: row.answer_reason ?? undefined,
    startedOn: day(row.started_on),
    endedOn: day(row.ended_on),
    outdatedOn: day(row.outdated_on),
    version: row.version,
  }
}

/** Directions that an organisation has taken up, to be narrowed further: a query over `d`. */
export function takenUp(db: Tx) {
  return db.selectFrom('programme_direction as d').where('d.state', 'in', ['accepted', 'started'])
}

/** One direction that the actor may see. */
export async function findDirection(db: Tx, id: string): Promise<Direction | undefined> {
  const row = await db.selectFrom('programme_direction').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toDirection(row)
}

/** One direction, locked until the end of the transaction. */
export async function lockDirection(db: Tx, id: string): Promise<Direction | undefined> {
  const row = await db
    .selectFrom('programme_direction')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toDirection(row)
}

/** Directions of a child that the actor may see, newest first. */
export async function listDirectionsOf(db: Tx, personId: string): Promise<readonly Direction[]> {
  const rows = await db
    .selectFrom('programme_direction')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('sent_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toDirection)
}

/** Directions to one organisation, the longest waiting first. Closed files do not show. */
export async function listDirectionsTo(
  db: Tx,
  organisationId: string,
  states: readonly DirectionState[],
  limit = 200,
): Promise<readonly Direction[]> {
  const rows = await db
    .selectFrom('programme_direction')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', [...states])
    .orderBy('sent_on')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toDirection)
}

/** How many directions wait for an organisation's answer, and how many past the project's interval. */
export async function countWaiting(
  db: Tx,
  organisationId: string,
  today: LocalDate,
): Promise<{ readonly count: number; readonly late: number; readonly nextDue: LocalDate | undefined }> {
  const row = await db
    .selectFrom('programme_direction')
    .select((select) => [
      select.fn.countAll<number>().as('count'),
      select.fn.min('answer_due').as('next_due'),
      select.fn.countAll<number>().filterWhere('answer_due', '<', today).as('late'),
    ])
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'sent')
    .executeTakeFirstOrThrow()
  const nextDue = (row.next_due ?? undefined) as LocalDate | undefined
  return { count: Number(row.count), late: Number(row.late), nextDue }
}

/** What an organisation is told of a direction that ended or shrank, without the child. */
export interface DirectionNotice {
  readonly number: string
  readonly withdrawnOn: LocalDate
  readonly why: NoticeReason
}

/** Withdrawn consents and ended measures that an organisation must know of; no child is named. */
export async function listNotices(db: Tx, organisationId: string): Promise<readonly DirectionNotice[]> {
  const rows = await db
    .selectFrom('programme_notice')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('withdrawn_on', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    number: row.direction_number,
    withdrawnOn: row.withdrawn_on as LocalDate,
    why: row.why as NoticeReason,
  }))
}

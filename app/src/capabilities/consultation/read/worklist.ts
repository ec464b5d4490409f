import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { FILE_STATES, type FileState } from '../domain/file-state.ts'

/** One line of the worklist of a consultation. */
export type WorklistLine = {
  readonly fileId: string
  readonly number: string
  readonly personId: string
  readonly name: string
  readonly birthDate: LocalDate | undefined
  readonly state: FileState
  readonly openedOn: LocalDate
  readonly day: LocalDate | undefined
  readonly time: string | undefined
  readonly noticeGiven: boolean
}

export type WorklistQuestion = {
  readonly organisationId: string
  readonly state?: FileState | undefined
  readonly page: number
}

/** Lines on one page of the worklist. */
export const PAGE_SIZE = 25

async function pageOfFiles(db: Tx, { organisationId, state, page }: WorklistQuestion) {
  const base = db
    .selectFrom('consultation_file as f')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('consultation_appointment as d')
          .select(['d.day', 'd.at_time', 'd.notice_given_on'])
          .whereRef('d.file_id', '=', 'f.id')
          .where('d.state', '!=', 'replaced')
          .orderBy('d.day', 'desc')
          .limit(1)
          .as('a'),
      (join) => join.onTrue(),
    )
    .where('f.organisation_id', '=', organisationId)
  // Open files first, by the day they wait for; those that are over after them, the latest first.
  const isOver = sql<boolean>`f.state in ('concluded', 'closed')`
  const waitingDay = sql<string>`case when f.state in ('concluded', 'closed') then null else a.day end`
  const lastDay = sql<string>`case when f.state in ('concluded', 'closed') then coalesce(a.day, f.opened_on) end`
  const wanted = state === undefined ? base : base.where('f.state', '=', state)

  return wanted
    .select([
      'f.id',
      'f.number',
      'f.person_id',
      'f.state',
      'f.opened_on',
      'a.day',
      'a.at_time',
      'a.notice_given_on',
    ])
    .orderBy(isOver)
    .orderBy(waitingDay, (order) => order.asc().nullsLast())
    .orderBy(lastDay, (order) => order.desc().nullsLast())
    .orderBy('a.at_time')
    .orderBy('f.opened_on')
    .orderBy('f.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute()
}

/** Files of one consultation with the names of the children: the open ones by their day, then those that are over. */
export async function listWorklist(db: Tx, question: WorklistQuestion): Promise<readonly WorklistLine[]> {
  const rows = await pageOfFiles(db, question)
  const people = await listPeople(
    db,
    rows.map((row) => row.person_id),
  )

  return rows.map((row) => {
    const person = people.find(({ id }) => id === row.person_id)
    return {
      fileId: row.id,
      number: row.number,
      personId: row.person_id,
      name: person === undefined ? '' : fullName(person),
      birthDate: person?.birthDate,
      state: row.state as FileState,
      openedOn: row.opened_on as LocalDate,
      day: (row.day ?? undefined) as LocalDate | undefined,
      time: row.at_time ?? undefined,
      noticeGiven: row.notice_given_on !== null,
    }
  })
}

/** How many files of a consultation stand in each state. */
export async function countByState(
  db: Tx,
  organisationId: string,
): Promise<Readonly<Record<FileState, number>>> {
  const rows = await db
    .selectFrom('consultation_file')
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .where('organisation_id', '=', organisationId)
    .groupBy('state')
    .execute()
  const counted = new Map(rows.map(({ state, count }) => [state, Number(count)]))
  const entries = FILE_STATES.map((state) => [state, counted.get(state) ?? 0] as const)

  return Object.fromEntries(entries) as Record<FileState, number>
}

/** Drafts that wait for the agreement of one member. */
export async function countAwaiting(db: Tx, memberId: string): Promise<number> {
  const row = await db
    .selectFrom('consultation_member as m')
    .innerJoin('consultation_file as f', (join) =>
      join.onRef('f.id', '=', 'm.file_id').on('f.state', '=', 'drafted'),
    )
    .innerJoin('consultation_draft as d', 'd.id', 'm.file_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('m.member_id', '=', memberId)
    .where('m.left_on', 'is', null)
    .where((eb) =>
      eb.or([eb('m.agreed_revision', 'is', null), eb('m.agreed_revision', '<', eb.ref('d.revision'))]),
    )
    .executeTakeFirstOrThrow()

  return Number(row.count)
}

import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import type { Tx } from '#platform/db/database.ts'
import type { ExaminationKind } from '../domain/examination.ts'
import type { DeskNeed } from '../domain/file.ts'
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
  /** Only those that wait for this member: for a form of the own specialty, or for agreement to the draft. */
  readonly waitsFor?: Member | undefined
  /** Only files that need something of the desk: what, and as of which day. */
  readonly needs?: { readonly what: DeskNeed; readonly today: LocalDate; readonly missed: number } | undefined
  /** Only files of these children. */
  readonly personIds?: readonly string[] | undefined
}

/** A member of the consultation and the forms of the own specialty. */
export type Member = { readonly memberId: string; readonly forms: readonly ExaminationKind[] }

/** Lines on one page of the worklist. */
export const PAGE_SIZE = 25

function formMissing({ forms }: Member) {
  return sql<boolean>`(f.state = 'in-session' and exists (
    select from unnest(${[...forms]}::text[]) as k (kind)
    where not exists (select from consultation_examination e where e.file_id = f.id and e.kind = k.kind)))`
}

function agreementMissing({ memberId }: Member) {
  return sql<boolean>`(f.state = 'drafted' and exists (
    select from consultation_member m join consultation_draft d on d.id = m.file_id
    where m.file_id = f.id and m.member_id = ${memberId}::uuid and m.left_on is null
      and (m.agreed_revision is null or m.agreed_revision < d.revision)))`
}

function neededOfDesk({ what, today, missed }: NonNullable<WorklistQuestion['needs']>) {
  if (what === 'day-passed')
    return sql<boolean>`(f.state = 'scheduled' and exists (select from consultation_appointment d
      where d.file_id = f.id and d.state = 'planned' and d.day < ${today}::date))`
  return sql<boolean>`(f.state = 'opened' and (select count(*) from consultation_appointment d
    where d.file_id = f.id and d.state = 'missed') >= ${missed})`
}

function wantedFiles(db: Tx, { organisationId, state, waitsFor, needs, personIds }: WorklistQuestion) {
  let files = db.selectFrom('consultation_file as f').where('f.organisation_id', '=', organisationId)
  if (state !== undefined) files = files.where('f.state', '=', state)
  if (personIds !== undefined)
    files = files.where('f.person_id', '=', sql<string>`any (${[...personIds]}::uuid[])`)
  if (needs !== undefined) files = files.where(neededOfDesk(needs))
  if (waitsFor !== undefined)
    files = files.where((where) => where.or([formMissing(waitsFor), agreementMissing(waitsFor)]))
  return files
}

/** How many files a question finds. */
export async function countFiles(db: Tx, question: WorklistQuestion): Promise<number> {
  const row = await wantedFiles(db, question)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

async function pageOfFiles(db: Tx, question: WorklistQuestion, page: number) {
  const wanted = wantedFiles(db, question).leftJoinLateral(
    (from) =>
      from
        .selectFrom('consultation_appointment as d')
        .select(['d.day', 'd.at_time', 'd.notice_given_on'])
        .whereRef('d.file_id', '=', 'f.id')
        .where('d.state', 'in', ['planned', 'held'])
        .orderBy('d.day', 'desc')
        .limit(1)
        .as('a'),
    (join) => join.onTrue(),
  )
  // Open files first, by the day they wait for; those that are over after them, the latest first.
  const isOver = sql<boolean>`f.state in ('concluded', 'closed')`
  const waitingDay = sql<string>`case when f.state in ('concluded', 'closed') then null else a.day end`
  const lastDay = sql<string>`case when f.state in ('concluded', 'closed') then coalesce(a.day, f.opened_on) end`
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
      // The order asks for every file anyway: they are counted on the way.
      sql<number>`count(*) over ()`.as('total'),
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

/**
 * One page of the files of a consultation with the names of the children: the open ones by their day, then those that
 * are over. With it how many a question finds on all pages.
 */
export async function listWorklist(
  db: Tx,
  question: WorklistQuestion,
  page: number,
): Promise<{ readonly lines: readonly WorklistLine[]; readonly total: number }> {
  const rows = await pageOfFiles(db, question, page)
  // Behind the last page nothing tells how many there are.
  const total = rows[0]?.total ?? (page === 1 ? 0 : await countFiles(db, question))
  const people = await listPeople(
    db,
    rows.map((row) => row.person_id),
  )

  const lines = rows.map((row) => {
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
  return { lines, total }
}

/** How many files of a consultation stand in each state, or in each of some. */
export async function countByState(
  db: Tx,
  organisationId: string,
  states: readonly FileState[] = FILE_STATES,
): Promise<Readonly<Record<FileState, number>>> {
  const rows = await db
    .selectFrom('consultation_file')
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', [...states])
    .groupBy('state')
    .execute()
  const counted = new Map(rows.map(({ state, count }) => [state, Number(count)]))
  const entries = FILE_STATES.map((state) => [state, counted.get(state) ?? 0] as const)

  return Object.fromEntries(entries) as Record<FileState, number>
}

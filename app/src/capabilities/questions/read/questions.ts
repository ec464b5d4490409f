import type { LocalDate } from '@tirek/kernel'
import type { Citation, QuestionBody, QuestionTopic } from '@tirek/law'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { QuestionsQuestion } from '#platform/db/schema.ts'
import type { Sealing } from '#platform/vault/document.ts'
import type { Answer, Channel, Helped, Move, Question, QuestionState } from '../domain/question.ts'
import { ANSWER, CONTACT, NEXT_STEPS, WORDS } from '../store/questions.ts'

type Row = Selectable<QuestionsQuestion>

async function answerOf({ vault }: Sealing, row: Row): Promise<Answer | undefined> {
  const { id, answer, next_steps: nextSteps, answered_on: on } = row
  if (answer === null || nextSteps === null || on === null) return undefined
  return {
    words: await vault.open({ field: ANSWER, id }, answer),
    nextSteps: await vault.open({ field: NEXT_STEPS, id }, nextSteps),
    cite: (row.answer_cite ?? []) as unknown as readonly Citation[],
    on: on as LocalDate,
    by: row.answered_by ?? '',
  }
}

async function toQuestion(sealing: Sealing, row: Row): Promise<Question> {
  const { id, contact } = row
  return {
    id,
    region: row.region,
    personId: row.person_id ?? undefined,
    number: row.number,
    channel: row.channel as Channel,
    topic: row.topic as QuestionTopic,
    body: row.body as QuestionBody,
    organisationId: row.organisation_id,
    lang: row.lang,
    words: await sealing.vault.open({ field: WORDS, id }, row.words),
    contact: contact === null ? undefined : await sealing.vault.open({ field: CONTACT, id }, contact),
    askedOn: row.asked_on as LocalDate,
    writtenDownBy: row.written_down_by ?? undefined,
    moves: row.moves as unknown as readonly Move[],
    state: row.state as QuestionState,
    dueOn: row.due_on as LocalDate,
    remindedOn: (row.reminded_on ?? undefined) as LocalDate | undefined,
    answer: await answerOf(sealing, row),
    helped: (row.helped ?? undefined) as Helped | undefined,
    follows: row.follows ?? undefined,
    aboutId: row.about_id ?? undefined,
    rightsStage: row.rights_stage ?? undefined,
    version: row.version,
  }
}

/** A question that the actor may see; undefined alike for unknown and for closed to the actor. */
export async function findQuestion(sealing: Sealing, id: string): Promise<Question | undefined> {
  const row = await sealing.db
    .selectFrom('questions_question')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && (await toQuestion(sealing, row))
}

/** Whether a question belongs to a browser. The caller reads as the system. */
export async function isOfBrowser(db: Tx, id: string, browserHash: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('questions_question')
    .select('id')
    .where('id', '=', id)
    .where('browser_hash', '=', browserHash)
    .executeTakeFirst()
  return row !== undefined
}

/** The question that a code opens. The caller reads as the system. */
export async function findIdByCode(db: Tx, codeHash: Buffer): Promise<string | undefined> {
  const row = await db
    .selectFrom('questions_question')
    .select('id')
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  return row?.id
}

/** The question that followed an answer, when there is one. */
export async function findFollowUp(db: Tx, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('questions_question')
    .select('id')
    .where('follows', '=', id)
    .executeTakeFirst()
  return row?.id
}

/** The questions of one person, newest first. */
export async function listQuestionsOf(sealing: Sealing, personId: string): Promise<readonly Question[]> {
  const rows = await sealing.db
    .selectFrom('questions_question')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('asked_at', 'desc')
    .limit(50)
    .execute()
  return Promise.all(rows.map((row) => toQuestion(sealing, row)))
}

/** Whether the actor may see a record at all: something of it stands in the history that is open to them. */
export async function isOpenRecord(db: Tx, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('history_event')
    .select('id')
    .where('subject_id', '=', id)
    .limit(1)
    .execute()
  return found.length > 0
}

/** What one person has asked about an own record, newest first, without the words. */
export async function listHeadsAbout(db: Tx, personId: string, aboutId: string) {
  const rows = await db
    .selectFrom('questions_question')
    .select(['id', 'number', 'state', 'asked_on'])
    .where('person_id', '=', personId)
    .where('about_id', '=', aboutId)
    .orderBy('asked_at', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    questionId: row.id,
    number: row.number,
    state: row.state as QuestionState,
    askedOn: row.asked_on as LocalDate,
  }))
}

export interface DeskWish {
  readonly isOpen: boolean
  readonly body: QuestionBody | undefined
  readonly page: number
  readonly size: number
}

/** What lies on the desk of the actor: unanswered first, the nearest term on top; or the newest answers. */
export async function listDesk(sealing: Sealing, organisationId: string, wish: DeskWish) {
  const { isOpen, body, page, size } = wish
  const rows = await sealing.db
    .selectFrom('questions_question')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('state', isOpen ? '<>' : '=', 'answered')
    .$if(body !== undefined, (query) => query.where('body', '=', body ?? ''))
    .orderBy(isOpen ? 'due_on' : 'answered_on', isOpen ? 'asc' : 'desc')
    .orderBy('id')
    .limit(size + 1)
    .offset((page - 1) * size)
    .execute()
  const questions = await Promise.all(rows.slice(0, size).map((row) => toQuestion(sealing, row)))
  return { questions, hasMore: rows.length > size }
}

/** How many questions wait for each body on the desk of the actor, and how many are late. */
export async function countDesk(db: Tx, organisationId: string) {
  return db
    .selectFrom('questions_question')
    .select([
      'body',
      sql<number>`count(*)::int`.as('open'),
      sql<number>`(count(*) filter (where state = 'overdue'))::int`.as('late'),
      sql<LocalDate | null>`min(due_on)`.as('next_due'),
    ])
    .where('organisation_id', '=', organisationId)
    .where('state', '<>', 'answered')
    .groupBy('body')
    .execute()
}

/** The last questions that an account has written down, without their words. The caller reads as the system. */
export async function listHeadsWrittenBy(db: Tx, accountId: string) {
  const rows = await db
    .selectFrom('questions_question')
    .select(['id', 'number', 'topic', 'state', 'asked_on'])
    .where('written_down_by', '=', accountId)
    .orderBy('asked_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    questionId: row.id,
    number: row.number,
    topic: row.topic as QuestionTopic,
    state: row.state as QuestionState,
    askedOn: row.asked_on,
  }))
}

import { sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import type { SealedColumn } from '#platform/vault/sealed-column.ts'
import type { Answer, Helped, Move, Question } from '../domain/question.ts'

/** Where the words of a question, its answer and the way to reach the asker are kept, sealed. */
export const WORDS = 'questions_question.words'
export const CONTACT = 'questions_question.contact'
export const ANSWER = 'questions_question.answer'
export const NEXT_STEPS = 'questions_question.next_steps'

/** The columns that are kept sealed. */
export const SEALED: readonly SealedColumn[] = ([WORDS, CONTACT, ANSWER, NEXT_STEPS] as const).map(
  (field) => ({ field, isDocument: false }),
)

/** A question that has just been asked. */
export interface NewQuestion
  extends Omit<
    Question,
    'moves' | 'state' | 'remindedOn' | 'answer' | 'helped' | 'rightsStage' | 'version' | 'number'
  > {
  readonly number: string
  readonly codeHash: Buffer | undefined
  readonly browserHash: Buffer | undefined
}

/** Whose key seals the words: the asker's, or that of the question when nobody is known. */
function keyOf({ id, personId }: Pick<Question, 'id' | 'personId'>): string {
  return personId ?? id
}

/** The number that is quoted: kind, region, year, serial. */
export async function nextNumber(act: Act, region: string): Promise<string> {
  const { rows } = await sql<{ n: string }>`
    select nextval('questions_number_serial')::text as n`.execute(act.db)
  return `Q-${region.slice(0, 2)}-${act.today.slice(0, 4)}-${(rows[0]?.n ?? '').padStart(6, '0')}`
}

/** Writes a new question. */
export async function insertQuestion(act: Act, one: NewQuestion): Promise<void> {
  const { id } = one
  const contact =
    one.contact === undefined ? null : await act.vault.seal(keyOf(one), { field: CONTACT, id }, one.contact)
  await act.db
    .insertInto('questions_question')
    .values({
      region: one.region,
      id,
      person_id: one.personId ?? null,
      number: one.number,
      channel: one.channel,
      topic: one.topic,
      body: one.body,
      organisation_id: one.organisationId,
      lang: one.lang,
      words: await act.vault.seal(keyOf(one), { field: WORDS, id }, one.words),
      contact,
      code_hash: one.codeHash ?? null,
      browser_hash: one.browserHash ?? null,
      asked_at: act.now,
      asked_on: one.askedOn,
      written_down_by: one.writtenDownBy ?? null,
      state: 'waiting',
      due_on: one.dueOn,
      follows: one.follows ?? null,
      about_id: one.aboutId ?? null,
    })
    .execute()
}

type Changed = Pick<Question, 'id' | 'version'>

async function isChanged(
  act: Act,
  { id, version }: Changed,
  values: Readonly<Record<string, string | Buffer | null>>,
): Promise<boolean> {
  const { numUpdatedRows } = await act.db
    .updateTable('questions_question')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Passes a question to another body; false when somebody changed it in between. */
export function markMoved(act: Act, question: Question, move: Move): Promise<boolean> {
  return isChanged(act, question, { body: move.to, moves: JSON.stringify([...question.moves, move]) })
}

/** Writes the answer; false when somebody changed the question in between. */
export async function markAnswered(act: Act, question: Question, answer: Answer): Promise<boolean> {
  const key = keyOf(question)
  const { id } = question
  return isChanged(act, question, {
    state: 'answered',
    answer: await act.vault.seal(key, { field: ANSWER, id }, answer.words),
    next_steps: await act.vault.seal(key, { field: NEXT_STEPS, id }, answer.nextSteps),
    answer_cite: JSON.stringify(answer.cite),
    answered_on: answer.on,
    answered_by: answer.by,
  })
}

/** Writes whether the answer has helped. */
export function markRated(act: Act, question: Changed, helped: Helped): Promise<boolean> {
  return isChanged(act, question, { helped })
}

/** Writes that the question tells of a violated right, and of which step of the path. */
export function markRights(act: Act, question: Changed, stage: string): Promise<boolean> {
  return isChanged(act, question, { rights_stage: stage, rights_noticed_on: act.today })
}

/** Writes that the desk was reminded. */
export function markReminded(act: Act, question: Changed): Promise<boolean> {
  return isChanged(act, question, { reminded_on: act.today })
}

/** Writes that the term is over without an answer. */
export function markOverdue(act: Act, question: Changed): Promise<boolean> {
  return isChanged(act, question, { state: 'overdue' })
}

/** Lets a browser read a question whose code was given in it. */
export async function letBrowser(act: Act, id: string, browserHash: Buffer): Promise<void> {
  await act.db
    .updateTable('questions_question')
    .set({ browser_hash: browserHash })
    .where('id', '=', id)
    .execute()
}

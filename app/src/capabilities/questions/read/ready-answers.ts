import type { LocalDate, LocalizedText } from '@tirek/kernel'
import type { Citation, QuestionTopic } from '@tirek/law'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { QuestionsReadyAnswer } from '#platform/db/schema.ts'
import type { ReadyAnswer, ReadyState } from '../domain/ready-answer.ts'

function toReady(row: Selectable<QuestionsReadyAnswer>): ReadyAnswer {
  return {
    id: row.id,
    topic: row.topic as QuestionTopic,
    question: row.question as unknown as LocalizedText,
    answer: row.answer as unknown as LocalizedText,
    nextSteps: row.next_steps as unknown as LocalizedText,
    cite: row.cite as unknown as readonly Citation[],
    state: row.state as ReadyState,
    draftedBy: row.drafted_by,
    draftedOn: row.drafted_on as LocalDate,
    publishedOn: (row.published_on ?? undefined) as LocalDate | undefined,
    checkedOn: (row.checked_on ?? undefined) as LocalDate | undefined,
    checkDueOn: (row.check_due_on ?? undefined) as LocalDate | undefined,
    version: row.version,
  }
}

/** A ready answer in any state. */
export async function findReady(db: Tx, id: string): Promise<ReadyAnswer | undefined> {
  const row = await db
    .selectFrom('questions_ready_answer')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toReady(row)
}

const MOST = 100

/** The published answers that hold every word of a search, those checked last on top. */
export async function searchPublished(
  db: Tx,
  { words, topic }: { readonly words: readonly string[]; readonly topic: QuestionTopic | undefined },
): Promise<readonly ReadyAnswer[]> {
  let query = db.selectFrom('questions_ready_answer').selectAll().where('state', '=', 'published')
  if (topic !== undefined) query = query.where('topic', '=', topic)
  for (const word of words) query = query.where(sql<boolean>`position(${word} in search) > 0`)
  const rows = await query.orderBy('topic').orderBy('checked_on', 'desc').orderBy('id').limit(MOST).execute()
  return rows.map(toReady)
}

/** Answers of a state for the editors: those to be checked soonest on top. */
export async function listShelf(
  db: Tx,
  state: ReadyState,
  checkDueBy?: LocalDate,
): Promise<readonly ReadyAnswer[]> {
  const all = db.selectFrom('questions_ready_answer').selectAll().where('state', '=', state)
  const asked = checkDueBy === undefined ? all : all.where('check_due_on', '<=', checkDueBy)
  const rows = await asked.orderBy('check_due_on').orderBy('drafted_on').orderBy('id').limit(MOST).execute()
  return rows.map(toReady)
}

/** How many drafts wait for the editor, and how many published answers are to be checked again. */
export async function countShelf(db: Tx, today: LocalDate) {
  return db
    .selectFrom('questions_ready_answer')
    .select([
      sql<number>`(count(*) filter (where state = 'draft'))::int`.as('drafts'),
      sql<number>`(count(*) filter (where state = 'published' and check_due_on <= ${today}::date))::int`.as(
        'stale',
      ),
    ])
    .executeTakeFirstOrThrow()
}

import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { type ReadyAnswer, searchKey } from '../domain/ready-answer.ts'

/** A ready answer that has just been drafted. */
export type NewReadyAnswer = Pick<ReadyAnswer, 'id' | 'topic' | 'question' | 'answer' | 'nextSteps' | 'cite'>

/** Writes a draft. */
export async function insertDraft(act: Act, one: NewReadyAnswer): Promise<void> {
  await act.db
    .insertInto('questions_ready_answer')
    .values({
      id: one.id,
      topic: one.topic,
      question: JSON.stringify(one.question),
      answer: JSON.stringify(one.answer),
      next_steps: JSON.stringify(one.nextSteps),
      cite: JSON.stringify(one.cite),
      search: searchKey(one),
      state: 'draft',
      drafted_by: act.actor.name,
      drafted_on: act.today,
    })
    .execute()
}

type Changed = Pick<ReadyAnswer, 'id' | 'version'>

async function isChanged(act: Act, { id, version }: Changed, values: Readonly<Record<string, string>>) {
  const { numUpdatedRows } = await act.db
    .updateTable('questions_ready_answer')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Opens an answer to everybody, to be checked again by a day; false when somebody changed it in between. */
export function markPublished(act: Act, one: Changed, checkDueOn: LocalDate): Promise<boolean> {
  return isChanged(act, one, {
    state: 'published',
    published_by: act.actor.name,
    published_on: act.today,
    checked_on: act.today,
    check_due_on: checkDueOn,
  })
}

/** Writes that an answer still holds. */
export function markChecked(act: Act, one: Changed, checkDueOn: LocalDate): Promise<boolean> {
  return isChanged(act, one, { checked_on: act.today, check_due_on: checkDueOn })
}

/** Takes an answer off the public page. A draft that never was public is taken back the same way. */
export function markWithdrawn(act: Act, one: ReadyAnswer): Promise<boolean> {
  return isChanged(act, one, {
    state: 'withdrawn',
    published_on: one.publishedOn ?? act.today,
  })
}

import { localize } from '@tirek/kernel'
import { type Citation, describeCitation, QUESTION_BODIES, QUESTION_TOPICS } from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { CHANNELS, HELPED, QUESTION_STATES, type Question } from '../domain/question.ts'
import { READY_STATES, type ReadyAnswer } from '../domain/ready-answer.ts'

const citation = z.object({ act: z.string(), unit: z.string(), mark: z.string(), text: z.string() })

/** An article with its words. */
export function worded(of: Citation, lang: Act['lang']) {
  return { ...of, text: describeCitation(of, lang) }
}

/** A question as its asker and the desk read it. */
export const questionShape = z.object({
  id: z.uuid(),
  number: z.string(),
  channel: z.enum(CHANNELS),
  topic: z.enum(QUESTION_TOPICS),
  body: z.enum(QUESTION_BODIES),
  lang: z.string(),
  words: z.string(),
  askedOn: z.string(),
  state: z.enum(QUESTION_STATES),
  due: z.string(),
  isReminded: z.boolean(),
  moves: z.array(
    z.object({ from: z.enum(QUESTION_BODIES), to: z.enum(QUESTION_BODIES), why: z.string(), on: z.string() }),
  ),
  answer: z
    .object({
      words: z.string(),
      nextSteps: z.string(),
      cite: z.array(citation),
      on: z.string(),
    })
    .nullable(),
  helped: z.enum(HELPED).nullable(),
  rightsStage: z.string().nullable(),
  follows: z.uuid().nullable(),
  version: z.number(),
})

/** A question in words. */
export type ShownQuestion = z.output<typeof questionShape>

/** A question as it is shown; who answered stands in the history of the desk alone. */
export function shownQuestion(act: Act, one: Question): z.input<typeof questionShape> {
  const { answer } = one
  return {
    ...one,
    due: one.dueOn,
    isReminded: one.remindedOn !== undefined,
    moves: one.moves.map(({ from, to, why, on }) => ({ from, to, why, on })),
    answer: answer === undefined ? null : { ...answer, cite: answer.cite.map((of) => worded(of, act.lang)) },
    helped: one.helped ?? null,
    rightsStage: one.rightsStage ?? null,
    follows: one.follows ?? null,
  }
}

/** A ready answer in the language of its reader. */
export const readyShape = z.object({
  id: z.uuid(),
  topic: z.enum(QUESTION_TOPICS),
  question: z.string(),
  answer: z.string(),
  nextSteps: z.string(),
  cite: z.array(citation),
  state: z.enum(READY_STATES),
  draftedBy: z.string(),
  draftedOn: z.string(),
  checkedOn: z.string().nullable(),
  checkDue: z.string().nullable(),
  version: z.number(),
})

/** A ready answer in words. */
export type ShownReady = z.output<typeof readyShape>

export function shownReady({ lang }: Act, one: ReadyAnswer): z.input<typeof readyShape> {
  return {
    ...one,
    question: localize(one.question, lang),
    answer: localize(one.answer, lang),
    nextSteps: localize(one.nextSteps, lang),
    cite: one.cite.map((of) => worded(of, lang)),
    checkedOn: one.checkedOn ?? null,
    checkDue: one.checkDueOn ?? null,
  }
}

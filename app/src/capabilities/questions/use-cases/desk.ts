import { ok } from '@tirek/kernel'
import { QUESTION_BODIES, titledCitation } from '@tirek/law'
import { z } from 'zod'
import { STAGES } from '#platform/path/contract.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { groundKey, groundsOf } from '../domain/grounds.ts'
import { FAMILY_RIGHTS, isQuestionEvent } from '../domain/question.ts'
import { countDesk, findQuestion, listDesk } from '../read/questions.ts'
import { questionShape, shownQuestion } from './shapes.ts'

const PAGE_SIZE = 20

/** The body of a worker of the desk, when the account belongs to one of the authorities. */
export function ownBody(act: Pick<Act, 'actor'>) {
  return QUESTION_BODIES.find((body) => body === act.actor.specialty)
}

/** The questions on the desk of the one who asks: unanswered ones by their term, or the answered. */
export const showDesk = query({
  name: 'questions.desk',
  title: { kk: 'Отбасылардың сұрақтары', ru: 'Вопросы семей', en: 'Questions of families' },
  basis: [FAMILY_RIGHTS],
  input: z.object({
    answered: z.boolean().default(false),
    body: z.enum(QUESTION_BODIES).optional(),
    page: z.number().int().min(1).max(1000).default(1),
  }),
  output: z.object({
    questions: z.array(questionShape),
    hasMore: z.boolean(),
    counts: z.array(z.object({ body: z.string(), open: z.number(), late: z.number() })),
  }),
  run: async (act, { answered, body, page }) => {
    const { organisationId } = act.actor
    if (organisationId === undefined) return ok({ questions: [], hasMore: false, counts: [] })
    const wish = { isOpen: !answered, body, page, size: PAGE_SIZE }
    const { questions, hasMore } = await listDesk(act, organisationId, wish)
    const counts = await countDesk(act.db, organisationId)
    return ok({ questions: questions.map((one) => shownQuestion(act, one)), hasMore, counts })
  },
})

/** One question for the body that answers: neither the name of the asker nor a file stands by it. */
export const showOnDesk = query({
  name: 'questions.on-desk',
  title: { kk: 'Отбасының сұрағы', ru: 'Вопрос семьи', en: 'A question of a family' },
  basis: [FAMILY_RIGHTS],
  input: z.object({ questionId: idField }),
  output: questionShape.extend({
    contact: z.string().nullable(),
    grounds: z.array(z.object({ key: z.string(), text: z.string() })),
    stages: z.array(z.enum(STAGES)),
    may: z.object({ answer: z.boolean(), move: z.boolean() }),
  }),
  run: async (act, { questionId }) => {
    const one = await findQuestion(act, questionId)
    if (one === undefined) return notFound('question')
    return ok({
      ...shownQuestion(act, one),
      contact: one.contact ?? null,
      grounds: groundsOf(one.topic, act.today).map((of) => ({
        key: groundKey(of),
        text: titledCitation(of, act.lang),
      })),
      stages: [...STAGES],
      may: { answer: isQuestionEvent('answer', one.state), move: isQuestionEvent('move', one.state) },
    })
  },
})

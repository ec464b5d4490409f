import { ok, type Result } from '@tirek/kernel'
import { QUESTION_BODIES, type QuestionBody } from '@tirek/law'
import { z } from 'zod'
import { tellFamily } from '#platform/notices/tell.ts'
import { STAGES } from '#platform/path/contract.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, lineField, textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { groundsBehind } from '../domain/grounds.ts'
import {
  ANSWER_TERM,
  CONSULTATION,
  FAMILY_RIGHTS,
  isQuestionEvent,
  type Question,
  type QuestionEvent,
} from '../domain/question.ts'
import { findQuestion } from '../read/questions.ts'
import { markAnswered, markMoved, markRights } from '../store/questions.ts'
import { endClocks, eventOf } from './events.ts'

const which = { questionId: idField, version: versionField.optional() }
const output = z.object({ questionId: z.uuid() })

async function open(
  act: Act,
  given: { readonly questionId: string; readonly version?: number | undefined },
  event: QuestionEvent,
): Promise<Result<Question, Refusal>> {
  const question = await findQuestion(act, given.questionId)
  if (question === undefined) return notFound('question')
  if (!isQuestionEvent(event, question.state)) return refuse('questions.answered', { status: 'state' })
  return given.version !== undefined && given.version !== question.version ? stale() : ok(question)
}

/** The asker who has a page of their own is told; whoever asked without a name has the code. */
async function tell(act: Act, { id, region, personId }: Question, kind: string, href: string): Promise<void> {
  if (personId === undefined) return
  const notice = { region, personId, kind, href, once: `${kind}/${id}`, cite: [CONSULTATION] }
  await act.asSystem(() => tellFamily(act, notice))
}

/** Another body answers for it: the question goes there, the family asks nobody again, and the term goes on. */
export const moveQuestion = command({
  name: 'questions.move',
  title: {
    kk: 'Сұрақты басқа органға беру',
    ru: 'Передать вопрос другому органу',
    en: 'Pass a question to another body',
  },
  basis: [FAMILY_RIGHTS, ANSWER_TERM],
  input: z.object({ ...which, to: z.enum(QUESTION_BODIES), why: lineField }),
  output,
  run: async (act, { to, why, ...given }) => {
    const found = await open(act, given, 'move')
    if (!found.ok) return found
    const question = found.value
    const from: QuestionBody = question.body
    if (from === to)
      return refuse('questions.same-body', {
        status: 'invalid',
        fields: [{ path: 'to', code: 'other-body' }],
      })
    const move = { from, to, why, on: act.today, by: act.actor.name }
    if (!(await markMoved(act, question, move))) return stale()
    await act.record({ name: 'questions.moved', ...eventOf(question, [ANSWER_TERM], { from, to }) })
    return ok({ questionId: question.id })
  },
})

/** The body answers: in plain words, with the articles, and with what to do next. */
export const answerQuestion = command({
  name: 'questions.answer',
  title: { kk: 'Сұраққа жауап беру', ru: 'Ответить на вопрос', en: 'Answer a question' },
  basis: [CONSULTATION, FAMILY_RIGHTS],
  input: z.object({
    ...which,
    words: textField,
    nextSteps: textField,
    /** Articles that the question offers: `law-343/art-16-2`. */
    grounds: z.array(lineField).min(1).max(10),
  }),
  output,
  run: async (act, { words, nextSteps, grounds, ...given }) => {
    const found = await open(act, given, 'answer')
    if (!found.ok) return found
    const question = found.value
    const cite = groundsBehind(grounds, question.topic, act.today)
    if (cite === undefined)
      return refuse('questions.ground-unknown', {
        status: 'invalid',
        fields: [{ path: 'grounds', code: 'choose-some' }],
      })
    const answer = { words, nextSteps, cite, on: act.today, by: act.actor.name }
    if (!(await markAnswered(act, question, answer))) return stale()
    await endClocks(act, question.id)
    await act.record({ name: 'questions.answered', ...eventOf(question, [CONSULTATION, ...cite]) })
    await tell(act, question, 'questions.answered', `/questions/${question.id}`)
    return ok({ questionId: question.id })
  },
})

/** A question tells of a violated right: its asker is led to a complaint that is filled in already. */
export const noticeRights = command({
  name: 'questions.notice-rights',
  title: {
    kk: 'Құқық бұзылғанын белгілеу',
    ru: 'Отметить нарушение прав',
    en: 'Note a violation of rights',
  },
  basis: [FAMILY_RIGHTS],
  input: z.object({ ...which, stage: z.enum(STAGES) }),
  output,
  run: async (act, { stage, ...given }) => {
    const found = await open(act, given, 'notice-rights')
    if (!found.ok) return found
    const question = found.value
    if (!(await markRights(act, question, stage))) return stale()
    await act.record({ name: 'questions.rights-noticed', ...eventOf(question, [FAMILY_RIGHTS], { stage }) })
    await tell(act, question, 'questions.rights-noticed', `/questions/${question.id}`)
    return ok({ questionId: question.id })
  },
})

import { ok, type Result } from '@tirek/kernel'
import { QUESTION_TOPICS, term } from '@tirek/law'
import { z } from 'zod'
import { findPerson } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, phoneField, regionField, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import {
  ANSWER_TERM,
  CONSULTATION,
  CONSULTATIVE_HELP,
  FAMILY_RIGHTS,
  QUESTION_STATES,
  WRITTEN_DOWN,
} from '../domain/question.ts'
import { findQuestion, isOpenRecord, listHeadsWrittenBy } from '../read/questions.ts'
import type { NewQuestion } from '../store/questions.ts'
import { browserOf } from './asker.ts'
import { type Asked, codeOf, hashOfBrowser, takeQuestion } from './take-question.ts'

const topic = z.enum(QUESTION_TOPICS)
const given = { topic, words: textField }

/** The last day of an answer to a question asked today. */
export function dueOf({ today, calendar }: Act) {
  return term('project.question-answer', today, calendar).due
}

/** Takes a question as the system and leaves nothing of the desk in the answer. */
export function take(act: Act, asked: Asked): Promise<Result<NewQuestion, Refusal>> {
  return act.asSystem(() => takeQuestion(act, asked, dueOf(act)))
}

/** A family asks in its own page. */
export const ask = command({
  name: 'questions.ask',
  title: { kk: 'Сұрақ қою', ru: 'Задать вопрос', en: 'Ask a question' },
  basis: [CONSULTATION, CONSULTATIVE_HELP, FAMILY_RIGHTS, ANSWER_TERM],
  input: z.object({ ...given, aboutId: idField.optional() }),
  output: z.object({ questionId: z.uuid(), number: z.string(), due: z.string() }),
  run: async (act, asked) => {
    const { personId } = act.actor
    const person = personId === undefined ? undefined : await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    const { aboutId } = asked
    if (aboutId !== undefined && !(await isOpenRecord(act.db, aboutId))) return notFound('request')
    const taken = await take(act, { ...asked, channel: 'page', region: person.region, personId: person.id })
    if (!taken.ok) return taken
    const { id, number, dueOn } = taken.value
    return ok({ questionId: id, number, due: dueOn })
  },
})

const withCode = z.object({ questionId: z.uuid(), number: z.string(), code: z.string(), due: z.string() })

function shownWithCode(act: Act, { id, number, dueOn }: NewQuestion) {
  return ok({ questionId: id, number, code: codeOf(act, id), due: dueOn })
}

/** Anybody asks without a name; the code opens the answer. */
export const askOpenly = command({
  name: 'questions.ask-openly',
  title: { kk: 'Атын айтпай сұрақ қою', ru: 'Задать вопрос без имени', en: 'Ask without a name' },
  basis: [CONSULTATION, CONSULTATIVE_HELP, ANSWER_TERM],
  input: z.object({ ...given, region: regionField }),
  output: withCode,
  isSecret: true,
  perMinute: 10,
  prepare: browserOf,
  run: async (act, asked, browser) => {
    const browserHash = browser === undefined ? undefined : hashOfBrowser(act, browser)
    const taken = await take(act, { ...asked, channel: 'open', browserHash })
    return taken.ok ? shownWithCode(act, taken.value) : taken
  },
})

/** A worker writes down what somebody asked by telephone or at a visit, and gives them the code of the answer. */
export const writeDown = command({
  name: 'questions.write-down',
  title: { kk: 'Айтылған сұрақты жазып алу', ru: 'Записать вопрос', en: 'Write a question down' },
  basis: [CONSULTATIVE_HELP, FAMILY_RIGHTS, ANSWER_TERM],
  input: z.object({ ...given, channel: z.enum(WRITTEN_DOWN), contact: phoneField.optional() }),
  output: withCode,
  isSecret: true,
  run: async (act, asked) => {
    const [region] = act.actor.regions
    if (region === undefined) return refuse('questions.no-desk', { status: 'state' })
    const taken = await take(act, { ...asked, region, writtenDownBy: act.actor.accountId })
    return taken.ok ? shownWithCode(act, taken.value) : taken
  },
})

/** The receipt of a question that the actor wrote down: the code to be told to whoever asked. */
export const showWrittenDown = query({
  name: 'questions.written-down',
  title: { kk: 'Жазып алынған сұрақ', ru: 'Записанный вопрос', en: 'A question written down' },
  basis: [CONSULTATIVE_HELP],
  input: z.object({ questionId: idField }),
  output: withCode,
  run: async (act, { questionId }) => {
    const one = await act.asSystem(() => findQuestion(act, questionId))
    if (one === undefined || one.writtenDownBy !== act.actor.accountId) return notFound('question')
    return ok({ questionId: one.id, number: one.number, code: codeOf(act, one.id), due: one.dueOn })
  },
})

/** What the actor has written down: numbers and states, no words. */
export const listWrittenDown = query({
  name: 'questions.all-written-down',
  title: { kk: 'Жазып алынған сұрақтар', ru: 'Записанные вопросы', en: 'Questions written down' },
  basis: [CONSULTATIVE_HELP],
  input: z.object({}),
  output: z.object({
    questions: z.array(
      z.object({
        questionId: z.uuid(),
        number: z.string(),
        topic,
        state: z.enum(QUESTION_STATES),
        askedOn: z.string(),
      }),
    ),
  }),
  run: async (act) => {
    const questions = await act.asSystem(() => listHeadsWrittenBy(act.db, act.actor.accountId))
    return ok({ questions: [...questions] })
  },
})

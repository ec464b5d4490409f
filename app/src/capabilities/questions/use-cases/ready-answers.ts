import { ok, type Result } from '@tirek/kernel'
import { QUESTION_TOPICS, term, titledCitation } from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { idField, lineField, textField, versionField } from '#platform/use-case/fields.ts'
import { looksPersonal } from '#platform/use-case/looks-personal.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { groundKey, groundsBehind, groundsOf } from '../domain/grounds.ts'
import { ANSWER_TERM, CONSULTATION, CONSULTATIVE_HELP } from '../domain/question.ts'
import {
  isReadyEvent,
  READY_STATES,
  type ReadyAnswer,
  type ReadyEvent,
  searchWords,
} from '../domain/ready-answer.ts'
import { findReady, listShelf, searchPublished } from '../read/ready-answers.ts'
import { insertDraft, markChecked, markPublished, markWithdrawn } from '../store/ready-answers.ts'
import { readyShape, shownReady } from './shapes.ts'

const inThree = z.object({ kk: textField, ru: textField, en: textField })
const which = { readyAnswerId: idField, version: versionField.optional() }
const output = z.object({ readyAnswerId: z.uuid() })

/** The day by which an answer is looked at again. */
function checkDue({ today, calendar }: Act) {
  return term('project.ready-answer-check-months', today, calendar).due
}

/** What in the texts seems to name a person, by its field. */
function personalFields(texts: Readonly<Record<string, z.output<typeof inThree>>>) {
  return Object.entries(texts).flatMap(([field, words]) =>
    Object.entries(words)
      .filter(([, text]) => looksPersonal(text))
      .map(([lang]) => ({ path: `${field}.${lang}`, code: 'no-person' })),
  )
}

/** Drafts a ready answer in three languages, without anything of the one who asked. */
export const draftReady = command({
  name: 'questions.draft-ready',
  title: { kk: 'Дайын жауап жазу', ru: 'Написать готовый ответ', en: 'Draft a ready answer' },
  basis: [CONSULTATIVE_HELP],
  input: z.object({
    topic: z.enum(QUESTION_TOPICS),
    question: inThree,
    answer: inThree,
    nextSteps: inThree,
    grounds: z.array(lineField).min(1).max(10),
  }),
  output,
  run: async (act, { topic, grounds, ...texts }) => {
    const fields = personalFields(texts)
    if (fields.length > 0) return refuse('questions.names-a-person', { status: 'invalid', fields })
    const cite = groundsBehind(grounds, topic, act.today)
    if (cite === undefined)
      return refuse('questions.ground-unknown', {
        status: 'invalid',
        fields: [{ path: 'grounds', code: 'choose-some' }],
      })
    const id = act.newId()
    await insertDraft(act, { id, topic, cite, ...texts })
    return ok({ readyAnswerId: id })
  },
})

async function open(
  act: Act,
  given: { readonly readyAnswerId: string; readonly version?: number | undefined },
  event: ReadyEvent,
): Promise<Result<ReadyAnswer, Refusal>> {
  const one = await findReady(act.db, given.readyAnswerId)
  if (one === undefined) return notFound('ready answer')
  if (!isReadyEvent(event, one.state)) return refuse('questions.ready-state', { status: 'state' })
  return given.version !== undefined && given.version !== one.version ? stale() : ok(one)
}

/** Opens a draft to everybody: another pair of eyes than those that wrote it. */
export const publishReady = command({
  name: 'questions.publish-ready',
  title: { kk: 'Дайын жауапты жариялау', ru: 'Опубликовать готовый ответ', en: 'Publish a ready answer' },
  basis: [CONSULTATIVE_HELP],
  input: z.object(which),
  output,
  run: async (act, given) => {
    const found = await open(act, given, 'publish')
    if (!found.ok) return found
    const isDone = await markPublished(act, found.value, checkDue(act))
    return isDone ? ok({ readyAnswerId: found.value.id }) : stale()
  },
})

/** Says that a published answer still holds. */
export const checkReady = command({
  name: 'questions.check-ready',
  title: { kk: 'Дайын жауапты тексеру', ru: 'Проверить готовый ответ', en: 'Check a ready answer' },
  basis: [CONSULTATIVE_HELP, ANSWER_TERM],
  input: z.object(which),
  output,
  run: async (act, given) => {
    const found = await open(act, given, 'check')
    if (!found.ok) return found
    const isDone = await markChecked(act, found.value, checkDue(act))
    return isDone ? ok({ readyAnswerId: found.value.id }) : stale()
  },
})

/** Takes an answer off the public page. */
export const withdrawReady = command({
  name: 'questions.withdraw-ready',
  title: { kk: 'Дайын жауапты алып тастау', ru: 'Снять готовый ответ', en: 'Withdraw a ready answer' },
  basis: [CONSULTATIVE_HELP],
  input: z.object(which),
  output,
  run: async (act, given) => {
    const found = await open(act, given, 'withdraw')
    if (!found.ok) return found
    return (await markWithdrawn(act, found.value)) ? ok({ readyAnswerId: found.value.id }) : stale()
  },
})

/** The answers of one state, for those who keep them. */
export const showShelf = query({
  name: 'questions.shelf',
  title: { kk: 'Дайын жауаптар сөресі', ru: 'Полка готовых ответов', en: 'Shelf of ready answers' },
  basis: [CONSULTATIVE_HELP],
  input: z.object({ state: z.enum(READY_STATES).default('draft'), onlyDue: z.boolean().default(false) }),
  output: z.object({ answers: z.array(readyShape) }),
  run: async (act, { state, onlyDue }) => {
    const found = await listShelf(act.db, state, onlyDue ? act.today : undefined)
    return ok({ answers: found.map((one) => shownReady(act, one)) })
  },
})

/** The published answers that hold every word of a search. */
export const findReadyAnswers = query({
  name: 'questions.ready-answers',
  title: { kk: 'Сұрақтар мен жауаптар', ru: 'Вопросы и ответы', en: 'Questions and answers' },
  basis: [CONSULTATION],
  input: z.object({ words: z.string().max(200).default(''), topic: z.enum(QUESTION_TOPICS).optional() }),
  output: z.object({ answers: z.array(readyShape) }),
  run: async (act, { words, topic }) => {
    const found = await searchPublished(act.db, { words: searchWords(words), topic })
    return ok({ answers: found.map((one) => shownReady(act, one)) })
  },
})

/** One ready answer: published for everybody, in any state for those who keep them. */
export const showReadyAnswer = query({
  name: 'questions.ready-answer',
  title: { kk: 'Дайын жауап', ru: 'Готовый ответ', en: 'A ready answer' },
  basis: [CONSULTATION],
  input: z.object({ readyAnswerId: idField }),
  output: readyShape.extend({ mayEdit: z.boolean() }),
  run: async (act, { readyAnswerId }) => {
    const one = await findReady(act.db, readyAnswerId)
    const keeps = ['authority-officer', 'question-officer', 'leb-decision-maker'].includes(act.actor.role)
    if (one === undefined || (one.state !== 'published' && !keeps)) return notFound('ready answer')
    return ok({ ...shownReady(act, one), mayEdit: act.actor.role === 'authority-officer' })
  },
})

/** The articles that a ready answer may rest on. */
export const showGrounds = query({
  name: 'questions.grounds',
  title: { kk: 'Жауап негіздері', ru: 'Основания ответа', en: 'Grounds of an answer' },
  basis: [CONSULTATIVE_HELP],
  input: z.object({}),
  output: z.object({ grounds: z.array(z.object({ key: z.string(), text: z.string() })) }),
  run: (act) => {
    const every = QUESTION_TOPICS.flatMap((topic) => groundsOf(topic, act.today))
    const byKey = new Map(every.map((of) => [groundKey(of), titledCitation(of, act.lang)]))
    return Promise.resolve(ok({ grounds: [...byKey].map(([key, text]) => ({ key, text })) }))
  },
})

import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { idField, lineField, textField } from '#platform/use-case/fields.ts'
import { notFound, refuse, stale } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { plainCode } from '../domain/code.ts'
import { CONSULTATION, HELPED, isQuestionEvent } from '../domain/question.ts'
import { findFollowUp, findIdByCode, listQuestionsOf } from '../read/questions.ts'
import { letBrowser, markRated } from '../store/questions.ts'
import { take } from './ask.ts'
import { browserOf, ownQuestion } from './asker.ts'
import { eventOf } from './events.ts'
import { questionShape, shownQuestion } from './shapes.ts'
import { codeOf, hashOfBrowser, hashOfCode } from './take-question.ts'

const which = { questionId: idField }

/** Everything that the person has asked. */
export const listMine = query({
  name: 'questions.mine',
  title: { kk: 'Менің сұрақтарым', ru: 'Мои вопросы', en: 'My questions' },
  basis: [CONSULTATION],
  input: z.object({}),
  output: z.object({ questions: z.array(questionShape) }),
  run: async (act) => {
    const { personId } = act.actor
    const own = personId === undefined ? [] : await listQuestionsOf(act, personId)
    return ok({ questions: own.map((one) => shownQuestion(act, one)) })
  },
})

/** One question, for whoever asked it. */
export const showQuestion = query({
  name: 'questions.question',
  title: { kk: 'Сұрақ пен жауап', ru: 'Вопрос и ответ', en: 'A question and its answer' },
  basis: [CONSULTATION],
  input: z.object(which),
  output: questionShape.extend({
    /** The code of a question without a name, to be written down. */
    code: z.string().nullable(),
    may: z.object({ rate: z.boolean(), follow: z.boolean() }),
    followedBy: z.uuid().nullable(),
  }),
  prepare: browserOf,
  run: async (act, { questionId }, browser) => {
    const one = await ownQuestion(act, questionId, browser)
    if (one === undefined) return notFound('question')
    const followedBy = await act.asSystem(() => findFollowUp(act.db, one.id))
    return ok({
      ...shownQuestion(act, one),
      code: one.personId === undefined ? codeOf(act, one.id) : null,
      may: {
        rate: isQuestionEvent('rate', one.state),
        follow: isQuestionEvent('follow', one.state) && followedBy === undefined,
      },
      followedBy: followedBy ?? null,
    })
  },
})

/** Opens a question without a name in this browser, by its code. */
export const openByCode = command({
  name: 'questions.open-by-code',
  title: { kk: 'Жауапты код бойынша ашу', ru: 'Открыть ответ по коду', en: 'Open an answer by its code' },
  basis: [CONSULTATION],
  input: z.object({ code: lineField }),
  output: z.object({ questionId: z.uuid() }),
  isSecret: true,
  perMinute: 10,
  prepare: browserOf,
  run: async (act, { code }, browser) => {
    const hash = hashOfCode(act, plainCode(code))
    const id = await act.asSystem(() => findIdByCode(act.db, hash))
    if (id === undefined || browser === undefined)
      return refuse('questions.code-unknown', {
        status: 'invalid',
        fields: [{ path: 'code', code: 'code-unknown' }],
      })
    await act.asSystem(() => letBrowser(act, id, hashOfBrowser(act, browser)))
    return ok({ questionId: id })
  },
})

/** The asker says whether the answer has helped. */
export const rate = command({
  name: 'questions.rate',
  title: { kk: 'Жауап көмектесті ме', ru: 'Помог ли ответ', en: 'Whether the answer has helped' },
  basis: [CONSULTATION],
  input: z.object({ ...which, helped: z.enum(HELPED) }),
  output: z.object({ questionId: z.uuid() }),
  prepare: browserOf,
  run: async (act, { questionId, helped }, browser) => {
    const one = await ownQuestion(act, questionId, browser)
    if (one === undefined) return notFound('question')
    if (!isQuestionEvent('rate', one.state)) return refuse('questions.not-answered', { status: 'state' })
    return act.asSystem(async () => {
      if (!(await markRated(act, one, helped))) return stale()
      await act.record({ name: 'questions.rated', ...eventOf(one, [CONSULTATION], { helped }) })
      return ok({ questionId: one.id })
    })
  },
})

/** The asker asks further; the new question goes to the body that answered, in the same way it came. */
export const followUp = command({
  name: 'questions.follow-up',
  title: { kk: 'Қосымша сұрақ қою', ru: 'Задать уточняющий вопрос', en: 'Ask further' },
  basis: [CONSULTATION],
  input: z.object({ ...which, words: textField }),
  output: z.object({ questionId: z.uuid(), number: z.string() }),
  prepare: browserOf,
  run: async (act, { questionId, words }, browser) => {
    const one = await ownQuestion(act, questionId, browser)
    if (one === undefined) return notFound('question')
    if (!isQuestionEvent('follow', one.state)) return refuse('questions.not-answered', { status: 'state' })
    if ((await act.asSystem(() => findFollowUp(act.db, one.id))) !== undefined)
      return refuse('questions.followed', { status: 'state' })
    const { region, channel, topic, body, personId, contact, aboutId } = one
    const browserHash = browser === undefined ? undefined : hashOfBrowser(act, browser)
    const follows = one.id
    const asked = { region, channel, topic, body, words, personId, contact, browserHash, follows, aboutId }
    const taken = await take(act, asked)
    return taken.ok ? ok({ questionId: taken.value.id, number: taken.value.number }) : taken
  },
})

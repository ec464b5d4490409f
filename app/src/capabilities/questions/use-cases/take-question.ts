import { ok, type Result } from '@tirek/kernel'
import { type QuestionTopic, routeOfQuestion } from '@tirek/law'
import { listOrganisations } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { codeFrom } from '../domain/code.ts'
import { CONSULTATION, type Question } from '../domain/question.ts'
import { insertQuestion, type NewQuestion, nextNumber } from '../store/questions.ts'
import { ANSWER, eventOf, REMIND } from './events.ts'

/** What is known when a question comes. */
export type Asked = Pick<Question, 'region' | 'channel' | 'topic' | 'words'> &
  Partial<
    Pick<
      NewQuestion,
      'personId' | 'contact' | 'writtenDownBy' | 'follows' | 'aboutId' | 'browserHash' | 'body'
    >
  >

/** The code that opens a question nobody signed; it is made from the question itself and kept nowhere. */
export function codeOf(act: Act, questionId: string): string {
  return codeFrom(act.keyedHash(`questions/code/${questionId}`))
}

/** What is kept of a code. */
export function hashOfCode(act: Act, code: string): Buffer {
  return act.keyedHash(`questions/code-hash/${code}`)
}

/** What is kept of a browser. */
export function hashOfBrowser(act: Act, token: string): Buffer {
  return act.keyedHash(`questions/browser/${token}`)
}

async function deskOf(act: Act, region: string): Promise<string | undefined> {
  const wish = { kinds: ['local-executive-body'], region, state: 'existing' } as const
  const { organisations } = await listOrganisations(act.db, wish, { page: 1, size: 1 })
  return organisations[0]?.id
}

async function startClocks(act: Act, { id, region, personId, organisationId }: NewQuestion) {
  const about = {
    region,
    // Of an asker whom nobody knows there is no record: the clock stands under the question itself.
    personId: personId ?? id,
    subject: { kind: 'question', id },
    ownerRole: 'question-officer',
    ownerId: organisationId,
    from: act.today,
  }
  await act.deadlines.start({ ...about, kind: REMIND, termId: 'project.question-reminder' })
  await act.deadlines.start({ ...about, kind: ANSWER, termId: 'project.question-answer' })
}

/** The body that answers for a topic today; what has no route is the local executive body's. */
function bodyOf(act: Act, topic: QuestionTopic): NewQuestion['body'] {
  return routeOfQuestion(topic, act.today)?.body ?? 'local-executive-body'
}

/**
 * Lays a question on the desk of the body that answers for its topic and starts its clocks. Called as the system, as
 * visitors and workers who write down have no desk.
 */
export async function takeQuestion(
  act: Act,
  asked: Asked,
  due: NewQuestion['dueOn'],
): Promise<Result<NewQuestion, Refusal>> {
  const { region, topic, personId } = asked
  const organisationId = await deskOf(act, region)
  if (organisationId === undefined) return refuse('questions.no-desk', { status: 'state' })
  const id = act.newId()
  const question: NewQuestion = {
    ...{ contact: undefined, writtenDownBy: undefined, follows: undefined, aboutId: undefined },
    browserHash: undefined,
    body: bodyOf(act, topic),
    ...asked,
    ...{ id, personId, organisationId, lang: act.lang },
    number: await nextNumber(act, region),
    askedOn: act.today,
    dueOn: due,
    codeHash: personId === undefined ? hashOfCode(act, codeOf(act, id)) : undefined,
  }
  await insertQuestion(act, question)
  await startClocks(act, question)
  await act.record({
    name: 'questions.asked',
    ...eventOf(question, [CONSULTATION], { due, channel: asked.channel }),
  })
  return ok(question)
}

import { contains, type LocalDate, localDate, type Period } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import type { Citation } from '../acts/types.ts'

/** The three authorities that consult families (art. 16(2)), and the local executive body (art. 8(2)(10)). */
export const QUESTION_BODIES = ['health', 'education', 'social', 'local-executive-body'] as const
export type QuestionBody = (typeof QUESTION_BODIES)[number]

/** What a family may ask about, in the order of its path. */
export const QUESTION_TOPICS = [
  'first-signs',
  'treatment',
  'commission',
  'kindergarten',
  'school',
  'home-teaching',
  'support-services',
  'technical-means',
  'home-help',
  'family-help',
  'work',
  'rights',
  'other',
] as const
export type QuestionTopic = (typeof QUESTION_TOPICS)[number]

/** Which body answers for a topic in a period, and on what ground. */
export type QuestionRoute = Period & { readonly body: QuestionBody; readonly cite: Citation }

const START = localDate('2003-01-01')
const since = (body: QuestionBody, unit: Parameters<typeof cite<'law-343'>>[1]): readonly QuestionRoute[] => [
  { from: START, body, cite: cite('law-343', unit) },
]

/** A topic that goes elsewhere later gets a second line, and the first one its last day. */
const ROUTES: Readonly<Record<QuestionTopic, readonly QuestionRoute[]>> = {
  'first-signs': since('health', 'art-5-1'),
  treatment: since('health', 'art-9-2'),
  commission: since('education', 'art-10-1'),
  kindergarten: since('education', 'art-8-2-5'),
  school: since('education', 'art-8-2-5'),
  'home-teaching': since('education', 'art-16-4'),
  'support-services': since('social', 'art-9-6'),
  'technical-means': since('social', 'art-9-6-3'),
  'home-help': since('social', 'art-8-2-1'),
  'family-help': since('social', 'art-9-6-4'),
  work: since('social', 'art-8-2-11'),
  rights: since('local-executive-body', 'art-8-2-10'),
  other: since('local-executive-body', 'art-8-2-10'),
}

/** The body that answers a question of a topic asked on a day; undefined before Law 343 was in force. */
export function routeOfQuestion(topic: QuestionTopic, on: LocalDate): QuestionRoute | undefined {
  return ROUTES[topic].find((route) => contains(route, on))
}

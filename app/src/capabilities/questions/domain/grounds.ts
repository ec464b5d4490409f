import type { LocalDate } from '@tirek/kernel'
import { type Citation, cite, QUESTION_TOPICS, type QuestionTopic, routeOfQuestion } from '@tirek/law'

/** Articles that answers to families rest on most. */
const COMMON: readonly Citation[] = (
  [
    'art-15-1-1',
    'art-15-1-2',
    'art-15-1-3',
    'art-15-1-4',
    'art-15-1-7',
    'art-16-1',
    'art-16-2',
    'art-16-3',
    'art-16-4',
    'art-9-6',
    'art-8-2-1',
    'art-8-2-10',
    'art-8-2-11',
  ] as const
).map((unit) => cite('law-343', unit))

/** The public name of an article: `law-343/art-16-3`. */
export function groundKey({ act, unit }: Pick<Citation, 'act' | 'unit'>): string {
  return `${act}/${unit}`
}

/** Articles that an answer on a topic may name: that of the topic first. */
export function groundsOf(topic: QuestionTopic, on: LocalDate): readonly Citation[] {
  const own = routeOfQuestion(topic, on)?.cite
  const all = own === undefined ? COMMON : [own, ...COMMON]
  return all.filter((one, i) => all.findIndex((other) => groundKey(other) === groundKey(one)) === i)
}

/** The articles behind their public names; undefined when one of them is offered for no topic. */
export function groundsBehind(
  keys: readonly string[],
  topic: QuestionTopic,
  on: LocalDate,
): readonly Citation[] | undefined {
  const offered = [topic, ...QUESTION_TOPICS].flatMap((one) => groundsOf(one, on))
  const found = keys.flatMap((key) => offered.find((one) => groundKey(one) === key) ?? [])
  return found.length === keys.length ? found : undefined
}

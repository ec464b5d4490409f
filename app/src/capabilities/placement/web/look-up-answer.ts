import type { Lang } from '@tirek/kernel'
import { groupInAnswer } from '../domain/category.ts'
import type { ShownRequest } from '../use-cases/request-shape.ts'
import { messages } from './messages.ts'
import { dayOf, wordOf } from './words.tsx'

type Shown = ShownRequest['lookUps'][number]
type Answer = NonNullable<Shown['answer']>
type Words = ReturnType<typeof messages.for>

const textOf = (answer: Answer, key: string) => {
  const value = answer[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

const listOf = (answer: Answer, key: string) => {
  const value = answer[key]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** What a state system has answered, in lines of words; none while no answer is there. */
export function answerLines(lang: Lang, { kind, answer }: Shown): readonly string[] {
  if (answer === null) return []
  const t = messages.for(lang)
  const said = SAY[kind](answer, t, lang)
  const until = dayOf(lang, textOf(answer, 'validTo'))
  return until === undefined ? said : [...said, t('answer.until', { day: until })]
}

const SAY: Readonly<Record<Shown['kind'], (answer: Answer, t: Words, lang: Lang) => readonly string[]>> = {
  identity: (answer, t) => {
    if (answer['found'] === undefined) return []
    const document = textOf(answer, 'document')
    return answer['found'] === true ? [document ?? t('answer.identity')] : [t('answer.identity-none')]
  },
  disability: (answer, t, lang) => {
    if (answer['established'] !== true) return [t('answer.disability-none')]
    const group = groupInAnswer(answer)
    return [
      ...(group === undefined ? [] : [wordOf(lang, 'answer.group', group)]),
      ...listOf(answer, 'kinds').map((kind) => wordOf(lang, 'kind', kind)),
    ]
  },
  ipar: (answer, t) => {
    if (answer['exists'] === undefined) return []
    return answer['exists'] === true
      ? [t('answer.ipar'), ...listOf(answer, 'measures')]
      : [t('answer.ipar-none')]
  },
  court: (answer, t) => {
    if (answer['incapable'] !== true) return [t('answer.court-none')]
    const number = textOf(answer, 'number')
    return [t('answer.court'), ...(number === undefined ? [] : [t('answer.court-number', { number })])]
  },
}

import type { Lang, LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import { formatDate } from '#platform/i18n/format.ts'
import type { showSummary } from '../use-cases/summary.ts'
import { messages } from './messages.ts'

/** The summary as the API gives it. */
export type ShownSummary = z.output<typeof showSummary.output>

/** One part of the document: a title and its lines, already in words. */
export interface SummaryPart {
  readonly id: 'found' | 'done' | 'reached' | 'goes-on'
  readonly title: string
  readonly lines: readonly { readonly label: string; readonly value: string }[]
  /** What stands there when there is nothing. */
  readonly none: string
}

const REASONS = ['majority', 'goals-reached', 'no-restriction', 'moved-away', 'replaced'] as const
const LEVELS = ['much-less', 'less', 'expected', 'more', 'much-more'] as const

/** Why the support is over, in words; a reason of later makes is left out. */
export function reasonWords(lang: Lang, reason: string | null): string {
  const known = REASONS.find((one) => one === reason)
  return known === undefined ? '' : messages.for(lang)(`reason.${known}`)
}

function doneLines(shown: ShownSummary, lang: Lang): SummaryPart['lines'] {
  const t = messages.for(lang)
  const day = (text: string) => formatDate(lang, text as LocalDate)
  return [
    ...shown.programmes.map(({ number, from, to, reason }) => ({
      label: `${t('summary.programme')} ${number}`,
      value: [`${day(from)} – ${to === null ? '' : day(to)}`, reasonWords(lang, reason)]
        .filter((part) => part !== '')
        .join('. '),
    })),
    ...shown.services.map(({ name, where, held }) => ({
      label: name,
      value: `${where}. ${t('summary.sessions', { n: held })}`,
    })),
  ]
}

function reachedLines({ goals, potential }: ShownSummary, lang: Lang): SummaryPart['lines'] {
  const t = messages.for(lang)
  const levelOf = (level: string | null) => LEVELS.find((one) => one === level)
  const lines = goals.map(({ title, level }) => {
    const known = levelOf(level)
    return { label: title, value: t(known === undefined ? 'level.not-scored' : `level.${known}`) }
  })
  if (potential === null) return lines
  return [...lines, { label: t('form.potential'), value: t(`potential.${potential}`) }]
}

/** The document in its four parts, for the page and for the PDF alike. */
export function summaryParts(shown: ShownSummary, lang: Lang): readonly SummaryPart[] {
  const t = messages.for(lang)
  const none = t('summary.nothing')
  const found = shown.found.map(({ number, on, where }) => ({
    label: `${t('summary.conclusion')} ${number}`,
    value: `${where}, ${formatDate(lang, on as LocalDate)}`,
  }))
  const goesOn = shown.goesOn.map(({ kind, state, note }) => ({
    label: t(`item.${kind}`),
    value: [t(`item-state.${state}`), note ?? ''].filter((part) => part !== '').join('. '),
  }))
  return [
    { id: 'found', title: t('summary.found'), lines: found, none },
    { id: 'done', title: t('summary.done'), lines: doneLines(shown, lang), none },
    { id: 'reached', title: t('summary.reached'), lines: reachedLines(shown, lang), none },
    { id: 'goes-on', title: t('summary.goes-on'), lines: goesOn, none },
  ]
}

import type { LocalDate } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { ComponentChildren } from 'preact'
import { formatDate, formatDaysLeft } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Cite } from './cite.tsx'
import { messages } from './messages.ts'

/** The tones of all statuses in the system; a status is always also said in words. */
export const TONES = ['neutral', 'waiting', 'here', 'done', 'late', 'law'] as const
export type Tone = (typeof TONES)[number]

/** A status in one or two words. Map your states to tones in one table of the capability. */
export function StatusTag({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return <span class={`tag ${tone}`}>{children}</span>
}

export type Due = {
  due: LocalDate
  /** Days from today to the due day; negative = late. */
  daysLeft: number
  unit?: 'calendar' | 'working' | undefined
  cite?: Citation | undefined
  /** True when it was done in time: no countdown is shown. */
  isMet?: boolean | undefined
}

const SOON = 3

function toneOf({ daysLeft, isMet }: Due): Tone {
  if (isMet) return 'done'
  if (daysLeft < 0) return 'late'
  return daysLeft <= SOON ? 'here' : 'waiting'
}

/** A legal clock: the date, a countdown tag and the rule behind it. */
export function DueTag(props: Due) {
  const t = useT(messages)
  const { lang } = useView()
  return (
    <span class="due">
      <time datetime={props.due}>{formatDate(lang, props.due)}</time>{' '}
      <StatusTag tone={toneOf(props)}>
        {props.isMet ? t('due.met') : formatDaysLeft(lang, props.daysLeft, props.unit)}
      </StatusTag>{' '}
      {props.cite !== undefined && <Cite of={props.cite} />}
    </span>
  )
}

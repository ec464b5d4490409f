import { type LocalDate, parseLocalDate } from '@tirek/kernel'
import { formatDate } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Filters } from '#platform/ui/filters.tsx'
import { DateField } from '#platform/ui/form/date-field.tsx'
import { withDates } from '#platform/ui/form/date-value.ts'
import { Notice } from '#platform/ui/notices.tsx'
import type { ShownAct } from '../use-cases/show-act.ts'
import type { Wording } from '../use-cases/wording.ts'
import { messages } from './messages.ts'

/** The day that the address asks for; `isWrong` when it names none. */
export interface AskedDay {
  readonly on: LocalDate | undefined
  readonly typed: Readonly<Record<string, string>>
  readonly isWrong: boolean
}

/** Reads the day from the address, from one value or from the three boxes. */
export function askedDay(query: Readonly<Record<string, string>>): AskedDay {
  const given = withDates(query)['on'] ?? ''
  const parsed = parseLocalDate(given)
  const typed = Object.fromEntries(
    Object.entries(query).filter(([name]) => name === 'on' || name.startsWith('on.')),
  )
  return { on: parsed.ok ? parsed.value : undefined, typed, isWrong: given !== '' && !parsed.ok }
}

/** The field in which another day is asked for. */
export function DayField({ day }: { day: AskedDay }) {
  const t = useT(messages)
  const errors = day.isWrong ? { on: { code: 'date-format' } } : undefined
  return (
    <Filters values={day.typed} errors={errors} label={t('day.filter')}>
      <DateField name="on" label={t('day.field')} hint={t('day.hint')} />
    </Filters>
  )
}

/** A wording of which no act is stated as its cause. */
const NOT_STATED = '—'

/** The text of an earlier wording stands here: that of the day was not supplied. */
export function OlderText({ supplied }: { supplied: ShownAct['supplied'] }) {
  const t = useT(messages)
  const { lang } = useView()
  if (supplied === null || !supplied.isOlder) return null
  const date = formatDate(lang, supplied.date as LocalDate)
  return <Notice title={t('words.older', { by: supplied.by, date })}>{t('words.older-text')}</Notice>
}

/** Which wording stood on the day, and what is not known of it. */
export function WordingNotice({ wording, on }: { wording: Wording; on: string }) {
  const t = useT(messages)
  const { lang } = useView()
  const day = formatDate(lang, on as LocalDate)
  if (wording.kind === 'not-in-force')
    return (
      <Notice tone="info" title={t('wording.none', { on: day })}>
        {t('wording.none-text')}
      </Notice>
    )
  if (wording.kind === 'unknown')
    return (
      <Notice tone="info" title={t('wording.unknown', { on: day })}>
        {t('wording.unknown-text')}
      </Notice>
    )
  return (
    <p>
      {t(wording.causedBy === NOT_STATED ? 'wording.listed' : 'wording.edition', {
        on: day,
        by: wording.causedBy,
        date: formatDate(lang, wording.date as LocalDate),
      })}{' '}
      {wording.certainty === 'start-unknown' && <span class="soft">{t('wording.doubt')}</span>}
    </p>
  )
}

import { ageOn, type LocalDate, type LocalizedText, localize } from '@tirek/kernel'
import type { z } from 'zod'
import { RefusedError } from '#platform/http/page.ts'
import { formatAge, formatDate, formatNumber } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { Stats } from '#platform/ui/stats.tsx'
import { StatusTag, type Tone } from '#platform/ui/tags.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import type { Outcome } from '../domain/delivery.ts'
import type { OrderState } from '../domain/order.ts'
import type { personShape, tallyShape } from '../use-cases/shapes.ts'
import { messages } from './messages.ts'

/** A day that came through the API as text. */
export const dayOf = (text: string): LocalDate => text as LocalDate

/** Draws "no such page" for something that is not there. */
export function nothingHere(what: string): RefusedError {
  return new RefusedError(refusal('platform.not-found', { status: 'not-found', facts: { what } }))
}

/** Days and names in the language of the page. */
export function useWords() {
  const { lang } = useView()
  return {
    lang,
    day: (text: string) => formatDate(lang, dayOf(text)),
    name: (text: LocalizedText) => localize(text, lang),
    number: (value: number) => formatNumber(lang, value),
    age: (birthDate: string, on: LocalDate) => formatAge(lang, ageOn(dayOf(birthDate), on)),
  }
}

const STATE_TONES: Readonly<Record<OrderState, Tone>> = {
  'awaiting-plan': 'late',
  open: 'here',
  done: 'done',
  stopped: 'neutral',
}

/** Where an order stands, in words. */
export function OrderTag({ state }: { state: OrderState }) {
  const t = useT(messages)
  return <StatusTag tone={STATE_TONES[state]}>{t(`state.${state}`)}</StatusTag>
}

const OUTCOME_TONES: Readonly<Record<Outcome, Tone>> = {
  held: 'done',
  'family-cancelled': 'neutral',
  'organisation-cancelled': 'late',
  'no-show': 'waiting',
}

/** What came of a session, in words. */
export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const t = useT(messages)
  return <StatusTag tone={OUTCOME_TONES[outcome]}>{t(`outcome.${outcome}`)}</StatusTag>
}

type Tally = z.output<typeof tallyShape>

/** Entitlement against delivery in figures. */
export function TallyStats({ tally }: { tally: Tally }) {
  const t = useT(messages)
  const { number } = useWords()
  const items = [
    { value: number(tally.planned), label: t('tally.planned') },
    { value: number(tally.held), label: t('tally.held') },
    { value: number(tally.left), label: t('tally.left') },
    { value: number(tally.owed), label: t('tally.owed'), isAlarming: tally.owed > 0 },
  ]
  return (
    <>
      <Stats items={items} />
      <p class="soft">
        {t('tally.missed', {
          family: tally.familyCancelled,
          absent: tally.noShow,
          organisation: tally.organisationCancelled,
        })}
      </p>
    </>
  )
}

/** A short line of entitlement against delivery. */
export function useTallyLine(): (tally: Tally) => string {
  const t = useT(messages)
  return ({ held, planned, owed }) =>
    owed === 0 ? t('tally.line', { held, planned }) : t('tally.line-owed', { held, planned, owed })
}

/** The name and the age of a child for the head of a page. */
export function useCaption(today: LocalDate): (person: z.output<typeof personShape>) => string {
  const { age } = useWords()
  return ({ name, birthDate }) => `${name} · ${age(birthDate, today)}`
}

const WEEKDAYS = ['1', '2', '3', '4', '5', '6'] as const

/** The names of the working days of a week, for choosing one. */
export function useWeekdays() {
  const t = useT(messages)
  return WEEKDAYS.map((value) => ({ value, label: t(`weekday.${value}`) }))
}

import { type Lang, type LocalDate, type LocalizedText, localize } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { formatDate, formatDateTime } from '#platform/i18n/format.ts'
import { useT } from '#platform/i18n/view.ts'
import { type Due, DueTag, StatusTag, type Tone } from '#platform/ui/tags.tsx'
import type { State } from '../domain/states.ts'
import type { ShownClock } from '../use-cases/clock.ts'
import { messages } from './messages.ts'

/** The words of this capability in one language. */
export type Words = ReturnType<typeof messages.for>

const TONES: Readonly<Record<State, Tone>> = {
  submitted: 'waiting',
  returned: 'here',
  entered: 'waiting',
  refused: 'neutral',
  decided: 'waiting',
  notified: 'here',
  choosing: 'here',
  'choice-overdue': 'late',
  chosen: 'here',
  queued: 'waiting',
  reserved: 'here',
  deferred: 'here',
  'not-arrived': 'late',
  admitted: 'done',
  'on-leave': 'waiting',
  transferred: 'neutral',
  left: 'neutral',
  discharged: 'neutral',
  superseded: 'neutral',
}

/** The state of a request in words. */
export function StateTag({ state }: { state: State }) {
  const t = useT(messages)
  return <StatusTag tone={TONES[state]}>{t(`state.${state}`)}</StatusTag>
}

/** A message whose last part is a stored code; the code itself when it has no words. */
export function wordOf(lang: Lang, group: string, code: string): string {
  return messages.find(lang, `${group}.${code}`) ?? code
}

/** A stored day in words; nothing when there is none. */
export function dayOf(lang: Lang, day: string | null | undefined): string | undefined {
  return day === null || day === undefined ? undefined : formatDate(lang, day as LocalDate)
}

/** A stored instant in words; nothing when there is none. */
export function timeOf(lang: Lang, instant: string | null | undefined): string | undefined {
  return instant === null || instant === undefined ? undefined : formatDateTime(lang, new Date(instant))
}

/** A name of an organisation in the language of the page. */
export function nameOf(lang: Lang, name: LocalizedText | null | undefined): string | undefined {
  return name === null || name === undefined ? undefined : localize(name, lang)
}

/** A clock as the kit draws it: the last day, what is left or how late, the article. */
export function dueOf({ due, daysLeft, unit, cite }: ShownClock): Due {
  return { due: due as LocalDate, daysLeft, unit, cite: cite as Citation }
}

/** The clock of a line of a list; the article stands on the request itself. */
export function LineDue({ clock }: { clock: ShownClock | null }) {
  if (clock === null) return <span class="soft">—</span>
  return <DueTag {...dueOf(clock)} cite={undefined} />
}

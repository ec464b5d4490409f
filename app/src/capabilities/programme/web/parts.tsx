import { ageOn, type LocalDate } from '@tirek/kernel'
import type { ComponentChildren } from 'preact'
import type { ConsentAnswerKind } from '#capabilities/registry/index.ts'
import { formatAge, formatDate, formatPeriod } from '#platform/i18n/format.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { PersonHead } from '#platform/ui/headings.tsx'
import { StatusTag, type Tone } from '#platform/ui/tags.tsx'
import type { DirectionState } from '../domain/direction.ts'
import type { MeasureStatus } from '../domain/measure.ts'
import type { ProgrammeStanding } from '../domain/states.ts'
import { messages } from './messages.ts'
import { dayOf, type Shown, type ShownMeasure } from './shown.ts'
import { whoAndWhere } from './who-and-where.ts'

const STANDING_TONES: Readonly<Record<ProgrammeStanding, Tone>> = {
  draft: 'here',
  'awaiting-family': 'waiting',
  agreed: 'waiting',
  disputed: 'late',
  approved: 'done',
  'under-review': 'here',
  closed: 'neutral',
}

/** Where a programme stands and whose move it is, in words. */
export function StandingTag({ standing }: { standing: ProgrammeStanding }) {
  const t = useT(messages)
  return <StatusTag tone={STANDING_TONES[standing]}>{t(`state.${standing}`)}</StatusTag>
}

const DIRECTION_TONES: Readonly<Record<DirectionState, Tone>> = {
  sent: 'waiting',
  accepted: 'here',
  refused: 'late',
  started: 'done',
  ended: 'neutral',
  withdrawn: 'neutral',
}

/** Where a direction stands, in words. */
export function DirectionTag({ state }: { state: DirectionState }) {
  const t = useT(messages)
  return <StatusTag tone={DIRECTION_TONES[state]}>{t(`direction.state.${state}`)}</StatusTag>
}

const CONSENT_TONES: Readonly<Record<ConsentAnswerKind, Tone>> = {
  given: 'done',
  missing: 'here',
  'too-wide': 'here',
  scope: 'here',
  refused: 'late',
  objection: 'late',
  withdrawn: 'late',
  forbidden: 'late',
}

/** Whether a direction may leave, in words. */
export function ConsentTag({ kind }: { kind: ConsentAnswerKind }) {
  const t = useT(messages)
  return <StatusTag tone={CONSENT_TONES[kind]}>{t(`consent.${kind}`)}</StatusTag>
}

const MEASURE_TONES: Readonly<Record<MeasureStatus, Tone>> = {
  planned: 'waiting',
  'under-way': 'here',
  done: 'done',
  stopped: 'neutral',
}

/** How far a measure has come, in words. */
export function MeasureTag({ status }: { status: MeasureStatus }) {
  const t = useT(messages)
  return <StatusTag tone={MEASURE_TONES[status]}>{t(`status.${status}`)}</StatusTag>
}

/** Who carries a measure out and where, each thing said once. */
export function useExecutor(): (measure: ShownMeasure) => string {
  const t = useT(messages)
  const { lang } = useView()
  return (measure) => whoAndWhere(measure, t(`executor.${measure.executor}`), lang)
}

/** The period of a measure. */
export function usePeriod(): (measure: { startsOn: string; endsOn: string }) => string {
  const { lang } = useView()
  return ({ startsOn, endsOn }) => formatPeriod(lang, { from: dayOf(startsOn), to: dayOf(endsOn) })
}

type HeadProps = {
  readonly caption: string
  readonly person: Shown['person']
  readonly today: LocalDate
  readonly back: string
  readonly children?: ComponentChildren
}

/** The head of a page about one child. */
export function ChildHead({ caption, person, today, back, children }: HeadProps) {
  const { lang } = useView()
  const birthDate = dayOf(person.birthDate)
  return (
    <PersonHead
      caption={caption}
      name={person.fullName}
      facts={[formatDate(lang, birthDate), formatAge(lang, ageOn(birthDate, today))]}
      back={back}
    >
      {children}
    </PersonHead>
  )
}

import { addDays, isBefore, type LocalDate, localDate } from '@tirek/kernel'
import { type LedgerFacts, ledgerOn, type Standing } from './ledger.ts'
import { type Schedule, type Window, windowOf } from './schedule.ts'

/** A line from a day until the day before another. */
export interface Segment extends Standing, Window {
  readonly line: string
  readonly fromOn: LocalDate
  readonly untilOn: LocalDate
}

/** Later than any day: a segment that goes on. */
export const OPEN_END = localDate('9999-12-31')

/** Every day on which something of the ledger of a child may change, in order. */
function turningDays(schedules: readonly Schedule[], facts: LedgerFacts): readonly LocalDate[] {
  const windows = schedules.flatMap(({ lines }) => lines.map((line) => windowOf(line, facts)))
  const days = [
    facts.enrolledOn,
    ...schedules.map((one) => one.validFrom),
    ...windows.flatMap(({ dueOn, lateOn }) => [dueOn, lateOn]),
    ...facts.attachments.flatMap(({ fromOn, untilOn }) =>
      untilOn === undefined ? [fromOn] : [fromOn, untilOn],
    ),
    ...facts.results.map((one) => one.examinedOn),
    ...facts.notes.map((one) => one.onDay),
    ...facts.secondStages.flatMap(({ fromOn, byOn }) => [fromOn, addDays(byOn, 1)]),
  ]
  return [...new Set(days)].filter((day) => !isBefore(day, facts.enrolledOn)).toSorted()
}

function isSame(a: Segment, b: Segment): boolean {
  return (
    a.untilOn === b.fromOn &&
    a.place === b.place &&
    a.organisationId === b.organisationId &&
    a.dueOn === b.dueOn &&
    a.lateOn === b.lateOn
  )
}

/** The whole ledger of a child as segments: what `ledgerOn` says of each day, from the first to the open end. */
export function segmentsOf(schedules: readonly Schedule[], facts: LedgerFacts): readonly Segment[] {
  const days = turningDays(schedules, facts)
  const byLine = new Map<string, Segment[]>()
  for (const [index, day] of days.entries()) {
    const untilOn = days[index + 1] ?? OPEN_END
    for (const standing of ledgerOn(schedules, facts, day)) {
      const segment: Segment = { ...standing, fromOn: day, untilOn }
      const known = byLine.get(standing.line) ?? []
      const last = known.at(-1)
      if (last !== undefined && isSame(last, segment)) known.splice(-1, 1, { ...last, untilOn })
      else known.push(segment)
      byLine.set(standing.line, known)
    }
  }
  return [...byLine.values()].flat()
}

import { addDays, type LocalDate } from '@tirek/kernel'
import { getValue, SERVICE_KINDS, type ServiceKind, serviceNormOn } from '@tirek/law'
import { type EnteredEdition, editionsOf } from './steps.ts'

/** The first and the last day of a month, 'YYYY-MM'. */
export type Month = { readonly first: LocalDate; readonly last: LocalDate }

/** The month of a day, or of its name. */
export function monthOf(name: string): Month {
  const [year = 0, month = 1] = name.slice(0, 7).split('-').map(Number)
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const start = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
  return { first: `${start}-01` as LocalDate, last: `${start}-${String(days).padStart(2, '0')}` as LocalDate }
}

/** The name of the month before or after another. */
export function monthBeside(name: string, step: -1 | 1): string {
  const { first, last } = monthOf(name)
  return addDays(step === -1 ? first : last, step).slice(0, 7)
}

/** What was agreed of a kind of service, and from when to when. */
export type PlanLine = {
  readonly kind: ServiceKind
  readonly content: string
  readonly timesAMonth: number
  readonly agreedWith: string
  readonly from: LocalDate
  readonly to: LocalDate | undefined
}

export type Given = { readonly kind: ServiceKind; readonly on: LocalDate; readonly times: number }

/** What is agreed on the last day of a month that has come: the line that stood then. */
function lineIn(month: Month, kind: ServiceKind, lines: readonly PlanLine[]): PlanLine | undefined {
  return lines
    .filter(
      (one) => one.kind === kind && one.from <= month.last && (one.to === undefined || one.to >= month.first),
    )
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1)
}

/**
 * How often at most a line of the plan is written: a check of the project against a slip of the hand (DEC-99). A norm that
 * is larger stands above it.
 */
export function mostTimes(kind: ServiceKind, on: LocalDate, entered: readonly EnteredEdition[]): number {
  const norm = serviceNormOn(kind, on, editionsOf('norms', entered))
  return Math.max(getValue('project.plan-times-a-month', on).value, norm?.timesAMonth ?? 0)
}

/** Norm, plan and what was given, kind by kind, in one month (REP-STD-33); kinds that nobody speaks of are left out. */
export function comparePlan(
  month: Month,
  facts: {
    readonly lines: readonly PlanLine[]
    readonly given: readonly Given[]
    readonly entered: readonly EnteredEdition[]
  },
) {
  const norms = editionsOf('norms', facts.entered)
  return SERVICE_KINDS.flatMap((kind) => {
    const line = lineIn(month, kind, facts.lines)
    const days = facts.given.filter(
      (one) => one.kind === kind && one.times > 0 && one.on >= month.first && one.on <= month.last,
    )
    const norm = serviceNormOn(kind, month.last, norms)
    if (line === undefined && days.length === 0 && norm === undefined) return []
    return [
      {
        kind,
        norm,
        line,
        times: days.reduce((total, one) => total + one.times, 0),
        days: days.map((one) => one.on).toSorted(),
      },
    ]
  })
}

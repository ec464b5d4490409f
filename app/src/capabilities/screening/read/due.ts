import { addMonths, type LocalDate } from '@tirek/kernel'
import { fullName, listOpenChildren } from '#capabilities/registry/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { type Instrument, planState } from '../domain/instrument.ts'
import { type ScreeningResult, settlesPlan } from '../domain/result.ts'
import { listInstruments } from './instruments.ts'
import { listResults } from './results.ts'

/** One screening that the plan asks of an organisation for one child. */
export interface DueScreening {
  readonly childId: string
  readonly fullName: string
  readonly birthDate: LocalDate
  readonly instrument: Instrument
  readonly state: 'due' | 'overdue'
}

/** Whose plan, on which day. */
export interface PlanQuestion {
  readonly organisationId: string
  /** Kind of the organisation; decides which instruments are in its plan. */
  readonly kind: string
  readonly today: LocalDate
}

function isSettled(results: readonly ScreeningResult[], childId: string, instrumentId: string): boolean {
  return results.some(
    (one) => one.personId === childId && one.instrumentId === instrumentId && settlesPlan(one),
  )
}

/** What the plan asks today for the children whose files are open to the organisation, the overdue first. */
export async function listDue(db: Tx, question: PlanQuestion): Promise<readonly DueScreening[]> {
  const { organisationId, kind, today } = question
  const plan = (await listInstruments(db)).filter((instrument) => instrument.plannedFor.includes(kind))
  const oldest = Math.max(0, ...plan.map((instrument) => instrument.untilMonths))
  if (oldest === 0) return []

  const children = await listOpenChildren(db, organisationId, addMonths(today, -oldest))
  const results = await listResults(
    db,
    children.map((child) => child.id),
  )
  const due = children.flatMap((child) =>
    plan.flatMap((instrument) => {
      const state = planState(instrument, child.birthDate, today)
      if (state === undefined || isSettled(results, child.id, instrument.id)) return []
      return [{ childId: child.id, fullName: fullName(child), birthDate: child.birthDate, instrument, state }]
    }),
  )
  return [...due.filter((one) => one.state === 'overdue'), ...due.filter((one) => one.state === 'due')]
}

import { type LocalDate, ok, type Result } from '@tirek/kernel'
import { findPerson, type Person } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/citations.ts'
import { type LedgerFacts, ledgerOn, type Standing } from '../domain/ledger.ts'
import type { Schedule, Window } from '../domain/schedule.ts'
import { listLedgerFacts } from '../read/ledger-facts.ts'
import { listSchedules } from '../read/schedules.ts'

/** A child whose file is open to the actor, with the ledger of a day. */
export interface InProgramme {
  readonly child: Person
  readonly facts: LedgerFacts
  readonly schedules: readonly Schedule[]
  readonly lines: readonly (Standing & Window & { readonly line: string })[]
}

/** The child of the programme; a child who is not in it was never of screening age here. */
export async function childInProgramme(
  act: Act,
  childId: string,
  on: LocalDate = act.today,
): Promise<Result<InProgramme, Refusal>> {
  const child = await findPerson(act.db, childId)
  if (child === undefined) return notFound('person')
  const schedules = await listSchedules(act.db)
  // The whole of the child's own facts: an organisation sees its place, not what others filed.
  const [facts] = await act.asSystem(() => listLedgerFacts(act.db, [childId]))
  if (facts === undefined)
    return refuse('screening.not-in-programme', { status: 'state', cite: [ACTS.denominator] })
  return ok({ child, facts, schedules, lines: ledgerOn(schedules, facts, on) })
}

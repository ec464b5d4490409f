import { err, ok, type Result } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import type { Refusal } from '#platform/use-case/refusal.ts'
import { standsInTheWay } from '#platform/use-case/stands-in-the-way.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'

/** An act as it was done: its answer, and about whom it was. */
export interface Done {
  readonly output: unknown
  readonly about: { readonly region: string; readonly personId: string }
}

function aboutOf(useCase: AnyUseCase, events: readonly HistoryEvent[]): Done['about'] {
  const first = events.find((event) => event.personId !== undefined)
  if (first?.personId === undefined) throw new Error(`${useCase.name} records nothing about a person`)
  return { region: first.region, personId: first.personId }
}

/**
 * Does an act behind a savepoint: refused, or for trial only, nothing of it stays, and what was written before in this
 * transaction does.
 */
async function doBehind(
  act: Act,
  useCase: AnyUseCase,
  input: unknown,
  isForTrial: boolean,
): Promise<Result<Done, Refusal>> {
  const stopped = await standsInTheWay(act, useCase, input)
  if (stopped !== undefined) return err(stopped)
  const events: HistoryEvent[] = []
  const record: Act['record'] = async (event) => {
    events.push(event)
    await act.record(event)
  }
  await sql`savepoint signed_act`.execute(act.db)
  const done = await useCase.run({ ...act, record }, input)
  if (!done.ok || isForTrial) await sql`rollback to savepoint signed_act`.execute(act.db)
  if (!done.ok) return err(done.error)
  return ok({ output: useCase.output.parse(done.value), about: aboutOf(useCase, events) })
}

/** Tries an act from end to end and leaves nothing: whatever would refuse it refuses here. */
export function rehearse(act: Act, useCase: AnyUseCase, input: unknown): Promise<Result<Done, Refusal>> {
  return doBehind(act, useCase, input, true)
}

/** Does an act; when it refuses, nothing of it stays. */
export function carryOut(act: Act, useCase: AnyUseCase, input: unknown): Promise<Result<Done, Refusal>> {
  return doBehind(act, useCase, input, false)
}

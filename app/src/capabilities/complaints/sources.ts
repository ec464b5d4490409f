import type { LocalDate } from '@tirek/kernel'
import { term } from '@tirek/law'
import type { PathDecision, PathPart, PathStep, Stage } from '#platform/path/contract.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { DecisionFact, StepFact } from './domain/complaint.ts'

/** What a complaint is filled from: the steps that the other capabilities tell of a path. */
export interface ComplaintSources {
  readonly parts: readonly PathPart[]
}

/** The step of one stage that a complaint is most likely about: where the person stands, else the last one done. */
function chosen(steps: readonly PathStep[], stage: Stage): PathStep | undefined {
  const own = steps.filter((step) => step.stage === stage)
  return (
    own.find(({ state }) => state === 'here') ?? own.findLast(({ state }) => state === 'done') ?? own.at(-1)
  )
}

/** The facts of one stage of a person's path. */
export async function stepFact(
  { parts }: ComplaintSources,
  act: Act,
  personId: string,
  stage: Stage,
): Promise<StepFact | undefined> {
  const { actor, lang, now, today, asSystem } = act
  const steps: PathStep[] = []
  // One after another: a transaction is one connection.
  for (const part of parts)
    steps.push(...((await part.steps?.(act.db, { personId, actor, lang, now, today, asSystem })) ?? []))
  const step = chosen(steps, stage)
  return step && { stage, cite: step.cite, ...days(step) }
}

function days({ on, due }: PathStep): { readonly on?: LocalDate; readonly due?: LocalDate } {
  return { ...(on === undefined ? {} : { on }), ...(due === undefined ? {} : { due }) }
}

/** A decision of a person's case that a complaint names; undefined for one that is not theirs. */
export async function decisionOf(
  { parts }: ComplaintSources,
  act: Act,
  personId: string,
  decisionId: string | undefined,
): Promise<PathDecision | undefined> {
  if (decisionId === undefined) return undefined
  for (const part of parts) {
    const found = await part.decisions?.(act.db, { personId })
    const decision = found?.find(({ id }) => id === decisionId)
    if (decision !== undefined) return decision
  }
  return undefined
}

/** The facts of a decision with the last day for a complaint, from the day on which the family learned of it. */
export function decisionFact({ calendar }: Pick<Act, 'calendar'>, decision: PathDecision): DecisionFact {
  const { number, on, isRefusal, isDischarge, cite, reason, knownOn } = decision
  const until = knownOn === undefined ? {} : { appealUntil: term('complaint.appeal', knownOn, calendar).due }
  const discharge = { ...(isDischarge === true && { isDischarge }), ...(cite && { cite }) }
  return { number, on, isRefusal, ...discharge, ...(reason !== undefined && { reason }), ...until }
}

import { ok, type Result } from '@tirek/kernel'
import { findPerson, listStatuses } from '#capabilities/registry/index.ts'
import { endParty } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { lastDayOfAbilitation, type Patient } from '../domain/item.ts'
import {
  type EndReason,
  nextState,
  PLAN_EDGES,
  type Plan,
  type PlanEvent,
  type PlanState,
} from '../domain/plan.ts'
import { lockPlan } from '../read/plans.ts'
import { updatePlan } from '../store/plans.ts'

/** What history and deadlines say a programme by. */
export function aboutPlan({ region, personId, id }: Plan) {
  return { region, personId, subject: { kind: 'abilitation-plan', id } }
}

/** Whose eyes the programme opens the file to: its medical organisation, as long as the programme lives. */
export function partyOf({ region, personId, organisationId, id }: Plan) {
  return { region, personId, partyId: organisationId, relation: `abilitation:${id}` }
}

/** A locked programme and the state that an event leads it to. */
export interface Moved {
  readonly plan: Plan
  readonly to: PlanState
}

/** The programme of an act, locked, of the actor's own organisation, and in a state that allows the event. */
export async function lockForEvent(
  act: Act,
  { planId, version }: { readonly planId: string; readonly version?: number | undefined },
  event: PlanEvent,
): Promise<Result<Moved, Refusal>> {
  const plan = await lockPlan(act.db, planId)
  const { organisationId } = act.actor
  if (plan === undefined || (organisationId !== undefined && organisationId !== plan.organisationId))
    return notFound('plan')
  if (version !== undefined && version !== plan.version) return stale()
  const to = nextState(plan.state, event)
  return to === undefined
    ? refuse('abilitation.wrong-state', {
        ...{ status: 'state', cite: [PLAN_EDGES[event].cite], facts: { state: plan.state } },
      })
    : ok({ plan, to })
}

/** What the medical part asks of the person. */
export async function patientOf(act: Act, plan: Plan): Promise<Patient | undefined> {
  const person = await findPerson(act.db, plan.personId)
  if (person === undefined) return undefined
  const statuses = await listStatuses(act.db, plan.personId)
  return {
    abilitationUntil: lastDayOfAbilitation(person.birthDate, act.today),
    isCongenital: statuses.some((one) => one.cause === 'congenital'),
    validTo: plan.validTo,
  }
}

/** Ends a programme for a reason and closes the file to its organisation; the other programme is not touched (DEC-2). */
export async function endPlan(act: Act, { plan, to }: Moved, reason: EndReason): Promise<number> {
  const version = await updatePlan(act, plan, { state: to, endedOn: act.today, endedReason: reason })
  await act.deadlines.cancel('abilitation.term', plan.id)
  await act.record({
    name: reason === 'family-withdrew' ? 'abilitation.withdrawn' : 'abilitation.ended',
    ...aboutPlan(plan),
    data: { reason, organisationId: plan.organisationId },
    cite: [PLAN_EDGES[reason === 'family-withdrew' ? 'withdraw' : 'end'].cite],
  })
  await endParty(act.db, partyOf(plan), act.today)
  return version
}

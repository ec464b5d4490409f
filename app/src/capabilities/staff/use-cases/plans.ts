import { isAfter, isBefore, ok, type Result, yearOf } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, lineField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import {
  ITEM_KINDS,
  type ItemEvent,
  isItemEvent,
  isPlanEvent,
  type Plan,
  type PlanEvent,
} from '../domain/plan.ts'
import { isPlanned } from '../domain/posts.ts'
import { findItem, findPlan, findPlanOf, type NamedItem } from '../read/plans.ts'
import { insertItem, insertPlan, markAdopted, markHeld, markMissed } from '../store/plans.ts'
import { openMember, organisationFor, wrong } from './reach.ts'

const FIRST_YEAR = 2003
const LAST_YEAR = 2100

const aboutPlan = ({ region, id }: Pick<Plan, 'region' | 'id'>) => ({
  region,
  subject: { kind: 'staff-plan', id },
  cite: [ACTS.plans],
})

/** Opens the plan of retraining, advanced training and attestation of an organisation for a year (LAW-8-9). */
export const draftPlan = command({
  name: 'staff.draft-plan',
  title: { kk: 'Кадр жоспарын ашу', ru: 'Открыть кадровый план', en: 'Open a staff plan' },
  basis: [ACTS.plans],
  input: z.object({
    organisationId: idField.optional(),
    year: z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR),
  }),
  output: z.object({ planId: z.uuid() }),
  run: async (act, { organisationId, year }) => {
    const organisation = await organisationFor(act, organisationId)
    if (!organisation.ok) return organisation
    const { id: own, region } = organisation.value
    const plan = { id: act.newId(), region, organisationId: own, year }
    const isNew = (await findPlanOf(act.db, own, year)) === undefined && (await insertPlan(act, plan))
    if (!isNew) return refuse('staff.plan-known', { status: 'state', cite: [ACTS.plans], facts: { year } })
    await act.record({ name: 'staff.plan-drafted', ...aboutPlan(plan), data: { year } })
    return ok({ planId: plan.id })
  },
})

async function openPlan(act: Act, planId: string, event: PlanEvent): Promise<Result<Plan, Refusal>> {
  const plan = await findPlan(act.db, planId)
  if (plan === undefined) return notFound('staff-plan')
  if (isPlanEvent(event, plan.state)) return ok(plan)
  return refuse('staff.plan-adopted', { status: 'state', cite: [ACTS.plans], facts: { year: plan.year } })
}

/** Who is due, for what, until when. */
export const putItem = command({
  name: 'staff.plan-item',
  title: { kk: 'Жоспарға жол қосу', ru: 'Добавить строку плана', en: 'Add a line to a plan' },
  basis: [ACTS.plans],
  input: z.object({ planId: idField, memberId: idField, kind: z.enum(ITEM_KINDS), dueOn: dateField }),
  output: z.object({ itemId: z.uuid(), planId: z.uuid() }),
  run: async (act, { planId, memberId, kind, dueOn }) => {
    const plan = await openPlan(act, planId, 'put')
    if (!plan.ok) return plan
    const member = await openMember(act, memberId)
    if (!member.ok) return member
    const { region, organisationId } = plan.value
    if (member.value.organisationId !== organisationId) return notFound('member')
    if (!isPlanned(member.value.branch)) return refuse('staff.not-in-plan', { cite: [ACTS.plans] })
    if (yearOf(dueOn) !== plan.value.year) return wrong('dueOn', 'other-year')
    const item = { id: act.newId(), region, planId, organisationId, memberId, kind, dueOn }
    await insertItem(act, item)
    await act.record({ name: 'staff.planned', ...aboutPlan(plan.value), data: { kind, dueOn } })
    return ok({ itemId: item.id, planId })
  },
})

/** The local executive body adopts the plan by an act: from now on its days count. */
export const adoptPlan = command({
  name: 'staff.adopt-plan',
  title: { kk: 'Кадр жоспарын бекіту', ru: 'Утвердить кадровый план', en: 'Adopt a staff plan' },
  basis: [ACTS.plans],
  input: z.object({ planId: idField, actNumber: lineField, version: versionField.optional() }),
  output: z.object({ planId: z.uuid() }),
  run: async (act, { planId, actNumber, version }) => {
    const plan = await openPlan(act, planId, 'adopt')
    if (!plan.ok) return plan
    if (version !== undefined && version !== plan.value.version) return stale()
    if (!(await markAdopted(act, plan.value, actNumber))) return stale()
    await act.record({ name: 'staff.plan-adopted', ...aboutPlan(plan.value), data: { actNumber } })
    return ok({ planId })
  },
})

interface Open {
  readonly plan: Plan
  readonly item: NamedItem
}

async function openItem(
  act: Act,
  { itemId, version }: { readonly itemId: string; readonly version?: number | undefined },
  event: ItemEvent,
): Promise<Result<Open, Refusal>> {
  const item = await findItem(act.db, itemId)
  const plan = item && (await findPlan(act.db, item.planId))
  if (item === undefined || plan === undefined) return notFound('plan-line')
  if (plan.state !== 'adopted')
    return refuse('staff.plan-not-adopted', { status: 'state', cite: [ACTS.plans] })
  if (!isItemEvent(event, item.state))
    return refuse('staff.line-closed', { status: 'state', cite: [ACTS.plans], facts: { state: item.state } })
  return version === undefined || version === item.version ? ok({ plan, item }) : stale()
}

/** It was held: the day and the certificate. */
export const holdItem = command({
  name: 'staff.hold-item',
  title: { kk: 'Өткенін жазу', ru: 'Записать, что проведено', en: 'Record that it was held' },
  basis: [ACTS.plans],
  input: z.object({
    itemId: idField,
    heldOn: dateField,
    certificate: lineField,
    version: versionField.optional(),
  }),
  output: z.object({ planId: z.uuid() }),
  run: async (act, { heldOn, certificate, ...asked }) => {
    const open = await openItem(act, asked, 'hold')
    if (!open.ok) return open
    if (isAfter(heldOn, act.today)) return wrong('heldOn', 'future-date')
    const { plan, item } = open.value
    if (!(await markHeld(act, item, { heldOn, certificate }))) return stale()
    await act.record({ name: 'staff.held', ...aboutPlan(plan), data: { kind: item.kind, heldOn } })
    return ok({ planId: plan.id })
  },
})

async function move(act: Act, { item }: Open, nextDueOn: Open['item']['dueOn']): Promise<string> {
  const { region, planId, organisationId, memberId, kind } = item
  const id = act.newId()
  await insertItem(act, { id, region, planId, organisationId, memberId, kind, dueOn: nextDueOn })
  return id
}

/** It was not held, for a reason, and another day is set at once: whoever still works there is not forgotten. */
export const missItem = command({
  name: 'staff.miss-item',
  title: { kk: 'Өтпегенін жазу', ru: 'Записать, что не проведено', en: 'Record that it was not held' },
  basis: [ACTS.plans],
  input: z.object({
    itemId: idField,
    reason: lineField,
    nextDueOn: dateField,
    version: versionField.optional(),
  }),
  output: z.object({ planId: z.uuid() }),
  run: async (act, { reason, nextDueOn, ...asked }) => {
    const open = await openItem(act, asked, 'miss')
    if (!open.ok) return open
    const { plan, item } = open.value
    if (isBefore(nextDueOn, act.today)) return wrong('nextDueOn', 'past-date')
    const movedTo = await move(act, open.value, nextDueOn)
    if (!(await markMissed(act, item, { reason, movedTo }))) return stale()
    await act.record({ name: 'staff.missed', ...aboutPlan(plan), data: { kind: item.kind } })
    return ok({ planId: plan.id })
  },
})

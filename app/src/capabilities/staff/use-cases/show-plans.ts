import { localize, ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { ITEM_KINDS, isPlanEvent, PLAN_STATES, type Plan } from '../domain/plan.ts'
import { isPost, postInfo } from '../domain/posts.ts'
import { findItem, findPlan, listDue, listItems, listPlans, type NamedItem } from '../read/plans.ts'
import { isOfTerritory } from './reach.ts'
import { lineShape, shownLine } from './shown-line.ts'

const planShape = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisation: z.string(),
  year: z.number(),
  state: z.enum(PLAN_STATES),
  actNumber: z.string().nullable(),
  adoptedBy: z.string().nullable(),
  adoptedOn: z.string().nullable(),
  version: z.number(),
})

/** A plan as shown. */
export type ShownPlan = z.output<typeof planShape>

const itemShape = lineShape.extend({
  memberId: z.uuid(),
  memberName: z.string(),
  postName: z.string(),
  version: z.number(),
})

/** A line of a plan as shown. */
export type ShownItem = z.output<typeof itemShape>

async function namesOf(act: Act, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = await listOrganisationsById(act.db, [...new Set(ids)])
  return new Map(known.map(({ id, name }) => [id, localize(name, act.lang)]))
}

function shownPlan(plan: Plan, names: ReadonlyMap<string, string>): ShownPlan {
  return {
    ...plan,
    organisation: names.get(plan.organisationId) ?? '',
    actNumber: plan.actNumber ?? null,
    adoptedBy: plan.adoptedBy ?? null,
    adoptedOn: plan.adoptedOn ?? null,
  }
}

function shownItem(item: NamedItem, plan: Pick<Plan, 'state'>, act: Act): ShownItem {
  const postName = isPost(item.post) ? localize(postInfo(item.post).name, act.lang) : ''
  return { ...shownLine(item, plan, act), postName }
}

/** Plans of retraining, advanced training and attestation. */
export const listAllPlans = query({
  name: 'staff.plans',
  title: { kk: 'Кадр жоспарлары', ru: 'Кадровые планы', en: 'Staff plans' },
  basis: [ACTS.plans],
  input: z.object({ state: z.enum(PLAN_STATES).optional() }),
  output: z.object({ plans: z.array(planShape), choosesOrganisation: z.boolean() }),
  run: async (act, { state }) => {
    const plans = await listPlans(act.db, { state })
    const names = await namesOf(
      act,
      plans.map((one) => one.organisationId),
    )
    return ok({
      plans: plans.map((one) => shownPlan(one, names)),
      choosesOrganisation: isOfTerritory(act),
    })
  },
})

/** One plan with its lines. */
export const showPlan = query({
  name: 'staff.plan',
  title: { kk: 'Кадр жоспары', ru: 'Кадровый план', en: 'A staff plan' },
  basis: [ACTS.plans],
  input: z.object({ planId: idField }),
  output: planShape.extend({ items: z.array(itemShape), mayPut: z.boolean(), mayAdopt: z.boolean() }),
  run: async (act, { planId }) => {
    const plan = await findPlan(act.db, planId)
    if (plan === undefined) return notFound('staff-plan')
    const items = await listItems(act.db, planId)
    return ok({
      ...shownPlan(plan, await namesOf(act, [plan.organisationId])),
      items: items.map((one) => shownItem(one, plan, act)),
      mayPut: isPlanEvent('put', plan.state),
      mayAdopt: isOfTerritory(act) && isPlanEvent('adopt', plan.state),
    })
  },
})

/** Who is due, by the day; with `late` only those whose day has passed (LAW-8-9). */
export const listDueLines = query({
  name: 'staff.due',
  title: { kk: 'Кімнің мерзімі келді', ru: 'У кого подошёл срок', en: 'Who is due' },
  basis: [ACTS.plans, ACTS.counting],
  input: z.object({
    kind: z.enum(ITEM_KINDS).optional(),
    organisationId: idField.optional(),
    late: z.stringbool().default(false),
  }),
  output: z.object({
    lines: z.array(itemShape.extend({ organisationId: z.uuid(), organisation: z.string() })),
  }),
  run: async (act, { kind, organisationId, late }) => {
    const lines = await listDue(act.db, { kind, organisationId, before: late ? act.today : undefined })
    const names = await namesOf(
      act,
      lines.map((one) => one.organisationId),
    )
    return ok({
      lines: lines.map((one) => ({
        ...shownItem(one, { state: 'adopted' }, act),
        organisationId: one.organisationId,
        organisation: names.get(one.organisationId) ?? '',
      })),
    })
  },
})

/** One line of a plan. */
export const showLine = query({
  name: 'staff.line',
  title: { kk: 'Жоспар жолы', ru: 'Строка плана', en: 'A line of a plan' },
  basis: [ACTS.plans],
  input: z.object({ itemId: idField }),
  output: itemShape,
  run: async (act, { itemId }) => {
    const item = await findItem(act.db, itemId)
    const plan = item && (await findPlan(act.db, item.planId))
    return item === undefined || plan === undefined ? notFound('plan-line') : ok(shownItem(item, plan, act))
  },
})

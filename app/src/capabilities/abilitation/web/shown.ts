import type { LocalDate } from '@tirek/kernel'
import type { z } from 'zod'
import type { Role } from '#platform/access/roles.ts'
import { type PageContext, RefusedError } from '#platform/http/page.ts'
import { refusal } from '#platform/use-case/refusal.ts'
import { permissions } from '../permissions.ts'
import { showPlans } from '../use-cases/show.ts'

/** What the pages draw: the answer of `abilitation.show`. */
export type Shown = z.output<typeof showPlans.output>
export type ShownPlan = Shown['plans'][number]
export type ShownItem = ShownPlan['items'][number]
export type WithPlan = Pick<Shown, 'person'> & { readonly plan: ShownPlan }

/** A day that came through the API as text. */
export const dayOf = (text: string): LocalDate => text as LocalDate

/** Roles that may do an action: pages open for the same roles as the use case behind them. */
export function rolesOf(action: string): readonly Role[] {
  return permissions.filter((row) => row.action === action).map((row) => row.role)
}

/** Draws "no such page" for something that is not there. */
export function nothingHere(what: string): RefusedError {
  return new RefusedError(refusal('platform.not-found', { status: 'not-found', facts: { what } }))
}

/** The programme of the address, for its organisation. */
export async function askPlan({ ask, params }: PageContext): Promise<WithPlan> {
  const { person, plans } = await ask(showPlans, { planId: params['planId'] ?? '' })
  const [plan] = plans
  if (plan === undefined) throw nothingHere('plan')
  return { person, plan }
}

/** The line of the address. */
export function itemOf({ plan }: WithPlan, { params }: PageContext): ShownItem {
  const item = plan.items.find((one) => one.id === params['itemId'])
  if (item === undefined) throw nothingHere('item')
  return item
}

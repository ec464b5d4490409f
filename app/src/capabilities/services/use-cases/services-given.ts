import type { LocalizedText } from '@tirek/kernel'
import type { Sealing } from '#platform/vault/document.ts'
import { listOrdersOf } from '../read/orders.ts'
import { outcomesOf } from '../read/sessions.ts'
import { itemName } from './shapes.ts'

/** One service that a person was given at one organisation, and how many sessions were held. */
export interface ServiceGiven {
  readonly name: LocalizedText
  readonly organisationId: string
  readonly held: number
}

/** The services of which at least one session was held, newest first. */
export async function servicesGiven(act: Sealing, personId: string): Promise<readonly ServiceGiven[]> {
  const orders = await listOrdersOf(act, personId)
  const outcomes = await outcomesOf(
    act.db,
    orders.map(({ id }) => id),
  )
  return orders
    .map(({ id, item, organisationId }) => ({
      name: itemName(item),
      organisationId,
      held: (outcomes.get(id) ?? []).filter((outcome) => outcome === 'held').length,
    }))
    .filter(({ held }) => held > 0)
}

import type { Iin } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'

/** What came of an SMS; `no-address`: nobody knows a number of the person. */
export type TextOutcome = 'accepted' | 'not-accepted' | 'no-address'

/** Somebody who may have a telephone: the mobile citizens base knows the number, or the record does. */
export interface Reachable {
  readonly iin: Iin | undefined
  readonly phone: string | undefined
}

/**
 * Sends a person an SMS by the number that the mobile citizens base gives, else by that of the record. `id` makes a
 * repeat the same message. Throws while the gateway is away, so that the worker tries again.
 */
export async function textPerson(
  { gateways }: Pick<Act, 'gateways'>,
  person: Reachable | undefined,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<TextOutcome> {
  if (person?.iin === undefined) return 'no-address'
  const found = await gateways.findPhone(person.iin, `${id}-phone`)
  if (!found.ok) throw new Error(`mobile citizens base: ${found.error.kind}`)
  const phone = found.value.facts.phone ?? person.phone
  if (phone === undefined) return 'no-address'
  const sent = await gateways.send(person.iin, { phone, text }, `${id}-sms`)
  if (!sent.ok) throw new Error(`SMS: ${sent.error.kind}`)
  return sent.value.facts.accepted ? 'accepted' : 'not-accepted'
}

import { type Iin, ok, type Result } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { ONE_OF_TWO } from '../domain/pair.ts'
import type { Person, RecordField } from '../domain/person.ts'

interface TwoNumbers {
  readonly survivor: Person
  readonly merged: Person
  readonly taken: readonly RecordField[]
}

/** Whether the state register knows a number; undefined when it did not answer. */
async function isKnown(act: Act, iin: Iin): Promise<boolean | undefined> {
  const reply = await act.gateways.findIdentity(iin, act.newId())
  return reply.ok ? reply.value.facts.found : undefined
}

const no = (code: string): Result<never, Refusal> => refuse(code, { status: 'state', cite: [ONE_OF_TWO] })

/**
 * Two numbers are two people, unless the state knows only one of them: then the other was entered by mistake, and the
 * known one stands.
 */
export async function checkNumbers(
  act: Act,
  { survivor, merged, taken }: TwoNumbers,
): Promise<Result<void, Refusal>> {
  if (survivor.iin === undefined || merged.iin === undefined || survivor.iin === merged.iin)
    return ok(undefined)
  const known = { survivor: await isKnown(act, survivor.iin), merged: await isKnown(act, merged.iin) }
  if (known.survivor === undefined || known.merged === undefined) return no('registry.merge-number-unchecked')
  if (known.survivor === known.merged)
    return no(known.survivor ? 'registry.merge-two-numbers' : 'registry.merge-no-number')
  const stands = taken.includes('iin') ? known.merged : known.survivor
  return stands ? ok(undefined) : no('registry.merge-wrong-number')
}

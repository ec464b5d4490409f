import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { noteAccess } from '#platform/history/access-log.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, iinField, lineField, textField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import type { Candidate } from '../domain/likeness.ts'
import { KEEPER, weigh } from '../domain/pair.ts'
import { identityKeys } from '../domain/person.ts'
import { findPerson } from '../read/people.ts'
import { listCompared } from '../store/match-people.ts'
import { weightsInForce } from '../store/match-weights.ts'
import { decidePair, findPairOf, insertPairs, type Pair, type PairSide } from '../store/pairs.ts'
import { findByIdentity, findFacts } from '../store/people.ts'
import { recordOfBoth } from './pair-rights.ts'
import { ONE_RECORD } from './register-person.ts'
import { resolvePerson } from './resolve-person.ts'

const input = z
  .strictObject({
    personId: idField,
    /** A record that the keeper sees. */
    otherId: idField.optional(),
    otherIin: iinField.optional(),
    /** The number of the birth record, with the day of birth. */
    otherBirthRecord: lineField.optional(),
    otherBirthDate: dateField.optional(),
    reason: textField,
  })
  .refine(
    ({ otherBirthRecord, otherBirthDate }) => otherBirthRecord === undefined || otherBirthDate !== undefined,
    {
      path: ['otherBirthDate'],
      params: { code: 'required' },
      when: ({ value }) => typeof value === 'object' && value !== null,
    },
  )
type Input = z.output<typeof input>

/** A number is looked for in the whole country. */
const isByNumber = ({ otherIin, otherBirthRecord }: Input) => (otherIin ?? otherBirthRecord) !== undefined

/** Weighs two records and puts them on the desk, unless they are there. The caller acts as the system. */
async function putOnDesk(act: Act, ids: readonly [string, string]): Promise<Pair | undefined> {
  const [left, right] = await listCompared(act, ids)
  if (left === undefined || right === undefined) return undefined
  const { edition, model } = await weightsInForce(act)
  const sideOf = ({ id, region = '' }: Candidate): PairSide => ({ id, region })
  const sides = { left: sideOf(left), right: sideOf(right) }
  await insertPairs(act, [{ ...sides, ...weigh(model, left, right), edition, origin: 'by-hand' }])
  return findPairOf(act, ...ids)
}

/**
 * The second record, by whatever it is named: its own id where the keeper sees it, the IIN, the birth record with the day
 * of birth. Undefined alike for an unknown record and for ways that lead to two.
 */
async function findOther(
  act: Act,
  { otherId, otherIin, otherBirthRecord, otherBirthDate }: Input,
): Promise<string | undefined> {
  const found = [
    ...(otherId === undefined ? [] : [await resolvePerson(act, { id: otherId })]),
    ...(otherIin === undefined ? [] : [await resolvePerson(act, { iin: otherIin })]),
    ...(otherBirthRecord === undefined ? [] : [await findBorn(act, otherBirthRecord, otherBirthDate)]),
  ]
  return found.every((one) => one === found[0]) ? found[0] : undefined
}

/** Whoever holds a number of a birth record and was born on the day. */
async function findBorn(act: Act, birthRecord: string, birthDate = act.today): Promise<string | undefined> {
  const [key = ''] = identityKeys({ birthRecord, birthDate, birthOrder: 1 })
  const personId = (await findByIdentity(act, key))?.personId
  const facts = personId === undefined ? undefined : await findFacts(act, personId)
  return facts?.birthDate === birthDate ? personId : undefined
}

/** The field by which the second record was named. */
function namedBy({ otherId, otherBirthRecord }: Input): string {
  if (otherId !== undefined) return 'otherId'
  return otherBirthRecord === undefined ? 'otherIin' : 'otherBirthRecord'
}

/** Whoever is found by a number reads who looked, and a stranger counts among the numbers tried. */
async function noteFound(act: Act, personId: string): Promise<void> {
  const { actor, now } = act
  const note = { actor, now, useCase: 'registry.name-pair', outcome: 'read' as const }
  await noteAccess(act.db, { ...note, personIds: [personId], facts: { lookUp: true } })
}

/** Puts two records on the desk that no run has found: a keeper knows of the second one by a number or its page. */
export const namePair = command({
  name: 'registry.name-pair',
  title: { kk: 'Екінші жазбаны атау', ru: 'Указать вторую запись', en: 'Name the second record' },
  basis: [ONE_RECORD, KEEPER],
  input,
  output: z.object({ pairId: z.uuid() }),
  looksUp: isByNumber,
  run: async (act, given) => {
    const { personId, reason } = given
    const own = await findPerson(act.db, personId)
    if (own === undefined) return notFound('person')
    const otherPerson = await findOther(act, given)
    if (otherPerson === undefined || otherPerson === personId)
      return refuse('registry.no-second-record', {
        status: 'state',
        cite: [KEEPER],
        fields: [{ path: namedBy(given), code: 'no-second-record' }],
      })
    if (isByNumber(given)) await noteFound(act, otherPerson)
    return act.asSystem(async () => {
      const pair = await putOnDesk(act, [personId, otherPerson])
      if (pair === undefined) return notFound('person')
      if (pair.state === 'dismissed')
        return refuse('registry.pair-decided', {
          status: 'state',
          cite: [KEEPER],
          facts: { state: pair.state },
        })
      if (pair.reason === undefined) {
        await decidePair(act, pair.id, 'open', reason)
        await recordOfBoth(act, pair, 'registry.pair-named')
      }
      return ok({ pairId: pair.id })
    })
  },
})

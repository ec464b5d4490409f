import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { listMoves } from '../domain/move.ts'
import type { Request } from '../domain/request.ts'
import type { State } from '../domain/states.ts'
import { listOpenFor } from '../read/choosing.ts'
import { hasVacancy, listVacancies } from '../read/places.ts'
import { wantsOf } from '../read/wants.ts'
import { roleOf } from './standing.ts'
import { stepsOpenNow } from './steps.ts'

/** What a request can do with an organisation now: take a free place, enter its queue, or neither, and why. */
const WAYS = [
  'choose',
  'join',
  'here',
  'other-category',
  'queued-elsewhere',
  'held-elsewhere',
  'lives-elsewhere',
  'not-now',
] as const
type Way = (typeof WAYS)[number]

/** States in which the person is bound to the organisation that the request names, and what that means for others. */
const BOUND: Partial<Readonly<Record<State, Way>>> = {
  queued: 'queued-elsewhere',
  reserved: 'held-elsewhere',
  deferred: 'held-elsewhere',
  admitted: 'lives-elsewhere',
  'on-leave': 'lives-elsewhere',
}

/** Steps that lead from another organisation to this one. */
const STEPS = ['leave-queue', 'ask-transfer'] as const

/** From the page of an organisation to the choice: what each own request under way can do with it (REP-STD-18…20). */
export const waysTo = query({
  name: 'placement.ways-to',
  title: {
    kk: 'Бұл ұйымды таңдауға бола ма',
    ru: 'Можно ли выбрать эту организацию',
    en: 'Whether this organisation can be chosen',
  },
  basis: [ACTS.placement],
  input: z.object({ organisationId: idField }),
  output: z.object({
    ways: z.array(
      z.object({
        requestId: z.uuid(),
        personId: z.uuid(),
        personName: z.string(),
        number: z.string(),
        category: z.number(),
        way: z.enum(WAYS),
        /** What the actor can do first, so that this organisation may be chosen later. */
        step: z.enum(STEPS).nullable(),
      }),
    ),
  }),
  reads: (_input, { ways }) => [...new Set(ways.map(({ personId }) => personId))],
  run: async (act, { organisationId }) => {
    const organisation = await findOrganisation(act.db, organisationId)
    if (organisation === undefined) return notFound('organisation')
    const requests = await listOpenFor(act.db, act.actor)
    const open = await stepsOpenNow(act)
    const people = await listPeople(act.db, [...new Set(requests.map(({ personId }) => personId))])
    const ways = []
    // One after another: a transaction is one connection.
    for (const request of requests) {
      const person = people.find(({ id }) => id === request.personId)
      const { id: requestId, personId, number, category } = request
      const personName = person === undefined ? '' : fullName(person)
      const way = await wayOf(act, request, organisation)
      const moves = listMoves(request.state, roleOf(act), open)
      const step = way.endsWith('-elsewhere') ? (STEPS.find((one) => moves.includes(one)) ?? null) : null
      ways.push({ requestId, personId, personName, number, category, way, step })
    }
    return ok({ ways })
  },
})

type House = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>

async function wayOf(act: Act, request: Request, house: House): Promise<Way> {
  const bound = BOUND[request.state]
  if (bound !== undefined && request.organisationId === house.id) return 'here'
  if (!house.recipientCategories.some((one) => one === request.category)) return 'other-category'
  if (bound !== undefined) return bound
  const moves = listMoves(request.state, roleOf(act))
  const vacancy = (await listVacancies(act.db, [house.id], await wantsOf(act, request))).get(house.id)
  const [event, way] = hasVacancy(vacancy, house.places)
    ? (['choose-with-vacancy', 'choose'] as const)
    : (['join-queue', 'join'] as const)
  return moves.includes(event) ? way : 'not-now'
}

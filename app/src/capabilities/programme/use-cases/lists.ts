import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById, ORGANISATION_KIND_KEYS } from '#capabilities/network/index.ts'
import { findPerson, fullName, listPeople } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, lineField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { DIRECTION_STATES, type Direction, NOTICE_REASONS } from '../domain/direction.ts'
import { nearestOf, proposedWays, REACHES, WAYS } from '../domain/infrastructure.ts'
import { findDirection, listDirectionsOf, listDirectionsTo, listNotices } from '../read/directions.ts'
import { listMeasuresById } from '../read/measures.ts'
import { findCandidates } from './check-network.ts'
import { daysToServices } from './days-to-service.ts'
import { NEEDED_CAPABILITIES } from './inputs.ts'
import { directionShape } from './shapes.ts'

async function showDirections(act: Act, directions: readonly Direction[]) {
  const people = await listPeople(act.db, [...new Set(directions.map((one) => one.personId))])
  const organisations = await listOrganisationsById(act.db, [
    ...new Set(directions.map((one) => one.organisationId)),
  ])
  const measures = await listMeasuresById(
    act,
    directions.flatMap((one) => one.measureIds),
  )
  const daysToService = await daysToServices(act, directions)
  return directions.map((one) => {
    const person = people.find((each) => each.id === one.personId)
    return {
      ...one,
      childName: person === undefined ? '' : fullName(person),
      birthDate: person?.birthDate ?? '',
      organisationName: organisations.find((each) => each.id === one.organisationId)?.name ?? null,
      answeredOn: one.answeredOn ?? null,
      answerReason: one.answerReason ?? null,
      startedOn: one.startedOn ?? null,
      endedOn: one.endedOn ?? null,
      ...daysToService(one),
      measures: measures.filter((each) => one.measureIds.includes(each.id)),
    }
  })
}

/** Those who see every direction of a child; an organisation sees its own. */
const TEAM_AND_FAMILY: ReadonlySet<string> = new Set([
  'representative',
  'irp-coordinator',
  'pmpc-specialist',
  'pmpc-head',
  'pmpc-registrar',
])

const TO_DO = ['sent', 'accepted', 'started'] as const

/** Directions of one child, or those to the actor's organisation with the withdrawn consents it must know of. */
export const listOfDirections = query({
  name: 'programme.directions',
  title: { kk: 'Қызметке жіберулер', ru: 'Направления на услуги', en: 'Directions to services' },
  basis: [ACTS.direction],
  input: z.strictObject({
    personId: idField.optional(),
    directionId: idField.optional(),
    state: z.enum(DIRECTION_STATES).optional(),
  }),
  output: z.object({
    directions: z.array(directionShape),
    withdrawn: z.array(
      z.object({ number: z.string(), withdrawnOn: z.string(), why: z.enum(NOTICE_REASONS) }),
    ),
  }),
  reads: (_input, { directions }) => [...new Set(directions.map((one) => one.personId))],
  run: async (act, { personId, directionId, state }) => {
    const { organisationId, role } = act.actor
    if (directionId !== undefined) {
      const one = await findDirection(act.db, directionId)
      const isOwn = one?.organisationId === organisationId || TEAM_AND_FAMILY.has(role)
      if (one === undefined || !isOwn) return notFound('direction')
      return ok({ directions: await showDirections(act, [one]), withdrawn: [] })
    }
    if (personId !== undefined) {
      const all = await listDirectionsOf(act.db, personId)
      const isReceiver = !TEAM_AND_FAMILY.has(role)
      const own = isReceiver ? all.filter((one) => one.organisationId === organisationId) : all
      return ok({ directions: await showDirections(act, own), withdrawn: [] })
    }
    if (organisationId === undefined) return ok({ directions: [], withdrawn: [] })
    const found = await listDirectionsTo(act.db, organisationId, state === undefined ? TO_DO : [state])
    const withdrawn = await listNotices(act.db, organisationId)
    return ok({ directions: await showDirections(act, found), withdrawn: [...withdrawn] })
  },
})

/** What the live register knows today of one kind of organisation near the child (LAW-1-34). */
export const lookAtInfrastructure = query({
  name: 'programme.infrastructure',
  title: { kk: 'Желі тізілімін қарау', ru: 'Посмотреть реестр сети', en: 'Look at the network register' },
  basis: [ACTS.programme],
  input: z.strictObject({
    personId: idField,
    kind: z.enum(ORGANISATION_KIND_KEYS),
    settlementId: lineField.optional(),
    capability: z.enum(NEEDED_CAPABILITIES).optional(),
  }),
  output: z.object({
    reach: z.enum(REACHES),
    inRegion: z.number(),
    /** Ways to offer after this answer, the likeliest first. */
    proposedWays: z.array(z.enum(WAYS)),
    organisations: z.array(
      z.object({
        id: z.uuid(),
        name: wordsShape,
        settlementId: z.string(),
        /** As the crow flies, by coordinates that are not verified; null when not known. */
        crowKm: z.number().nullable(),
        /** Null where the register counts no places. */
        freePlaces: z.number().nullable(),
      }),
    ),
  }),
  run: async (act, { personId, kind, settlementId, capability }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    const { region } = person
    const candidates = await findCandidates(act, { region, kind, settlementId, capability })
    const { reach, nearest } = nearestOf(candidates, { settlementId })
    const ordered = candidates.toSorted((one, other) => Number(other === nearest) - Number(one === nearest))
    return ok({
      reach,
      inRegion: candidates.length,
      proposedWays: [...proposedWays({ reach, nearest })],
      organisations: ordered
        .slice(0, 50)
        .map(({ organisationId, name, settlementId: where, crowKm, freePlaces }) => ({
          ...{ id: organisationId, name, settlementId: where },
          ...{ crowKm: crowKm ?? null, freePlaces: freePlaces ?? null },
        })),
    })
  },
})

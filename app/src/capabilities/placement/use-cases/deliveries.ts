import { isAfter, isBefore, ok, type Result } from '@tirek/kernel'
import { SERVICE_KINDS } from '@tirek/law'
import { z } from 'zod'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { listGiven, listPlanLines } from '../read/plans.ts'
import { listResidents, type Resident } from '../read/residents.ts'
import { saveGiven } from '../store/plans.ts'
import { recordOf } from './events.ts'
import { wrongField } from './going.ts'

const BASIS = [ACTS.servicesReading, ACTS.unloadedPoints]
const PAGE = 20

/** The residents of the own organisation who have a plan, and what each of them was given on a day. */
export const showDeliveries = query({
  name: 'placement.deliveries',
  title: { kk: 'Күннің қызметтері', ru: 'Услуги за день', en: 'Services of a day' },
  basis: BASIS,
  input: z.object({ on: dateField.optional(), page: z.coerce.number().int().min(1).max(500).default(1) }),
  output: z.object({
    on: z.string(),
    page: z.number(),
    pages: z.number(),
    residents: z.array(
      z.object({
        requestId: z.uuid(),
        personId: z.uuid(),
        personName: z.string(),
        kinds: z.array(z.object({ kind: z.enum(SERVICE_KINDS), content: z.string(), times: z.number() })),
      }),
    ),
  }),
  reads: (_input, { residents }) => residents.map(({ personId }) => personId),
  run: async (act, { on: asked, page }) => {
    const on = asked ?? act.today
    if (isAfter(on, act.today)) return wrongField('on', 'future-date')
    const all = await listResidents(act.db, act.actor.organisationId ?? '')
    // Whoever had not come by that day was given nothing, and would stop the form of all the others.
    const planned = all.filter((one) => one.planned > 0 && !isBefore(on, one.fromOn))
    const shown = planned.slice((page - 1) * PAGE, page * PAGE)
    const stays = shown.map(({ stayId }) => stayId)
    const lines = (await listPlanLines(act.db, stays)).filter(
      ({ to }) => to === undefined || !isBefore(to, on),
    )
    const given = await listGiven(act.db, stays, { first: on, last: on })
    const people = await listPeople(
      act.db,
      shown.map(({ personId }) => personId),
    )
    return ok({
      on,
      page,
      pages: Math.max(1, Math.ceil(planned.length / PAGE)),
      residents: shown.map(({ requestId, personId, stayId }) => {
        const person = people.find(({ id }) => id === personId)
        const own = lines.filter((one) => one.stayId === stayId)
        return {
          requestId,
          personId,
          personName: person === undefined ? '' : fullName(person),
          kinds: SERVICE_KINDS.flatMap((kind) => {
            const line = own.find((one) => one.kind === kind)
            const times = given.find((one) => one.stayId === stayId && one.kind === kind)?.times ?? 0
            return line === undefined ? [] : [{ kind, content: line.content, times }]
          }),
        }
      }),
    })
  },
})

const entry = z.object({
  requestId: idField,
  kind: z.enum(SERVICE_KINDS),
  times: z.coerce.number().int().min(0).max(99),
})

/** What was given on a day to many residents at once; the last word of the day stands, nothing is added twice. */
export const recordDeliveries = command({
  name: 'placement.record-deliveries',
  title: { kk: 'Көрсетілген қызметтерді жазу', ru: 'Записать оказанные услуги', en: 'Record services given' },
  basis: BASIS,
  input: z.object({ on: dateField, given: z.array(entry).min(1).max(400) }),
  output: z.object({ on: z.string(), recorded: z.number() }),
  run: async (act, { on, given }) => {
    const residents = await listResidents(act.db, act.actor.organisationId ?? '')
    const known = new Map(residents.map((one) => [one.requestId, one]))
    if (given.some(({ requestId }) => !known.has(requestId))) return notFound('request')
    const possible = await isPossible(act, on, given, known)
    if (!possible.ok) return possible
    for (const { requestId, kind, times } of given) {
      const resident = known.get(requestId)
      if (resident !== undefined) await saveGiven(act, resident, { kind, on, times })
    }
    for (const requestId of new Set(given.map((one) => one.requestId)))
      await note(act, known.get(requestId), on, given)
    return ok({ on, recorded: given.filter(({ times }) => times > 0).length })
  },
})

type Entry = z.output<typeof entry>

async function isPossible(
  act: Act,
  on: z.output<typeof dateField>,
  given: readonly Entry[],
  known: ReadonlyMap<string, Resident>,
): Promise<Result<void, Refusal>> {
  if (isAfter(on, act.today)) return wrongField('on', 'future-date')
  const theirs = given.flatMap(({ requestId }) => known.get(requestId) ?? [])
  if (theirs.some(({ fromOn }) => isBefore(on, fromOn))) return wrongField('on', 'before-stay')
  const lines = await listPlanLines(act.db, [...new Set(theirs.map(({ stayId }) => stayId))])
  const isPlanned = ({ requestId, kind }: Entry) =>
    lines.some((line) => line.kind === kind && line.stayId === known.get(requestId)?.stayId)
  return given.every((one) => one.times === 0 || isPlanned(one))
    ? ok(undefined)
    : wrongField('given', 'not-in-plan')
}

async function note(
  act: Act,
  resident: Resident | undefined,
  on: string,
  given: readonly Entry[],
): Promise<void> {
  if (resident === undefined) return
  const own = given.filter(({ requestId }) => requestId === resident.requestId)
  const kinds = own.filter(({ times }) => times > 0).map(({ kind }) => kind)
  const request = { region: resident.region, personId: resident.personId, id: resident.requestId }
  await recordOf(act, request, 'deliveries-recorded', BASIS, { on, kinds })
}

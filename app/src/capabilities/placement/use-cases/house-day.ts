import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { isChildCategory } from '../domain/category.ts'
import { ACTS } from '../domain/citations.ts'
import { isUnderPoint21 } from '../domain/discharge.ts'
import { numberOn } from '../domain/parameters.ts'
import { listDeferralReasons } from '../read/deadlines.ts'
import { listWork } from '../read/requests.ts'
import { listResidents, type Resident } from '../read/residents.ts'
import { listBreaches } from '../read/stays.ts'
import { listComing } from '../read/transfers.ts'
import { namesOf, somebody } from './somebody.ts'

const HOUR_MS = 3_600_000
const PAGE = 50
/** The day of an organisation: who comes, who leaves, who is away and how long, whose breaches count. */
export const showHouseDay = query({
  name: 'placement.house-day',
  title: { kk: 'Бүгін ұйымда', ru: 'Сегодня в организации', en: 'Today in the organisation' },
  basis: [ACTS.placement, ACTS.breaches, ACTS.absence],
  input: z.object({}),
  output: z.object({
    today: z.string(),
    arrivals: z.array(
      z.object({
        ...somebody,
        arriveBy: z.string().nullable(),
        when: z.enum(['late', 'today', 'ahead']),
        /** Why the arrival was put off. */
        deferredFor: z.string().nullable(),
      }),
    ),
    transfers: z.array(
      z.object({
        ...somebody,
        from: wordsShape.nullable(),
        moveBy: z.string().nullable(),
      }),
    ),
    leaving: z.array(z.object({ ...somebody, leaveOn: z.string() })),
    leaves: z.array(
      z.object({ ...somebody, state: z.enum(['asked', 'started']), from: z.string(), until: z.string() }),
    ),
    absences: z.array(
      z.object({
        ...somebody,
        isChild: z.boolean(),
        leftAt: z.string(),
        hoursGone: z.number(),
        hoursLeft: z.number(),
        inquiry: z.string().nullable(),
      }),
    ),
    breaches: z.array(
      z.object({
        ...somebody,
        isReached: z.boolean(),
        recorded: z.number(),
        needed: z.number(),
        lastAct: z.string(),
        explained: z.string(),
        explanation: z.string().nullable(),
      }),
    ),
  }),
  reads: (_input, day) => [
    ...new Set(
      [day.arrivals, day.transfers, day.leaving, day.leaves, day.absences, day.breaches]
        .flat()
        .map((one) => one.personId),
    ),
  ],
  run: async (act) => {
    const organisationId = act.actor.organisationId ?? ''
    const residents = await listResidents(act.db, organisationId)
    const arriving = await listWork(act.db, {
      reader: 'io-registrar',
      states: ['reserved', 'deferred', 'not-arrived'],
      organisationId,
      limit: 200,
    })
    const deferrals = await listDeferralReasons(
      act.db,
      arriving.map(({ request }) => request.id),
    )
    const coming = await listComing(act.db, organisationId)
    const ids = [...residents, ...arriving.map(({ request }) => request), ...coming].map(
      (one) => one.personId,
    )
    const nameOf = await namesOf(act, ids)
    const who = (one: { readonly requestId: string; readonly personId: string }) => ({
      requestId: one.requestId,
      personId: one.personId,
      personName: nameOf(one.personId),
    })
    const from = await listOrganisationsById(
      act.db,
      coming.map((one) => one.fromOrganisationId),
    )
    return ok({
      today: act.today,
      arrivals: arriving.map(({ request }) => ({
        ...who({ requestId: request.id, personId: request.personId }),
        arriveBy: request.arriveBy ?? null,
        when: whenOf(request.arriveBy, act.today),
        deferredFor: deferrals.get(request.id) ?? null,
      })),
      transfers: coming.map((one) => ({
        ...who(one),
        from: from.find(({ id }) => id === one.fromOrganisationId)?.name ?? null,
        moveBy: one.moveBy ?? null,
      })),
      leaving: residents.flatMap((one) =>
        one.leaveOn === null ? [] : [{ ...who(one), leaveOn: one.leaveOn }],
      ),
      leaves: residents.flatMap((one) => leaveOf(one, who)),
      absences: await absencesOf(act, residents, who),
      breaches: await breachesOf(act, residents, who),
    })
  },
})

type Who = (one: Resident) => { requestId: string; personId: string; personName: string }

function whenOf(arriveBy: string | undefined, today: string): 'late' | 'today' | 'ahead' {
  if (arriveBy === undefined || arriveBy < today) return 'late'
  return arriveBy === today ? 'today' : 'ahead'
}

function leaveOf(one: Resident, who: Who) {
  const { leaveState: state, leaveFrom: from, leaveUntil: until } = one
  return state === null || from === null || until === null ? [] : [{ ...who(one), state, from, until }]
}

/** Whole hours to the end of the forty-eight, negative when they are over (DEC-29). */
async function absencesOf(act: Act, residents: readonly Resident[], who: Who) {
  const days = numberOn('order263.absence-days', act.today)
  const allowed = days.ok ? days.value * 24 : 0
  return residents.flatMap((one) => {
    if (one.leftAt === null) return []
    const gone = (act.now.getTime() - one.leftAt.getTime()) / HOUR_MS
    const left = allowed - gone
    const hoursLeft = left >= 0 ? Math.ceil(left) : Math.floor(left)
    return [
      {
        ...who(one),
        isChild: isChildCategory(one.category),
        leftAt: one.leftAt.toISOString(),
        hoursGone: Math.floor(gone),
        hoursLeft,
        inquiry: one.inquiry,
      },
    ]
  })
}

async function breachesOf(act: Act, residents: readonly Resident[], who: Who) {
  const limit = numberOn('order263.breaches-before-discharge', act.today)
  const needed = (limit.ok ? limit.value : 0) + 1
  const found = residents.filter(({ breaches }) => breaches > 0).toSorted((a, b) => b.breaches - a.breaches)
  const lines = []
  for (const one of found.slice(0, PAGE)) {
    const last = (await listBreaches(act.db, one.stayId)).at(-1)
    lines.push({
      ...who(one),
      isReached: isUnderPoint21(one.category),
      recorded: one.breaches,
      needed,
      lastAct: last?.actNumber ?? '',
      explained: last?.explained ?? '',
      explanation: last?.explanation ?? null,
    })
  }
  return lines
}

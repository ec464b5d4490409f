import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { listSettlements } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { lineField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { isChildCategory } from '../domain/category.ts'
import { ACTS } from '../domain/citations.ts'
import { no } from '../domain/refusal.ts'
import type { Request } from '../domain/request.ts'
import { findShown, listNearby, type Nearby } from '../read/alternatives.ts'
import { findNeed } from '../read/file.ts'
import { findRequest } from '../read/requests.ts'
import { insertShown } from '../store/alternatives.ts'
import { refused } from './answers.ts'
import { recordOf } from './events.ts'
import { requestFields, requestOutput } from './fields.ts'
import { actsForPerson, openFor } from './standing.ts'

const nearby = z.object({
  organisationId: z.uuid(),
  name: wordsShape,
  settlement: wordsShape,
  phone: z.string().nullable(),
  kilometres: z.number().nullable(),
})

/** Nothing of a child's placement goes on before the family has been shown how the child can stay at home (REP-II-9). */
export async function alternativesShown(act: Act, request: Request): Promise<Result<true, Refusal>> {
  if (!isChildCategory(request.category)) return ok(true)
  if ((await findShown(act.db, request.id)) !== undefined) return ok(true)
  return refused(no('alternatives-not-shown', [ACTS.familyFirst, ACTS.noSeparation]).error)
}

function toShown({ organisation, kilometres }: Nearby) {
  return {
    organisationId: organisation.id,
    name: organisation.name,
    settlement: organisation.settlementName,
    phone: organisation.contact?.phone ?? null,
    kilometres: kilometres ?? null,
  }
}

/** What there is instead of a residential organisation for a child: family, help at home, care by day (REP-II-8, II-9). */
export const showAlternatives = query({
  name: 'placement.alternatives',
  title: { kk: 'Стационардың орнына не бар', ru: 'Что есть вместо стационара', en: 'What there is instead' },
  basis: [ACTS.familyFirst, ACTS.noSeparation],
  input: z.object({ ...requestFields, settlementId: lineField.optional() }),
  output: z.object({
    requestId: z.uuid(),
    isChild: z.boolean(),
    shownAt: z.string().nullable(),
    considered: z.array(z.object({ kind: z.string(), outcome: z.string() })),
    settlements: z.array(z.object({ id: z.string(), name: wordsShape })),
    home: z.array(nearby),
    day: z.array(nearby),
  }),
  run: async (act, { requestId, settlementId }) => {
    const request = await findRequest(act.db, requestId)
    if (request === undefined) return notFound('request')
    const { region } = request
    const near = { region, settlementId }
    const need = await findNeed(act.db, request.personId, request.needId)
    const shownAt = await findShown(act.db, request.id)
    const settlements = await listSettlements(act.db, region)
    return ok({
      requestId: request.id,
      isChild: isChildCategory(request.category),
      shownAt: shownAt?.toISOString() ?? null,
      considered: (need?.alternatives ?? []).map(({ kind, outcome }) => ({ kind, outcome })),
      settlements: settlements.map(({ id, name }) => ({ id, name })),
      home: (await listNearby(act.db, 'home', near)).map(toShown),
      day: (await listNearby(act.db, 'day', near)).map(toShown),
    })
  },
})

/** The family has been shown the alternatives and goes on to choose; which organisations were shown is kept. */
export const seeAlternatives = command({
  name: 'placement.see-alternatives',
  title: {
    kk: 'Баламалармен танысу',
    ru: 'Ознакомиться с тем, что есть вместо стационара',
    en: 'See what there is instead',
  },
  basis: [ACTS.familyFirst, ACTS.noSeparation],
  input: z.object(requestFields),
  output: z.object({ ...requestOutput, shown: z.number() }),
  run: async (act, input) => {
    const opened = await openFor(act, 'choose-with-vacancy', input)
    if (!opened.ok) return opened
    const { request } = opened.value
    const own = await actsForPerson(act, request)
    if (!own.ok) return own
    const near = { region: request.region, settlementId: undefined }
    const shown = [...(await listNearby(act.db, 'home', near)), ...(await listNearby(act.db, 'day', near))]
    const ids = shown.map(({ organisation }) => organisation.id)
    await insertShown(act, request, ids)
    await recordOf(act, request, 'alternatives-shown', [ACTS.familyFirst], {
      organisations: ids,
      by: own.value.kind,
    })
    return ok({ requestId: request.id, state: request.state, shown: ids.length })
  },
})

import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisations } from '#capabilities/network/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { isPlaceLeft } from '../domain/queue.ts'
import { countPlaces } from '../read/places.ts'
import { findRequest } from '../read/requests.ts'
import { wantedByReview } from './transfer.ts'

/** Other organisations to which a resident could move now: of the category, with a free place that nobody waits for. */
export const listTransferChoices = query({
  name: 'placement.transfer-choices',
  title: { kk: 'Ауысуға болатын ұйымдар', ru: 'Куда можно перейти', en: 'Where a resident can move' },
  basis: [ACTS.scope, ACTS.silentConsequences],
  input: z.object({ requestId: idField }),
  output: z.object({
    category: z.number(),
    organisations: z.array(
      z.object({ organisationId: z.uuid(), name: wordsShape, settlement: wordsShape, free: z.number() }),
    ),
  }),
  run: async (act, { requestId }) => {
    const request = await findRequest(act.db, requestId)
    if (request?.stayId === undefined) return notFound('request')
    const category = (await wantedByReview(act, request)) ?? request.category
    const { organisations } = await listOrganisations(act.db, {
      kinds: ['residential-organisation'],
      state: 'existing',
      category,
    })
    const others = organisations.filter(({ id }) => id !== request.organisationId)
    const counts = await countPlaces(
      act.db,
      others.map(({ id }) => id),
    )
    const choices = others.map(({ id, name: called, settlementName, region, places }) => ({
      organisationId: id,
      name: called,
      settlement: settlementName,
      isNear: region === request.region,
      free: (counts.get(id)?.free ?? places ?? 0) - (counts.get(id)?.waiting ?? 0),
      isOpen: isPlaceLeft(counts.get(id)?.free ?? places ?? 0, counts.get(id)?.waiting ?? 0),
    }))
    return ok({
      category,
      organisations: choices
        .filter(({ isOpen }) => isOpen)
        .toSorted((a, b) => Number(b.isNear) - Number(a.isNear))
        .slice(0, 100)
        .map(({ organisationId, name: called, settlement, free }) => ({
          organisationId,
          name: called,
          settlement,
          free,
        })),
    })
  },
})

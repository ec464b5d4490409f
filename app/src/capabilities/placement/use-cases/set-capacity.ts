import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { lineField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { no } from '../domain/refusal.ts'
import { countPlaces } from '../read/places.ts'
import { addPlaces, closeFreePlaces, ensurePlaces, lockOrganisation } from '../store/places.ts'
import { refused } from './answers.ts'
import { askForOffers } from './reserve.ts'

/** Sets how many places an organisation has. Held places stay; new ones are offered to the queue at once. */
export const setCapacity = command({
  name: 'placement.set-capacity',
  title: { kk: 'Орын санын белгілеу', ru: 'Установить число мест', en: 'Set the number of places' },
  basis: [ACTS.scope],
  input: z.object({ capacity: z.coerce.number().int().min(0).max(5000), document: lineField }),
  output: z.object({ organisationId: z.uuid(), capacity: z.number(), free: z.number() }),
  run: async (act, input) => {
    const organisationId = act.actor.organisationId
    const organisation = organisationId && (await findOrganisation(act.db, organisationId))
    if (!organisation) return notFound('organisation')
    const { id, region, places = 0 } = organisation
    await ensurePlaces(act, { id, region, places })
    await lockOrganisation(act, id)
    const now = (await countPlaces(act.db, [id])).get(id)
    const held = (now?.occupied ?? 0) + (now?.reserved ?? 0)
    if (input.capacity < held) {
      return refused(no('capacity-below-occupied', [ACTS.scope], { held, asked: input.capacity }).error)
    }
    const change = input.capacity - (now?.capacity ?? 0)
    if (change < 0) await closeFreePlaces(act, id, -change)
    else await addPlaces(act, id, change)
    const data = { capacity: input.capacity, was: now?.capacity ?? 0, document: input.document }
    await act.record({
      name: 'placement.capacity-set',
      region,
      subject: { kind: 'organisation', id },
      data,
      cite: [ACTS.scope],
    })
    await askForOffers(act, region, id)
    return ok({ organisationId: id, capacity: input.capacity, free: input.capacity - held })
  },
})

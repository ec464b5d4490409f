import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { REVIEW_CHOICES } from '../domain/review.ts'
import { listOpenReviews } from '../read/reviews.ts'
import { listAskedTransfers } from '../read/transfers.ts'

/** Residents who come of age, the nearest birthday first; for the department, the transfers that wait for it besides. */
export const listReviews = query({
  name: 'placement.reviews',
  title: { kk: 'Санатты қайта қарау', ru: 'Пересмотр категории', en: 'Reviews of the category' },
  basis: [ACTS.scope, ACTS.adultsPsychoneurological, ACTS.groupsOneAndTwo],
  input: z.object({}),
  output: z.object({
    reviews: z.array(
      z.object({
        requestId: z.uuid(),
        personId: z.uuid(),
        personName: z.string(),
        state: z.enum(['open', 'proposed', 'chosen', 'closed']),
        comesOfAgeOn: z.string(),
        /** The birthday has come, and the department has proposed nothing yet. */
        isLate: z.boolean(),
        category: z.number().nullable(),
        choice: z.enum(REVIEW_CHOICES).nullable(),
      }),
    ),
    transfers: z.array(z.object({ requestId: z.uuid(), personId: z.uuid(), personName: z.string() })),
  }),
  reads: (_input, { reviews, transfers }) => [
    ...new Set([...reviews, ...transfers].map(({ personId }) => personId)),
  ],
  run: async (act) => {
    const isHouse = act.actor.role === 'io-registrar'
    const reviews = await listOpenReviews(act.db, isHouse ? (act.actor.organisationId ?? '') : undefined)
    const transfers = isHouse ? [] : await listAskedTransfers(act.db)
    const people = await listPeople(act.db, [
      ...new Set([...reviews, ...transfers].map((one) => one.personId)),
    ])
    const nameOf = (id: string) => {
      const person = people.find((one) => one.id === id)
      return person === undefined ? '' : fullName(person)
    }
    return ok({
      reviews: reviews.map(({ requestId, personId, state, comesOfAgeOn, category, choice }) => ({
        requestId,
        personId,
        personName: nameOf(personId),
        state,
        comesOfAgeOn,
        isLate: state === 'open' && comesOfAgeOn < act.today,
        category: category ?? null,
        choice: choice ?? null,
      })),
      transfers: transfers.map(({ requestId, personId }) => ({
        requestId,
        personId,
        personName: nameOf(personId),
      })),
    })
  },
})

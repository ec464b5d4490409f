import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { recalledUntil } from '../domain/review.ts'
import { listReviews } from '../read/reviews.ts'
import { ownConsultation } from './own-consultation.ts'

/** Conclusions of the own consultation whose time to be looked at again is near or has come, the earliest first. */
export const listReexaminations = query({
  name: 'consultation.reexaminations',
  title: { kk: 'Қайта тексеру уақыты', ru: 'Пора обследовать повторно', en: 'Due to be examined again' },
  input: z.strictObject({}),
  output: z.object({
    due: z.array(
      z.object({
        conclusionId: z.uuid(),
        personId: z.uuid(),
        name: z.string(),
        number: z.string(),
        reviewOn: z.string(),
        isPast: z.boolean(),
      }),
    ),
  }),
  basis: [ACTS.consultation, ACTS.numbersReading],
  reads: (_input, { due }) => due.map(({ personId }) => personId),
  run: async (act) => {
    const own = ownConsultation(act)
    if (!own.ok) return own
    const due = await listReviews(act.db, own.value, recalledUntil(act.today))
    const people = await listPeople(
      act.db,
      due.map(({ personId }) => personId),
    )
    const names = new Map(people.map((one) => [one.id, fullName(one)]))
    return ok({
      due: due.map((one) => ({
        ...one,
        name: names.get(one.personId) ?? '',
        isPast: one.reviewOn < act.today,
      })),
    })
  },
})

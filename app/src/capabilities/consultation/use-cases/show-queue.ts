import { ok } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { z } from 'zod'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import { lineField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { inOrder, QUEUE_ORDER, queueOrder, waitingRange } from '../domain/queue.ts'
import { listLatestWaits, listWaiting } from '../read/queue.ts'
import { findCapacity } from '../store/calendar.ts'
import { ownConsultation } from './own-consultation.ts'
import { rangeShape } from './shapes.ts'

/** Children who wait for a day, in the order in which they asked. Any other order is refused (Law 343, 3(4)(3)). */
export const showQueue = query({
  name: 'consultation.queue',
  title: { kk: 'ПМПК кезегі', ru: 'Очередь в ПМПК', en: 'Queue to the consultation' },
  input: z.strictObject({ order: lineField.default(QUEUE_ORDER) }),
  output: z.object({
    order: z.literal(QUEUE_ORDER),
    isKept: z.boolean(),
    waiting: z.array(
      z.object({
        place: z.number(),
        fileId: z.uuid(),
        personId: z.uuid(),
        name: z.string(),
        number: z.string(),
        requestedOn: z.string(),
        missed: z.number(),
      }),
    ),
    range: rangeShape.optional(),
  }),
  basis: [ACTS.consultation, ACTS.equalAccess],
  reads: (_input, { waiting }) => waiting.map(({ personId }) => personId),
  run: async (act, { order }) => {
    const own = ownConsultation(act)
    if (!own.ok) return own
    const asked = queueOrder(order)
    if (!asked.ok)
      return refuse('consultation.queue-order', { cite: asked.error.cite, facts: { asked: order } })
    const waiting = inOrder(await listWaiting(act.db, own.value))
    const people = await listPeople(
      act.db,
      waiting.map(({ personId }) => personId),
    )
    const names = new Map(people.map((one) => [one.id, fullName(one)]))
    const atLeast = getValue('project.small-cell', act.today).value
    return ok({
      order: asked.value,
      isKept: (await findCapacity(act.db, own.value, act.today)) !== undefined,
      waiting: waiting.map((one, index) => ({
        ...one,
        place: index + 1,
        name: names.get(one.personId) ?? '',
      })),
      range: waitingRange(await listLatestWaits(act.db, own.value), atLeast),
    })
  },
})

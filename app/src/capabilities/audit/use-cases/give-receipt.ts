import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { makeReceipt } from '#platform/seal/make-receipt.ts'
import { receiptSchema } from '#platform/seal/receipt.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { nameForFamily } from '../domain/reader.ts'
import { findActor, findReading, isFamilyOf } from '../read/readings.ts'
import { MAY_KNOW } from './who-opened.ts'

/** Whether the row is open to the actor, and whether the name behind it is. */
async function findOpen(act: Act, source: 'event' | 'access', personId: string, id: string) {
  if (source === 'access') {
    const reading = await findReading(act.db, personId, id)
    return reading && { named: nameForFamily(reading) !== undefined || isOwn(act, reading.accountId) }
  }
  const event = await findActor(act.db, personId, id)
  return event && { named: nameForFamily(event) !== undefined || isOwn(act, event.accountId) }
}

function isOwn(act: Act, accountId: string | null): boolean {
  return accountId === act.actor.accountId
}

/** A receipt that a row of the history was sealed: for the person and the representatives; verified without this system. */
export const giveReceipt = query({
  name: 'audit.receipt',
  title: { kk: 'Жазба туралы түбіртек', ru: 'Квитанция о записи', en: 'Receipt of a record' },
  basis: [MAY_KNOW],
  input: z.object({ personId: idField, source: z.enum(['event', 'access']), id: idField }),
  output: receiptSchema,
  reads: ({ personId }) => [personId],
  run: async (act, { personId, source, id }) => {
    if (!(await isFamilyOf(act.db, personId))) return notFound('record')
    const open = await findOpen(act, source, personId, id)
    if (open === undefined) return notFound('record')

    const made = await act.asSystem(() =>
      makeReceipt(act, { source, rowId: id }, { personId, actor: open.named }),
    )
    if ('receipt' in made) return ok(made.receipt)
    return refuse(`audit.${made.state}`, { status: 'state' })
  },
})

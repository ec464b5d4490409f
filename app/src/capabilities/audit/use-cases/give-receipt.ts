import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { makeReceipt } from '#platform/seal/make-receipt.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { nameForFamily } from '../domain/reader.ts'
import { findReading, isFamily } from '../read/readings.ts'
import { MAY_KNOW } from './who-opened.ts'

const receipt = z.object({
  kind: z.literal('tirek-receipt'),
  v: z.literal(1),
  no: z.number(),
  position: z.number(),
  row: z.string(),
  opened: z.object({
    person: z.string().optional(),
    fact: z.tuple([z.string(), z.string()]).optional(),
    data: z.string().optional(),
    actor: z.string().optional(),
  }),
  path: z.array(z.string()),
  statement: z.string(),
  signature: z.string(),
  publicKey: z.string(),
})

/** Whether the row is open to the actor, and whether the name behind it is. */
async function findOpen(act: Act, source: 'event' | 'access', personId: string, id: string) {
  if (source === 'access') {
    const reading = await findReading(act.db, personId, id)
    return reading && { named: nameForFamily(reading) !== undefined || isOwn(act, reading.accountId) }
  }
  const event = await act.db
    .selectFrom('history_event')
    .select(['account_id', 'actor_role', 'actor_name'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (event === undefined) return undefined
  const name = nameForFamily({ role: event.actor_role, name: event.actor_name })
  return { named: name !== undefined || isOwn(act, event.account_id) }
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
  output: receipt,
  run: async (act, { personId, source, id }) => {
    if (!(await isFamily(act.db, personId))) return notFound('record')
    const open = await findOpen(act, source, personId, id)
    if (open === undefined) return notFound('record')

    const made = await act.asSystem(() =>
      makeReceipt(act, { source, rowId: id }, { personId, actor: open.named }),
    )
    if ('receipt' in made)
      return ok({ ...made.receipt, opened: openedOf(made.receipt), path: [...made.receipt.path] })
    return refuse(`audit.${made.state}`, { status: 'state' })
  },
})

function openedOf({ opened }: { opened: { readonly fact?: readonly [string, string] } & object }) {
  const { fact, ...rest } = opened
  return fact === undefined ? rest : { ...rest, fact: [fact[0], fact[1]] as [string, string] }
}

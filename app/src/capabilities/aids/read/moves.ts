import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import { listOrdersAt } from './orders.ts'

/** What the family is waited for. */
export const MOVES = ['delivered', 'choose-supplier', 'offered', 'indicated', 'replacement'] as const
type MoveKind = (typeof MOVES)[number]

interface Move {
  readonly id: string
  readonly item: string
  readonly kind: MoveKind
}

/** Indicated and neither ordered nor queued for. */
async function unordered(db: Tx, personId: string, today: LocalDate): Promise<readonly Move[]> {
  const rows = await db
    .selectFrom('aids_need as n')
    .select(['n.id', 'n.item'])
    .where('n.person_id', '=', personId)
    .where('n.state', '=', 'indicated')
    .where((where) => where.or([where('n.valid_to', 'is', null), where('n.valid_to', '>=', today)]))
    .where(
      sql<boolean>`not exists (select from aids_order o where o.need_id = n.id and o.state <> 'cancelled')`,
    )
    .where(
      sql<boolean>`not exists (
        select from aids_voucher v where v.need_id = n.id and v.state not in ('withdrawn', 'not-used'))`,
    )
    .orderBy('n.answered_on')
    .limit(20)
    .execute()
  return rows.map(({ id, item }) => ({ id, item, kind: 'indicated' }))
}

async function offered(db: Tx, personId: string): Promise<readonly Move[]> {
  const rows = await db
    .selectFrom('aids_voucher')
    .select('id')
    .where('person_id', '=', personId)
    .where('state', '=', 'offered')
    .execute()
  return rows.map(({ id }) => ({ id, item: 'sanatorium-stay', kind: 'offered' }))
}

/** All that waits for the family of one person, what is most urgent first. */
export async function movesOf(db: Tx, personId: string, today: LocalDate): Promise<readonly Move[]> {
  const open = await listOrdersAt(db, { personId, states: ['delivered', 'choose-supplier'] })
  const over = await listOrdersAt(db, { personId, states: ['received'], remindedBy: today })
  return [
    ...open.map(
      ({ orderId: id, item, state }): Move => ({
        ...{ id, item },
        kind: state === 'delivered' ? 'delivered' : 'choose-supplier',
      }),
    ),
    ...(await offered(db, personId)),
    ...(await unordered(db, personId, today)),
    ...over.map(({ orderId: id, item }): Move => ({ id, item, kind: 'replacement' })),
  ]
}

import type { LocalDate } from '@tirek/kernel'
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#platform/db/database.ts'
import type { AidsVoucher } from '#platform/db/schema.ts'
import type { Sealing } from '#platform/vault/document.ts'
import type { Route } from '../domain/acts.ts'
import type { NotUsed, Voucher, VoucherState } from '../domain/voucher.ts'
import { COMPANION, NOTE } from '../store/sealed.ts'

const day = (text: string | null) => (text ?? undefined) as LocalDate | undefined

async function toVoucher({ vault }: Sealing, row: Selectable<AidsVoucher>): Promise<Voucher> {
  const { id, companion, note } = row
  return {
    id,
    region: row.region,
    personId: row.person_id,
    needId: row.need_id,
    route: row.route as Route,
    appliedOn: row.applied_on as LocalDate,
    companion: companion === null ? undefined : await vault.open({ field: COMPANION, id }, companion),
    state: row.state as VoucherState,
    sanatorium: row.sanatorium ?? undefined,
    fromOn: day(row.from_on),
    toOn: day(row.to_on),
    answerBy: day(row.answer_by),
    passed: row.passed,
    reason: (row.reason ?? undefined) as NotUsed | undefined,
    note: note === null ? undefined : await vault.open({ field: NOTE, id }, note),
    againOn: day(row.again_on),
    version: row.version,
  }
}

/** One voucher that the actor may see. */
export async function findVoucher(sealing: Sealing, id: string): Promise<Voucher | undefined> {
  const row = await sealing.db.selectFrom('aids_voucher').selectAll().where('id', '=', id).executeTakeFirst()
  return row && (await toVoucher(sealing, row))
}

/** The vouchers of one person, newest first. */
export async function listVouchersOf(sealing: Sealing, personId: string): Promise<readonly Voucher[]> {
  const rows = await sealing.db
    .selectFrom('aids_voucher')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('applied_on', 'desc')
    .orderBy('id', 'desc')
    .limit(30)
    .execute()
  return Promise.all(rows.map((row) => toVoucher(sealing, row)))
}

/** The queue of a route in a region, locked in its order: whoever is first is offered the next voucher. */
export async function lockQueue(db: Tx, region: string, route: Route) {
  const rows = await db
    .selectFrom('aids_voucher')
    .select(['id', 'applied_on', 'passed'])
    .where('region', '=', region)
    .where('route', '=', route)
    .where('state', '=', 'queued')
    .orderBy('applied_on')
    .orderBy('id')
    .limit(500)
    .forUpdate()
    .execute()
  return rows.map((row) => ({ id: row.id, appliedOn: row.applied_on as LocalDate, passed: row.passed }))
}

/** Who waits on a route, in the order of the queue, and whose voucher is under way. */
export async function listVouchersAt(db: Tx, route: Route, states: readonly VoucherState[]) {
  const rows = await db
    .selectFrom('aids_voucher')
    .select([
      'id',
      'person_id',
      'state',
      'applied_on',
      'companion',
      'sanatorium',
      'from_on',
      'to_on',
      'answer_by',
    ])
    .where('route', '=', route)
    .where('state', 'in', [...states])
    .orderBy('applied_on')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    voucherId: row.id,
    personId: row.person_id,
    state: row.state as VoucherState,
    appliedOn: row.applied_on as LocalDate,
    isAccompanied: row.companion !== null,
    sanatorium: row.sanatorium,
    fromOn: row.from_on,
    toOn: row.to_on,
    answerBy: row.answer_by,
  }))
}

/** How many wait in the queue before an application; the caller counts as the system. */
export async function countBefore(db: Tx, { region, route, appliedOn, id }: Voucher): Promise<number> {
  const row = await db
    .selectFrom('aids_voucher')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('region', '=', region)
    .where('route', '=', route)
    .where('state', '=', 'queued')
    .where(sql<boolean>`(applied_on, id) < (${appliedOn}::date, ${id}::uuid)`)
    .executeTakeFirstOrThrow()
  return row.n
}

/** How many of a route stand in some states, in the regions that the actor sees; or of them those whose stay is over. */
export async function countVouchers(
  db: Tx,
  route: Route,
  { states, overBy }: { readonly states: readonly VoucherState[]; readonly overBy?: LocalDate },
): Promise<number> {
  let found = db
    .selectFrom('aids_voucher')
    .where('route', '=', route)
    .where('state', 'in', [...states])
  if (overBy !== undefined) found = found.where('to_on', '<', overBy)
  const row = await found.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()
  return row.n
}

import type { LocalDate } from '@tirek/kernel'
import { sql } from 'kysely'
import type { Act } from '#platform/use-case/act.ts'
import type { NotUsed, Offer, Voucher, VoucherState } from '../domain/voucher.ts'
import { COMPANION, NOTE } from './sealed.ts'

type New = Pick<Voucher, 'id' | 'region' | 'personId' | 'needId' | 'route' | 'companion'>

/** A child takes its place in the queue of its route. */
export async function insertVoucher(act: Act, one: New): Promise<void> {
  const { id, personId, companion } = one
  await act.db
    .insertInto('aids_voucher')
    .values({
      ...{ region: one.region, id, person_id: personId, need_id: one.needId, route: one.route },
      applied_on: act.today,
      companion:
        companion === undefined ? null : await act.vault.seal(personId, { field: COMPANION, id }, companion),
      state: 'queued',
      moved_on: act.today,
    })
    .execute()
}

/** What a movement of a voucher changes beside its state. */
export interface Change {
  readonly offer?: Offer & { readonly answerBy: LocalDate }
  /** A voucher that went on to the next. */
  readonly passed?: string
  readonly reason?: NotUsed
  readonly note?: string | undefined
  readonly againOn?: LocalDate
}

const NO_OFFER = { sanatorium: null, from_on: null, to_on: null, answer_by: null }

/** Moves a voucher on; false when somebody moved it in between. */
export async function moveVoucher(act: Act, one: Voucher, to: VoucherState, change: Change = {}) {
  const { id, personId, version } = one
  const { offer, passed, note } = change
  const { numUpdatedRows } = await act.db
    .updateTable('aids_voucher')
    .set({
      ...{ state: to, moved_on: act.today, version: version + 1 },
      ...(offer !== undefined && {
        sanatorium: offer.sanatorium,
        from_on: offer.fromOn,
        to_on: offer.toOn,
        answer_by: offer.answerBy,
      }),
      ...(passed !== undefined && { ...NO_OFFER, passed: sql<string[]>`array_append(passed, ${passed})` }),
      ...(change.reason !== undefined && { reason: change.reason }),
      ...(note !== undefined && { note: await act.vault.seal(personId, { field: NOTE, id }, note) }),
      ...(change.againOn !== undefined && { again_on: change.againOn }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

import { isAfter, isBefore, ok } from '@tirek/kernel'
import { z } from 'zod'
import { dateField, lineField } from '#platform/use-case/fields.ts'
import { refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS, ROUTES } from '../domain/acts.ts'
import { nextOf, offerKey } from '../domain/voucher.ts'
import { findVoucher, lockQueue } from '../read/vouchers.ts'
import { moveVoucher } from '../store/vouchers.ts'
import { aboutVoucher, voucherOutput } from './vouchers.ts'
import { tell } from './working.ts'

/** The department has a voucher: it goes to whoever applied first on this route; nobody is chosen by hand (DEC-91). */
export const offerVoucher = command({
  name: 'aids.offer-voucher',
  title: { kk: 'Санаторий жолдамасын ұсыну', ru: 'Предложить путёвку', en: 'Offer a voucher' },
  basis: [ACTS.sanatorium, ACTS.terms],
  input: z.object({ route: z.enum(ROUTES), sanatorium: lineField, fromOn: dateField, toOn: dateField }),
  output: voucherOutput.extend({ route: z.enum(ROUTES) }),
  run: async (act, { route, ...offer }) => {
    const fields = [
      ...(isAfter(offer.fromOn, act.today) ? [] : [{ path: 'fromOn', code: 'day-passed' }]),
      ...(isBefore(offer.toOn, offer.fromOn) ? [{ path: 'toOn', code: 'before-start' }] : []),
    ]
    if (fields.length > 0) return refuse('aids.voucher-days', { status: 'invalid', fields })
    const queue = await lockQueue(act.db, act.actor.regions[0] ?? '', route)
    const first = nextOf(queue, offerKey(offer))
    const voucher = first && (await findVoucher(act, first.id))
    // Whoever waits has let this very voucher go already: another one, or other days, can still be offered.
    const why = queue.length === 0 ? 'aids.queue-empty' : 'aids.voucher-let-go'
    if (voucher === undefined) return refuse(why, { status: 'state', cite: [ACTS.terms] })
    const about = aboutVoucher(voucher)
    const { due: answerBy } = await act.deadlines.start({
      ...{ ...about, kind: 'aids.voucher-answer', termId: 'aids.voucher-answer', from: act.today },
      ownerRole: 'representative',
    })
    if (!(await moveVoucher(act, voucher, 'offered', { offer: { ...offer, answerBy } }))) return stale()
    await act.record({ name: 'aids.voucher-offered', ...about, data: { ...offer }, cite: [ACTS.sanatorium] })
    await tell(act, 'aids.voucher-offered', voucher, voucher.version)
    return ok({ voucherId: voucher.id, personId: voucher.personId, route })
  },
})

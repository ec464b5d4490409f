import { addMonths, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import { getValue } from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { byAnswer, idField, nameField, optionalText, versionField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS, ROUTE_ACTS, ROUTES } from '../domain/acts.ts'
import { findItem, isVoucher } from '../domain/catalogue.ts'
import { isIndicated, type Need } from '../domain/need.ts'
import {
  isEarly,
  isOpen,
  isVoucherEvent,
  NOT_USED,
  type Offer,
  offerKey,
  VOUCHER_EDGES,
  type Voucher,
  type VoucherEvent,
} from '../domain/voucher.ts'
import { findNeed } from '../read/needs.ts'
import { findVoucher, listVouchersOf } from '../read/vouchers.ts'
import { insertVoucher, moveVoucher } from '../store/vouchers.ts'
import { noSuch } from './working.ts'

const one = { voucherId: idField, version: versionField.optional() }
export const voucherOutput = z.object({ voucherId: z.uuid(), personId: z.uuid() })

export function aboutVoucher({ id, region, personId }: Pick<Voucher, 'id' | 'region' | 'personId'>) {
  return { region, personId, subject: { kind: 'aids-voucher', id } }
}

/** A voucher that the actor may see, in a state that allows the event. */
async function openVoucher(
  act: Act,
  { voucherId, version }: { readonly voucherId: string; readonly version?: number | undefined },
  event: VoucherEvent,
): Promise<Result<Voucher, Refusal>> {
  const voucher = await findVoucher(act, voucherId)
  if (voucher === undefined) return noSuch()
  if (!isVoucherEvent(event, voucher.state))
    return refuse('aids.voucher-state', { status: 'state', cite: [VOUCHER_EDGES[event].cite] })
  return version !== undefined && version !== voucher.version ? stale() : ok(voucher)
}

/** What must be there before a child takes its place in the queue. */
async function refuseUnready(act: Act, need: Need): Promise<Result<void, Refusal>> {
  const item = findItem(need.item)
  const isOf = item !== undefined && isVoucher(item)
  if (!isOf || !isIndicated(need, act.today))
    return refuse('aids.no-indication', { cite: ROUTE_ACTS[need.route] })
  const known = (await listVouchersOf(act, need.personId)).filter(({ route }) => route === need.route)
  if (known.some(isOpen)) return refuse('aids.voucher-open', { status: 'state', cite: [ACTS.terms] })
  const again = known.find((one) => isEarly(one, act.today))?.againOn
  return again === undefined
    ? ok(undefined)
    : refuse('aids.voucher-early', { cite: [ACTS.terms], facts: { on: again } })
}

/** The child takes its place in the queue of its route, by the day of this application, alone or with an adult. */
export const applyForVoucher = command({
  name: 'aids.apply-voucher',
  title: { kk: 'Санаторийге өтініш беру', ru: 'Подать заявление на санаторий', en: 'Apply for a sanatorium' },
  basis: [ACTS.sanatorium, ACTS.care, ACTS.terms],
  input: byAnswer(
    z.object({ needId: idField, withAdult: z.boolean(), companion: nameField.optional() }),
    'withAdult',
    { true: ['companion'] },
  ),
  output: voucherOutput,
  run: async (act, { needId, withAdult, companion }) => {
    const need = await findNeed(act, needId)
    if (need === undefined) return noSuch()
    const ready = await refuseUnready(act, need)
    if (!ready.ok) return ready
    if (withAdult && companion === undefined)
      return refuse('aids.companion-missing', {
        status: 'invalid',
        fields: [{ path: 'companion', code: 'required' }],
      })
    const { region, personId, route } = need
    const voucher = { id: act.newId(), region, personId, needId, route, companion }
    await insertVoucher(act, voucher)
    const cite = route === 'disability-programme' ? [ACTS.sanatorium] : [ACTS.care, ACTS.twoRoutes]
    await act.record({
      name: 'aids.voucher-applied',
      ...aboutVoucher(voucher),
      data: { route, withAdult },
      cite,
    })
    return ok({ voucherId: voucher.id, personId })
  },
})

/** The voucher goes on to the next; the child keeps its day of application. */
export async function passOn(act: Act, voucher: Voucher, event: 'declined' | 'lapsed'): Promise<boolean> {
  const { sanatorium, fromOn, toOn } = voucher
  if (sanatorium === undefined || fromOn === undefined || toOn === undefined) return false
  const offer: Offer = { sanatorium, fromOn, toOn }
  if (!(await moveVoucher(act, voucher, 'queued', { passed: offerKey(offer) }))) return false
  await act.record({ name: `aids.voucher-${event}`, ...aboutVoucher(voucher), cite: [ACTS.terms] })
  return true
}

/** The family takes what is offered, or lets it go to the next and stays in its place. */
export const answerOffer = command({
  name: 'aids.answer-offer',
  title: { kk: 'Санаторий ұсынысына жауап', ru: 'Ответить на предложение', en: 'Answer an offer' },
  basis: [ACTS.sanatorium, ACTS.terms],
  input: z.object({ ...one, answer: z.enum(['accept', 'decline']) }),
  output: voucherOutput,
  run: async (act, { answer, ...given }) => {
    const found = await openVoucher(act, given, 'answer')
    if (!found.ok) return found
    const voucher = found.value
    await act.deadlines.meet('aids.voucher-answer', voucher.id)
    const isTaken = answer === 'accept'
    const isMoved = isTaken
      ? await moveVoucher(act, voucher, 'accepted')
      : await passOn(act, voucher, 'declined')
    if (!isMoved) return stale()
    if (isTaken)
      await act.record({ name: 'aids.voucher-accepted', ...aboutVoucher(voucher), cite: [ACTS.sanatorium] })
    return ok({ voucherId: voucher.id, personId: voucher.personId })
  },
})

/** The family leaves the queue, or does not go. */
export const withdrawVoucher = command({
  name: 'aids.withdraw-voucher',
  title: { kk: 'Санаторий кезегінен шығу', ru: 'Выйти из очереди на санаторий', en: 'Leave the queue' },
  basis: [ACTS.terms],
  input: z.object(one),
  output: voucherOutput,
  run: async (act, given) => {
    const found = await openVoucher(act, given, 'withdraw')
    if (!found.ok) return found
    const voucher = found.value
    if (!(await moveVoucher(act, voucher, 'withdrawn'))) return stale()
    await act.deadlines.cancel('aids.voucher-answer', voucher.id)
    await act.record({ name: 'aids.voucher-withdrawn', ...aboutVoucher(voucher), cite: [ACTS.terms] })
    return ok({ voucherId: voucher.id, personId: voucher.personId })
  },
})

interface Stay {
  readonly outcome: 'used' | 'not-used'
  readonly reason: string | undefined
}

/** The day of the next application, or why the stay cannot be written down so. */
function refuseStay(
  act: Act,
  { toOn = act.today }: Voucher,
  { outcome, reason }: Stay,
): Result<LocalDate, Refusal> {
  if (outcome === 'not-used' && reason === undefined)
    return refuse('aids.reason-missing', {
      status: 'invalid',
      fields: [{ path: 'reason', code: 'required' }],
    })
  if (outcome === 'used' && isBefore(act.today, toOn))
    return refuse('aids.stay-not-over', { status: 'state', facts: { on: toOn } })
  return ok(addMonths(toOn, getValue('aids.voucher-again', toOn).value))
}

/** What came of the stay: used, with the day of the next application, or not, with the reason and nothing lost. */
export const recordStay = command({
  name: 'aids.record-stay',
  title: { kk: 'Санаторийге барғанын жазу', ru: 'Записать поездку в санаторий', en: 'Record a stay' },
  basis: [ACTS.sanatorium, ACTS.terms],
  input: byAnswer(
    z.object({
      ...one,
      outcome: z.enum(['used', 'not-used']),
      reason: z.enum(NOT_USED).optional(),
      note: optionalText,
    }),
    'outcome',
    { 'not-used': ['reason', 'note'] },
  ),
  output: voucherOutput.extend({ route: z.enum(ROUTES) }),
  run: async (act, { outcome, reason, note, ...given }) => {
    const found = await openVoucher(act, given, 'record')
    if (!found.ok) return found
    const voucher = found.value
    const stopped = refuseStay(act, voucher, { outcome, reason })
    if (!stopped.ok) return stopped
    const againOn = stopped.value
    const change = reason === undefined ? { againOn } : { reason, note }
    if (!(await moveVoucher(act, voucher, outcome, change))) return stale()
    const about = aboutVoucher(voucher)
    if (outcome === 'used')
      await act.deadlines.startOn({
        ...{ ...about, kind: 'aids.voucher-again', due: againOn, fires: 'start' },
        ...{ cite: ACTS.terms, termId: 'aids.voucher-again', ownerRole: 'representative' },
      })
    await act.record({
      name: outcome === 'used' ? 'aids.voucher-used' : 'aids.voucher-not-used',
      ...{ ...about, data: { reason: reason ?? null }, cite: [ACTS.sanatorium] },
    })
    return ok({ voucherId: voucher.id, personId: voucher.personId, route: voucher.route })
  },
})

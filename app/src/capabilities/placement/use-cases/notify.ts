import { isAfter, isBefore, type LocalDate, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { dateField, idField, lineField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { mayReceive } from '../domain/applicant.ts'
import { ACTS } from '../domain/citations.ts'
import { DEADLINES, MESSAGES } from '../domain/deadlines.ts'
import { rulesOf } from '../domain/edition.ts'
import type { Request } from '../domain/request.ts'
import { RECEIPT_PROOFS, type ReceiptProof } from '../domain/states.ts'
import { findNotice } from '../read/file.ts'
import { insertNotice, saveReceipt } from '../store/file.ts'
import { updateRequest } from '../store/requests.ts'
import { refused } from './answers.ts'
import { deadlineOf, ownerRoleOf, recordOf } from './events.ts'
import { requestFields, requestOutput } from './fields.ts'
import { actsForPerson, getApplicantFacts, getPerson, openFor } from './standing.ts'
import { tellOfRequest } from './tell-of-request.ts'

/** Sends the notification that documents are formalised and an organisation is to be chosen (p. 7; REP-STD-16, 17). */
export const notifyRecipient = command({
  name: 'placement.notify',
  title: { kk: 'Хабарлама жіберу', ru: 'Направить уведомление', en: 'Send the notification' },
  basis: [ACTS.placement],
  input: z.object(requestFields),
  output: z.object({ ...requestOutput, sentOn: z.string() }),
  run: async (act, input) => {
    const opened = await openFor(act, 'notify', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    await insertNotice(act, request)
    await updateRequest(act, request, edge.to)
    await act.deadlines.meet(DEADLINES.notify, request.id)
    await act.deadlines.start({
      ...deadlineOf(request, DEADLINES.followUp, 'ed-specialist'),
      termId: 'order263.proof-of-receipt-follow-up',
      from: act.today,
    })
    // The SMS only adds to the notification; the notification does not wait for it.
    await act.send({ kind: MESSAGES.sendSms, region: request.region, payload: { requestId: request.id } })
    const cite = [ACTS.placement]
    await tellOfRequest(act, request, { name: 'decided', time: act.today, cite, hasOwnSms: true })
    await recordOf(act, request, 'notified', [edge.cite])
    return ok({ requestId: request.id, state: edge.to, sentOn: act.today })
  },
})

/**
 * Notes the proved receipt and starts the ten working days of choice (DEC-11). The person opening the notice on the
 * portal is proof in itself; staff bring a signature or a visit, each with its paper. An accepted SMS proves nothing.
 */
export const confirmReceipt = command({
  name: 'placement.confirm-receipt',
  title: {
    kk: 'Хабарламаның алынғанын растау',
    ru: 'Подтвердить получение уведомления',
    en: 'Confirm receipt of the notification',
  },
  basis: [ACTS.placement, ACTS.startsReading],
  input: z.object({
    ...requestFields,
    proof: z.enum(RECEIPT_PROOFS).optional(),
    receivedOn: dateField.optional(),
    /** What proves a signature or a visit: the signed notification, the act of the visit. */
    proofDocument: lineField.optional(),
    /** Who signed: the recipient, a representative, or somebody else, who is refused. */
    receivedBy: z.union([idField, z.literal('other')]).optional(),
  }),
  output: z.object({ ...requestOutput, chooseBy: z.string() }),
  run: async (act, input) => {
    const opened = await openFor(act, 'confirm-receipt', input)
    if (!opened.ok) return opened
    const { request, edge } = opened.value
    const receipt = await readReceipt(act, request, input)
    if (!receipt.ok) return receipt

    const chooseBy = await startChoice(act, request, receipt.value)
    await updateRequest(act, request, edge.to)
    return ok({ requestId: request.id, state: edge.to, chooseBy })
  },
})

export type Receipt = {
  readonly on: LocalDate
  readonly proof: ReceiptProof
  readonly document?: string | undefined
  readonly receivedBy?: string | undefined
}

type Claim = {
  readonly proof?: ReceiptProof | undefined
  readonly receivedOn?: LocalDate | undefined
  readonly proofDocument?: string | undefined
  readonly receivedBy?: string | undefined
}

const wrong = (path: string, code: string) =>
  refuse('platform.invalid-input', { status: 'invalid', fields: [{ path, code }] })

async function readReceipt(act: Act, request: Request, claim: Claim): Promise<Result<Receipt, Refusal>> {
  if (act.actor.personId !== undefined) {
    const own = await actsForPerson(act, request)
    return own.ok ? ok({ on: act.today, proof: 'portal' }) : own
  }
  const proved = wholeClaim(claim)
  if (!proved.ok) return proved
  const { on } = proved.value
  const notice = await findNotice(act.db, request.id)
  if (isAfter(on, act.today)) return wrong('receivedOn', 'future-date')
  if (notice !== undefined && isBefore(on, notice.sentOn)) return wrong('receivedOn', 'before-sent')
  const entitled = await refuseStranger(act, request, proved.value)
  return entitled.ok ? proved : entitled
}

/** Handed to somebody who is neither the recipient nor a standing representative it is no receipt, and starts no term. */
async function refuseStranger(
  act: Act,
  { id, personId }: Request,
  { receivedBy, on }: Receipt,
): Promise<Result<void, Refusal>> {
  const person = await getPerson(act, personId)
  if (!person.ok) return person
  const facts = await getApplicantFacts(act, person.value, id)
  const allowed = mayReceive(facts, receivedBy === 'other' ? undefined : receivedBy, on)
  return allowed.ok ? ok(undefined) : refused(allowed.error)
}

/** Staff bring the proof, its paper, who signed and the day: all of them, since the term of choice starts with that day. */
function wholeClaim({ proof, proofDocument, receivedOn, receivedBy }: Claim): Result<Receipt, Refusal> {
  const isProof = proof !== undefined && proof !== 'portal'
  const isWhole = proofDocument !== undefined && receivedOn !== undefined && receivedBy !== undefined
  if (isProof && isWhole) {
    return ok({ on: receivedOn, proof, document: proofDocument, receivedBy })
  }
  const fields = [
    ...(isProof ? [] : [{ path: 'proof', code: 'choose-one' }]),
    ...(receivedBy === undefined ? [{ path: 'receivedBy', code: 'choose-one' }] : []),
    ...(proofDocument === undefined ? [{ path: 'proofDocument', code: 'required' }] : []),
    ...(receivedOn === undefined ? [{ path: 'receivedOn', code: 'required' }] : []),
  ]
  return refuse('platform.invalid-input', { status: 'invalid', fields })
}

/** Stores the receipt and starts the term of choice from its day. Returns the last day. */
export async function startChoice(act: Act, request: Request, receipt: Receipt): Promise<string> {
  const { on, proof, document, receivedBy } = receipt
  await saveReceipt(act, request.id, receipt)
  await act.deadlines.meet(DEADLINES.followUp, request.id)
  const { due } = await act.deadlines.start({
    ...deadlineOf(request, DEADLINES.choose, ownerRoleOf(request)),
    termId: 'placement.choose',
    from: on,
    ...rulesOf(request.appliedOn),
  })
  await recordOf(act, request, 'receipt-confirmed', [ACTS.startsReading], {
    on,
    proof,
    document: document ?? null,
    receivedBy: receivedBy ?? null,
    chooseBy: due,
  })
  return due
}

import type { Result } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson } from '#capabilities/registry/index.ts'
import type { AskedAbout, GatewayAnswer, GatewayFault, Gateways } from '#platform/gateways/ports.ts'
import type { OutboxHandler } from '#platform/module.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'
import { MESSAGES } from '../domain/deadlines.ts'
import type { LookUpKind } from '../domain/states.ts'
import { findLookUp, findNeed, type WaitingLookUp } from '../read/file.ts'
import { findRequest } from '../read/requests.ts'
import { saveAnswer, saveFault, saveSms } from '../store/file.ts'
import { saveESobesNumber } from '../store/requests.ts'
import { recordOf } from './events.ts'
import { smsText } from './sms-text.ts'

const SECOND = 1000
const LONGEST_PAUSE = 3600 * SECOND

/** Pause before the next try of an outside system: 5 s, 10 s, 20 s … at most an hour. */
function nextTry(now: Date, attempts: number): Date {
  return new Date(now.getTime() + Math.min(LONGEST_PAUSE, 5 * SECOND * 2 ** Math.min(attempts, 12)))
}

type Reply = Promise<Result<GatewayAnswer<object>, GatewayFault>>
type Ask = (gateways: Gateways, person: AskedAbout, messageId: string) => Reply
const ASK: Readonly<Record<LookUpKind, Ask>> = {
  identity: (gateways, { iin }, messageId) => gateways.findIdentity(iin, messageId),
  disability: (gateways, { iin }, messageId) => gateways.findDisability(iin, messageId),
  ipar: (gateways, { iin }, messageId) => gateways.findIpar(iin, messageId),
  court: (gateways, person, messageId) => gateways.findIncapacityDecision(person, messageId),
}

/** Asks one state system about one person; without an answer the question is asked again later (REP-STD-12, 14). */
export const askLookUp: OutboxHandler = async (act, payload) => {
  const lookUp = await findLookUp(act.db, z.uuid().parse(payload['lookUpId']))
  if (lookUp === undefined || lookUp.state !== 'waiting') return
  const person = await findPerson(act.db, lookUp.personId)
  // Without an IIN there is no question to ask; the head may take a paper instead.
  if (person?.iin === undefined) return saveFault(act, lookUp.id, 'no-iin')

  const { iin, birthDate } = person
  const reply = await ASK[lookUp.kind](act.gateways, { iin, birthDate }, lookUp.id)
  if (reply.ok) {
    await saveAnswer(act, lookUp.id, reply.value.answeredAt, reply.value.facts)
    const target = { region: lookUp.region, personId: lookUp.personId, id: lookUp.requestId }
    await recordOf(act, target, 'look-up-answered', [ACTS.applicants], { kind: lookUp.kind })
    return
  }
  await saveFault(act, lookUp.id, `${reply.error.kind}: ${reply.error.detail}`)
  // What may not be asked is not asked again by itself.
  if (reply.error.kind !== 'not-allowed') await askAgain(act, lookUp)
}

function askAgain(act: Act, lookUp: WaitingLookUp): Promise<void> {
  const runAfter = nextTry(act.now, lookUp.attempts)
  return act.send({
    kind: MESSAGES.lookUp,
    region: lookUp.region,
    payload: { lookUpId: lookUp.id },
    runAfter,
  })
}

/**
 * Enters an accepted package in E-Sobes (REP-STD-15), which answers when it will: until then the answer is asked for.
 * Throws when the system is away: the worker tries again.
 */
export const enterESobes: OutboxHandler = async (act, payload) => {
  const request = await findRequest(act.db, z.uuid().parse(payload['requestId']))
  const person = request && (await findPerson(act.db, request.personId))
  const need = request && (await findNeed(act.db, request.personId, request.needId))
  if (request === undefined || person?.iin === undefined || need === undefined) return
  const entry = {
    caseId: request.id,
    category: request.category,
    needRecognisedOn: need.recognisedOn,
    district: request.region,
  }
  const reply = await act.gateways.enter(person.iin, entry, request.id)
  if (!reply.ok && reply.error.kind === 'waiting') return askLater(act, request, payload)
  if (!reply.ok) throw new Error(`E-Sobes: ${reply.error.kind}`)
  const { registrationNumber } = reply.value.facts
  await saveESobesNumber(act, request, registrationNumber)
  await recordOf(act, request, 'entered-in-e-sobes', [ACTS.eSobes], { registrationNumber })
}

function askLater(
  act: Act,
  { id: requestId, region }: { readonly id: string; readonly region: string },
  { asked }: Readonly<Record<string, unknown>>,
): Promise<void> {
  const times = z.int().min(0).catch(0).parse(asked)
  const payload = { requestId, asked: times + 1 }
  return act.send({ kind: MESSAGES.enterESobes, region, payload, runAfter: nextTry(act.now, times) })
}

/** The SMS beside the notification, if the number is in the mobile citizens base (REP-STD-17). */
export const sendSms: OutboxHandler = async (act, payload) => {
  const request = await findRequest(act.db, z.uuid().parse(payload['requestId']))
  const person = request && (await findPerson(act.db, request.personId))
  if (request === undefined) return
  const recipientId = request.applicantPersonId ?? request.personId
  const recipient = recipientId === person?.id ? person : await findPerson(act.db, recipientId)
  if (recipient?.iin === undefined) return saveSms(act, request.id, 'no-number')

  const found = await act.gateways.findPhone(recipient.iin, `${request.id}-phone`)
  if (!found.ok) throw new Error(`mobile citizens base: ${found.error.kind}`)
  const phone = found.value.facts.phone
  if (phone === undefined) return saveSms(act, request.id, 'no-number')
  const sent = await act.gateways.send(recipient.iin, { phone, text: smsText() }, `${request.id}-sms`)
  if (!sent.ok) throw new Error(`SMS: ${sent.error.kind}`)
  await saveSms(act, request.id, sent.value.facts.accepted ? 'sent' : 'failed')
  await recordOf(act, request, 'sms-sent', [ACTS.placement], { accepted: sent.value.facts.accepted })
}

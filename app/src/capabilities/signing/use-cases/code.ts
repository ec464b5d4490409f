import { randomInt, timingSafeEqual } from 'node:crypto'
import { err, type Iin, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson } from '#capabilities/registry/index.ts'
import { sha256 } from '#platform/bytes/hash.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { type Before, command } from '#platform/use-case/use-case.ts'
import {
  CODE_MS,
  codeProblem,
  MOST_CODE_TRIES,
  MOST_WRONG_A_DAY,
  masked,
  SIGNING,
  sendProblem,
  shortNumber,
} from '../domain/signing.ts'
import { codesOfDay, countCode, countWrongCode, keepCode, type ToBeSigned } from '../store/requests.ts'
import type { ActsOfOthers } from './act-words.ts'
import { completed, lockOpen, runSigned } from './run-signed.ts'

type CodeRefusal =
  | 'code-not-for-this'
  | 'code-no-iin'
  | 'number-not-in-base'
  | 'base-not-answering'
  | 'sms-not-sent'
  | 'code-not-asked'
  | 'code-over'
  | 'code-wrong'
  | 'code-too-many-tries'
  | 'code-too-many'
  | 'code-too-soon'

function refuseCode(code: CodeRefusal, facts: Record<string, number> = {}) {
  return refuse(`signing.${code}`, { status: 'state', facts })
}

// With no try left nobody is told to type again: the next code or another way is what helps.
function refuseWrong(left: number) {
  return left > 0 ? refuseCode('code-wrong', { left }) : refuseCode('code-too-many-tries')
}

/** A code belongs to these bytes alone. */
function hashOf(act: Act, one: Pick<ToBeSigned, 'id' | 'bytes'>, code: string): Buffer {
  return act.keyedHash(`signing-code:${one.id}:${sha256(one.bytes).toString('hex')}:${code}`)
}

const CODE_NUMBERS = 1_000_000

function newCode(): string {
  return String(randomInt(CODE_NUMBERS)).padStart(6, '0')
}

/** What the SMS says: what the code signs, and that nobody is told it. In both languages, as the phone's owner is not known. */
function smsText(code: string, one: Pick<ToBeSigned, 'id'>): string {
  const number = shortNumber(one.id)
  return (
    `${code} – № ${number} құжатқа қол қою коды. Оны ешкімге айтпаңыз. ` +
    `${code} – код подписи документа № ${number}. Никому его не сообщайте.`
  )
}

interface Asked {
  readonly one: ToBeSigned
  readonly iin: Iin
  /** Which of the codes this is, so that its messages are calls of their own. */
  readonly turn: number
}

/** Counts the code before it is sent, so that no two requests side by side send more than they may. */
async function countAsked(act: Act, signingId: string): Promise<Result<Asked, Refusal>> {
  const open = await lockOpen(act, signingId)
  if (!open.ok) return open
  const one = open.value
  if (!one.means.includes('sms')) return refuseCode('code-not-for-this')
  const problem = sendProblem(one.codes, await codesOfDay(act), act.now)
  if (problem !== undefined) return refuseCode(problem)
  const person = await findPerson(act.db, act.actor.personId ?? '')
  if (person?.iin === undefined) return refuseCode('code-no-iin')
  await countCode(act, one.id)
  return ok({ one, iin: person.iin, turn: one.codes.count + 1 })
}

interface Sent extends Asked {
  readonly code: string
  readonly phone: string
  readonly messageId: string
  readonly lookUpId: string
}

/** Finds the number in the mobile citizens base, never elsewhere, and sends the code to it. */
async function sendCode({ apart, gateways }: Before, signingId: string): Promise<Result<Sent, Refusal>> {
  const asked = await apart((act) => countAsked(act, signingId))
  if (!asked.ok) return err(asked.error)
  const { one, iin, turn } = asked.value
  const found = await gateways.findPhone(iin, `${one.id}-phone-${turn}`)
  if (!found.ok) return refuseCode('base-not-answering')
  const { phone } = found.value.facts
  if (phone === undefined) return refuseCode('number-not-in-base')
  const code = newCode()
  const messageId = `${one.id}-code-${turn}`
  const sent = await gateways.send(iin, { phone, text: smsText(code, one) }, messageId)
  if (!sent.ok || !sent.value.facts.accepted) return refuseCode('sms-not-sent')
  return ok({ ...asked.value, code, phone: masked(phone), messageId, lookUpId: found.value.messageId })
}

/** Sends a one-time code to the number of the person in the mobile citizens base. */
export const askCode = command({
  name: 'signing.ask-code',
  title: { kk: 'SMS-код сұрау', ru: 'Запросить код по SMS', en: 'Ask for a code by SMS' },
  basis: [SIGNING],
  input: z.object({ signingId: idField }),
  output: z.object({ phone: z.string(), until: z.iso.datetime() }),
  // A repeat sends another code, so that no answer is kept for it.
  isSecret: true,
  perMinute: 20,
  prepare: (before, { signingId }) => sendCode(before, signingId),
  run: async (act, { signingId }, { one, code, phone, messageId, lookUpId }) => {
    const until = new Date(act.now.getTime() + CODE_MS)
    const facts = { phone, messageId, lookUpId, sentAt: act.now.toISOString() }
    await keepCode(act, signingId, { hash: hashOf(act, one, code), until, facts })
    return ok({ phone, until: until.toISOString() })
  },
})

/** Does a prepared act by the code of an SMS. */
export function completeByCodeOf(others: ActsOfOthers) {
  return command({
    name: 'signing.complete-by-code',
    title: { kk: 'SMS-кодпен қол қою', ru: 'Подписать кодом из SMS', en: 'Sign by the code of an SMS' },
    basis: [SIGNING],
    input: z.object({
      signingId: idField,
      code: z
        .string()
        .transform((text) => text.replaceAll(/\s/g, ''))
        .refine((text) => /^\d{6}$/.test(text), { params: { code: 'six-digits' } }),
    }),
    output: completed,
    keepsRefused: true,
    perMinute: 60,
    run: async (act, { signingId, code }) => {
      const open = await lockOpen(act, signingId)
      if (!open.ok) return open
      const one = open.value
      const day = await codesOfDay(act)
      if (day.wrong >= MOST_WRONG_A_DAY) return refuseCode('code-too-many-tries')
      const problem = codeProblem(one.code, act.now)
      if (problem !== undefined || one.code === undefined) return refuseCode(problem ?? 'code-not-asked')
      if (!timingSafeEqual(one.code.hash, hashOf(act, one, code))) {
        await countWrongCode(act, one.id)
        return refuseWrong(MOST_CODE_TRIES - one.code.tries - 1)
      }
      return runSigned(act, others, one, { means: 'sms', cms: undefined, facts: one.code.facts })
    },
  })
}

import { err, ok, type Result } from '@tirek/kernel'
import { connect, type Pdu, type Session } from 'smpp'
import type { Trouble } from './line.ts'
import type { SmsFacts, SmsMessage } from './ports.ts'
import type { SmsWay } from './sms-http.ts'

/** GSM 03.38 carries no Kazakh letters, so every text goes as UCS-2 (SMPP 3.4, 5.2.19). */
const UCS2 = 0x08
/** Numbering by E.164: the number is written whole, with its country. */
const INTERNATIONAL = { dest_addr_ton: 1, dest_addr_npi: 1 }

/** The states of a reply that this project tells apart (SMPP 3.4, 5.1.3). */
export const SMPP_STATUS = {
  ok: 0x00,
  invalidLength: 0x01,
  systemError: 0x08,
  invalidNumber: 0x0b,
  invalidTypeOfNumber: 0x50,
  invalidNumberPlan: 0x51,
} as const

/** The number will never take this text: trying again would not help. */
const FINAL: readonly number[] = [
  SMPP_STATUS.invalidLength,
  SMPP_STATUS.invalidNumber,
  SMPP_STATUS.invalidTypeOfNumber,
  SMPP_STATUS.invalidNumberPlan,
]

/**
 * SMS over SMPP 3.4: one transceiver session, opened with the first message and again whenever it was lost. The address is
 * `smpp://system_id:password@host:2775`, `smpps:` with TLS. A reply that belongs to no request is dropped by the session.
 */
export function smsOverSmpp(address: URL, timeoutMs: number): SmsWay {
  let open: Bound | undefined
  const forget = (one: Bound) => {
    if (open === one) open = undefined
  }
  const current = () => {
    if (open !== undefined) return open
    const one: Bound = bind(address, timeoutMs, () => forget(one))
    open = one
    return one
  }
  return {
    send: async (message) => {
      const one = current()
      const bound = await one
      const sent = bound.ok ? await submit(bound.value, message, timeoutMs) : bound
      // After silence or noise nobody knows what the next reply belongs to.
      if (!sent.ok) {
        forget(one)
        if (bound.ok) bound.value.destroy()
      }
      return sent
    },
    close: async () => {
      const bound = await open
      if (bound?.ok === true) bound.value.destroy()
    },
  }
}

type Bound = Promise<Result<Session, Trouble>>

async function bind(address: URL, timeoutMs: number, lost: () => void): Promise<Result<Session, Trouble>> {
  const session = connect({
    host: address.hostname,
    port: Number(address.port || '2775'),
    tls: address.protocol === 'smpps:',
  })
  session.on('error', () => session.destroy())
  session.on('close', lost)
  session.on('deliver_sm', (pdu: Pdu) => session.send(pdu.response()))
  session.on('enquire_link', (pdu: Pdu) => session.send(pdu.response()))
  const fields = {
    system_id: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
  }
  const bound = await answerOf(session, timeoutMs, (answered) => session.bind_transceiver(fields, answered))
  if (bound.ok && bound.value.command_status === SMPP_STATUS.ok) return ok(session)
  session.destroy()
  return bound.ok ? err({ kind: 'rejected', detail: `bind: ${bound.value.command_status}` }) : bound
}

async function submit(
  session: Session,
  { phone, text }: SmsMessage,
  timeoutMs: number,
): Promise<Result<SmsFacts, Trouble>> {
  const fields = {
    ...INTERNATIONAL,
    destination_addr: phone.replace(/^\+/, ''),
    data_coding: UCS2,
    // A long text goes whole, in the field that has room for it (SMPP 3.4, 5.3.2.32).
    ...(text.length > 70 ? { message_payload: text } : { short_message: text }),
  }
  const answer = await answerOf(session, timeoutMs, (answered) => session.submit_sm(fields, answered))
  if (!answer.ok) return answer
  const { command_status: status, command, message_id: id } = answer.value
  if (command !== 'submit_sm_resp') return err({ kind: 'garbage', detail: `answered with ${command}` })
  if (status === SMPP_STATUS.ok)
    return id === undefined ? err({ kind: 'garbage', detail: 'no number given' }) : ok({ accepted: true })
  if (FINAL.includes(status)) return ok({ accepted: false })
  return err({ kind: 'unavailable', detail: `status ${status}` })
}

/** The answer to one request of the session; a session that is lost in between is `unavailable`. */
function answerOf(
  session: Session,
  timeoutMs: number,
  request: (answered: (pdu: Pdu) => void) => boolean,
): Promise<Result<Pdu, Trouble>> {
  return new Promise((resolve) => {
    const finish = (result: Result<Pdu, Trouble>) => {
      clearTimeout(timer)
      session.off('close', gone)
      resolve(result)
    }
    const gone = () => finish(err({ kind: 'unavailable', detail: 'the session was lost' }))
    const timer = setTimeout(
      () => finish(err({ kind: 'timeout', detail: `no reply in ${timeoutMs} ms` })),
      timeoutMs,
    )
    session.on('close', gone)
    if (!request((pdu) => finish(ok(pdu)))) gone()
  })
}

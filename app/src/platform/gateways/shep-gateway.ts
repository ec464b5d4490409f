import { err, type Iin, ok, type Result } from '@tirek/kernel'
import { type BreakerSettings, type CircuitBreaker, createCircuitBreaker } from './circuit-breaker.ts'
import { post } from './http-post.ts'
import {
  type Reader,
  readCourt,
  readDisability,
  readESobes,
  readIdentity,
  readIpar,
  readMobile,
  readSms,
  SERVICE_IDS,
  writeESobesEntry,
  writeQuestion,
  writeSms,
} from './payloads.ts'
import type { GatewayAnswer, GatewayFault, GatewayReply, GatewaySystem, Gateways } from './ports.ts'
import { readResponse, writeRequest } from './shep-envelope.ts'
import { findText } from './xml.ts'

export type ShepSettings = {
  readonly url: string
  readonly senderId: string
  readonly password: string
  readonly now: () => Date
  /** Each try; with one repeat and `failuresToOpen` 2 a dead system costs under 5 s once, then nothing. */
  readonly timeoutMs?: number
  readonly tries?: number
  readonly pauseMs?: number
  readonly breaker?: BreakerSettings
}

const DEFAULT_BREAKER: BreakerSettings = { failuresToOpen: 2, coolDownMs: 30_000 }

type Call<T> = {
  readonly system: GatewaySystem
  readonly iin: Iin
  readonly messageId: string
  readonly data: string
  readonly read: Reader<T>
}

/**
 * The gateway over its synchronous SOAP channel. Never throws: every failure is a fault as a value.
 * A reply about another person is a fault and its facts are dropped unseen.
 */
export function createShepGateway(settings: ShepSettings): Gateways {
  const breakers = new Map<GatewaySystem, CircuitBreaker>()
  const breakerOf = (system: GatewaySystem) => {
    const known = breakers.get(system) ?? createCircuitBreaker(settings.breaker ?? DEFAULT_BREAKER)
    breakers.set(system, known)
    return known
  }
  const ask = <T>(call: Call<T>): GatewayReply<T> => askWithRetries(settings, breakerOf(call.system), call)
  const question = <T>(system: GatewaySystem, iin: Iin, messageId: string, read: Reader<T>) =>
    ask({ system, iin, messageId, data: writeQuestion(iin), read })

  return {
    findIdentity: (iin, id) => question('identity', iin, id, readIdentity),
    findDisability: (iin, id) => question('disability', iin, id, readDisability),
    findIpar: (iin, id) => question('ipar', iin, id, readIpar),
    findIncapacityDecision: (iin, id) => question('court', iin, id, readCourt),
    findPhone: (iin, id) => question('mobile-citizens', iin, id, readMobile),
    enter: (iin, entry, id) =>
      ask({ system: 'e-sobes', iin, messageId: id, data: writeESobesEntry(iin, entry), read: readESobes }),
    send: (iin, message, id) =>
      ask({ system: 'sms', iin, messageId: id, data: writeSms(iin, message), read: readSms }),
  }
}

async function askWithRetries<T>(
  settings: ShepSettings,
  breaker: CircuitBreaker,
  call: Call<T>,
): GatewayReply<T> {
  const tries = settings.tries ?? 2
  let last: GatewayFault = fault(call.system, 'circuit-open', 'not tried: the system failed a moment ago')
  for (let attempt = 1; attempt <= tries && breaker.admits(settings.now()); attempt += 1) {
    const reply = await askOnce(settings, call)
    if (reply.ok || isReply(reply.error)) {
      breaker.succeeded()
      return reply
    }
    breaker.failed(settings.now())
    last = reply.error
    if (attempt < tries) await pause(settings.pauseMs ?? 200)
  }
  return err(last)
}

// A refusal or a reply about someone else proves that the system is up; repeating would not help.
function isReply(reason: GatewayFault): boolean {
  return reason.kind === 'rejected' || reason.kind === 'wrong-person'
}

async function askOnce<T>(
  settings: ShepSettings,
  call: Call<T>,
): Promise<Result<GatewayAnswer<T>, GatewayFault>> {
  const body = writeRequest({
    messageId: call.messageId,
    serviceId: SERVICE_IDS[call.system],
    messageDate: settings.now(),
    senderId: settings.senderId,
    password: settings.password,
    data: call.data,
  })
  const reply = await post(settings.url, body, settings.timeoutMs ?? 2000)
  return reply.ok
    ? readAnswer(reply.value, call, settings.now())
    : err(fault(call.system, reply.error.kind, reply.error.detail))
}

function readAnswer<T>(source: string, call: Call<T>, now: Date): Result<GatewayAnswer<T>, GatewayFault> {
  const response = readResponse(source)
  if (!response.ok) return err(fault(call.system, response.error.kind, response.error.detail))
  const { status, data, messageId } = response.value
  if (status.code !== 'SUCCESS')
    return err(fault(call.system, 'rejected', `${status.code} ${status.message}`))
  if (data === undefined || messageId !== call.messageId) {
    return err(fault(call.system, 'garbage', 'the reply does not belong to the question'))
  }
  if (findText(data, 'iin') !== call.iin) {
    return err(fault(call.system, 'wrong-person', 'the reply is about another person'))
  }
  const facts = call.read(data)
  return facts === undefined
    ? err(fault(call.system, 'garbage', 'the facts cannot be read'))
    : ok({ messageId, answeredAt: now, facts })
}

function fault(system: GatewaySystem, kind: GatewayFault['kind'], detail: string): GatewayFault {
  return { system, kind, detail }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

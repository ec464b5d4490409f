import { err, type Iin, ok, type Result } from '@tirek/kernel'
import { post } from './http-post.ts'
import type { Lines, Trouble } from './line.ts'
import { type GatewaySystem, type Reader, SERVICE_IDS } from './payloads.ts'
import type { GatewayAnswer, GatewayReply } from './ports.ts'
import { readResponse, writeRequest } from './shep-envelope.ts'
import { findText, type XmlElement } from './xml.ts'

/** How the gateway is reached, and as whom. */
export type ShepAddress = {
  readonly url: string
  readonly senderId: string
  readonly password: string
  readonly now: () => Date
}

/** One question to one system about one person. */
export type ShepCall<T> = {
  readonly system: GatewaySystem
  readonly iin: Iin
  readonly messageId: string
  readonly data: string
  readonly read: Reader<T>
}

/**
 * Asks over the synchronous SOAP channel. Never throws: every failure is a fault as a value.
 * A reply about another person or to another question is a fault and its facts are dropped unseen.
 */
export function askSync<T>(address: ShepAddress, lines: Lines, call: ShepCall<T>): GatewayReply<T> {
  return lines.ask(call.system, call.messageId, () => askOnce(address, lines.timeoutMs, call))
}

async function askOnce<T>(
  address: ShepAddress,
  timeoutMs: number,
  call: ShepCall<T>,
): Promise<Result<GatewayAnswer<T>, Trouble>> {
  const body = writeRequest({
    messageId: call.messageId,
    serviceId: SERVICE_IDS[call.system],
    messageDate: address.now(),
    senderId: address.senderId,
    password: address.password,
    data: call.data,
  })
  const reply = await post(address.url, body, timeoutMs)
  if (!reply.ok) return reply
  const response = readResponse(reply.value)
  if (!response.ok) return response
  const { status, data, messageId } = response.value
  if (status.code !== 'SUCCESS') return trouble('rejected', `${status.code} ${status.message}`)
  return readFacts({ data, messageId }, call, address.now())
}

/** Takes an answer only when it belongs to the question and is about the same person. */
export function readFacts<T>(
  { data, messageId }: { readonly data: XmlElement | undefined; readonly messageId: string },
  call: ShepCall<T>,
  now: Date,
): Result<GatewayAnswer<T>, Trouble> {
  if (messageId !== call.messageId) return trouble('replayed', 'the reply belongs to another question')
  if (data === undefined) return trouble('garbage', 'the reply holds no answer')
  if (findText(data, 'iin') !== call.iin) return trouble('wrong-person', 'the reply is about another person')
  const facts = call.read(data)
  return facts === undefined
    ? trouble('garbage', 'the facts cannot be read')
    : ok({ messageId, answeredAt: now, facts })
}

function trouble(kind: Trouble['kind'], detail: string): Result<never, Trouble> {
  return err({ kind, detail })
}

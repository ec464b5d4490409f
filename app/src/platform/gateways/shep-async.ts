import { err, ok, type Result } from '@tirek/kernel'
import type { AnswerBox } from './answer-box.ts'
import { post } from './http-post.ts'
import type { Lines, Trouble } from './line.ts'
import { SERVICE_IDS } from './payloads.ts'
import type { GatewayAnswer, GatewayReply } from './ports.ts'
import { type AsyncMessage, readAsync, writeAsync } from './shep-async-envelope.ts'
import { readFacts, type ShepAddress, type ShepCall } from './shep-sync.ts'

/** The asynchronous side of the gateway: where it listens, and where the answers come in. */
export type AsyncSide = {
  readonly address: ShepAddress
  readonly lines: Lines
  readonly box: AnswerBox
  /** How long an answer is waited for at once; after that it is «later». */
  readonly patienceMs: number
}

const LATER: Trouble = { kind: 'waiting', detail: 'the answer is still to come' }

/**
 * Sends a question once and takes its answer whenever it comes: the same call with the same message id looks into the
 * box of answers, asks the gateway where the message is, and sends it only when the gateway has never seen it.
 */
export async function askAsync<T>(side: AsyncSide, call: ShepCall<T>): GatewayReply<T> {
  const reply = await side.lines.ask(call.system, call.messageId, () => askOnce(side, call))
  if (reply.ok) await confirm(side, call)
  return reply
}

async function askOnce<T>(side: AsyncSide, call: ShepCall<T>): Promise<Result<GatewayAnswer<T>, Trouble>> {
  const boxed = side.box.take(call.messageId)
  if (boxed !== undefined) return readAnswer(side, call, boxed)
  const status = await send(side, call, 'GetMessageStatus')
  if (!status.ok) return status
  const { state, data } = status.value
  if (state === 'DELIVERY_STOPPED') return err({ kind: 'rejected', detail: state })
  if (state === 'DELIVERED' && data !== undefined) return readAnswer(side, call, status.value)
  if (state === 'ON_DELIVERY' || state === 'DELIVERED') return err(LATER)
  return state === undefined
    ? err({ kind: 'garbage', detail: 'no state in the reply' })
    : sendAndWait(side, call)
}

async function sendAndWait<T>(
  side: AsyncSide,
  call: ShepCall<T>,
): Promise<Result<GatewayAnswer<T>, Trouble>> {
  side.box.expect(call.messageId)
  const sent = await send(side, call, 'SendMessage')
  if (!sent.ok) return sent
  const answer = await side.box.wait(call.messageId, side.patienceMs)
  return answer === undefined ? err(LATER) : readAnswer(side, call, answer)
}

function readAnswer<T>({ address }: AsyncSide, call: ShepCall<T>, answer: AsyncMessage) {
  return readFacts({ data: answer.data, messageId: answer.correlationId ?? '' }, call, address.now())
}

/** Tells the gateway that the answer was taken; if that is lost, the gateway may bring it again, and it changes nothing. */
async function confirm<T>(side: AsyncSide, call: ShepCall<T>): Promise<void> {
  await send(side, call, 'SendDeliveryNotification')
}

async function send<T>(
  { address, lines }: AsyncSide,
  call: ShepCall<T>,
  operation: AsyncMessage['operation'],
): Promise<Result<AsyncMessage, Trouble>> {
  const body = writeAsync({
    operation,
    messageId: call.messageId,
    serviceId: SERVICE_IDS[call.system],
    messageDate: address.now().toISOString(),
    senderId: address.senderId,
    password: address.password,
    data: operation === 'SendMessage' ? call.data : undefined,
  })
  const reply = await post(address.url, body, lines.timeoutMs)
  if (!reply.ok) return reply
  const read = readAsync(reply.value)
  if (read === undefined || read.operation !== operation || read.isReply !== true)
    return err({ kind: 'garbage', detail: 'not a reply of this operation' })
  if (read.messageId !== call.messageId)
    return err({ kind: 'replayed', detail: 'the reply belongs to another message' })
  return ok(read)
}

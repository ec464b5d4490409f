import { post } from '../http-post.ts'
import { systemOf } from '../payloads.ts'
import { type AsyncMessage, readAsync, writeAsync } from '../shep-async-envelope.ts'
import { findText, type XmlElement } from '../xml.ts'
import { writeAnswer } from './answers.ts'
import { type SimulatedReply, spoil } from './http.ts'
import { remember, SOMEONE_ELSE, type World } from './settings.ts'

const XML = 'text/xml; charset=utf-8'
const CALLBACK_MS = 2000

interface Held {
  readonly question: XmlElement
  readonly iin: string
  isAnswered: boolean
}

/** The asynchronous side: takes a question, answers later by itself, and says on asking where a message is. */
export function createAsyncSide(world: World): (body: string) => Promise<SimulatedReply> {
  const held = new Map<string, Held>()
  return async (body) => {
    const asked = readAsync(body)
    const system = systemOf(asked?.serviceId)
    if (asked === undefined || system === undefined)
      return { status: 400, type: 'text/plain', body: 'not a message of a known service' }
    const fault = world.switches.of(system)
    const spoilt = fault === 'late' ? undefined : await spoil(fault, world.waits)
    if (spoilt !== undefined) return spoilt.reply
    if (asked.operation === 'SendMessage') take(world, held, asked)
    return { status: 200, type: XML, body: await stateOf(world, held.get(asked.messageId), asked) }
  }
}

/** The same message sent again is the same message. */
function take(world: World, held: Map<string, Held>, asked: AsyncMessage): void {
  const system = systemOf(asked.serviceId)
  if (system === undefined || asked.data === undefined || held.has(asked.messageId)) return
  const iin = findText(asked.data, 'iin') ?? ''
  remember(world.seen, { system, messageId: asked.messageId, iin })
  const one: Held = { question: asked.data, iin, isAnswered: false }
  held.set(asked.messageId, one)
  const isLate = world.switches.of(system) === 'late'
  const after = isLate ? world.waits.lateMs : (world.settings.answerMs ?? 1)
  setTimeout(() => {
    one.isAnswered = true
    bring(world, asked, one).catch(() => undefined)
  }, after).unref()
}

/** Brings the answer to the door of whoever asked; twice, when that is the fault. */
async function bring(world: World, asked: AsyncMessage, one: Held): Promise<void> {
  const door = world.answersTo
  const fault = faultNow(world, asked)
  if (door === undefined || fault === 'down') return
  const answer = writeAsync({
    operation: 'SendMessage',
    messageId: `answer-${asked.messageId}`,
    correlationId: fault === 'replayed' ? `before-${asked.messageId}` : asked.messageId,
    serviceId: asked.serviceId,
    messageDate: world.settings.now().toISOString(),
    senderId: 'shep',
    password: door.password,
    data: await payload(world, asked, one),
  })
  const body = fault === 'malformed' ? answer.slice(0, answer.length / 2) : answer
  for (let turn = fault === 'duplicate' ? 2 : 1; turn > 0; turn -= 1) await post(door.url, body, CALLBACK_MS)
}

async function stateOf(world: World, one: Held | undefined, asked: AsyncMessage): Promise<string> {
  const isReplayed = faultNow(world, asked) === 'replayed'
  const ready = asked.operation === 'GetMessageStatus' && one?.isAnswered === true ? one : undefined
  const onItsWay = one === undefined ? 'UNKNOWN' : 'ON_DELIVERY'
  return writeAsync({
    operation: asked.operation,
    isReply: true,
    messageId: asked.messageId,
    correlationId: isReplayed ? `before-${asked.messageId}` : asked.messageId,
    messageDate: world.settings.now().toISOString(),
    state: ready === undefined ? onItsWay : 'DELIVERED',
    data: ready === undefined ? undefined : await payload(world, asked, ready),
  })
}

function faultNow(world: World, { serviceId }: AsyncMessage) {
  const system = systemOf(serviceId)
  return system === undefined ? 'none' : world.switches.of(system)
}

async function payload(world: World, asked: AsyncMessage, { question, iin }: Held): Promise<string> {
  const system = systemOf(asked.serviceId) ?? 'e-sobes'
  const isAboutElse = faultNow(world, asked) === 'wrong-person'
  return writeAnswer(system, await world.settings.people(iin), question, isAboutElse ? SOMEONE_ELSE : iin)
}

import { systemOf } from '../payloads.ts'
import { readRequest, writeResponse } from '../shep-envelope.ts'
import { findText } from '../xml.ts'
import { writeAnswer } from './answers.ts'
import { type SimulatedReply, spoil } from './http.ts'
import { remember, SOMEONE_ELSE, type World } from './settings.ts'

const XML = 'text/xml; charset=utf-8'

/** The synchronous side of the simulated gateway. */
export async function answerSync(world: World, body: string): Promise<SimulatedReply> {
  const asked = readRequest(body)
  const system = systemOf(asked?.serviceId)
  if (asked === undefined || system === undefined)
    return { status: 400, type: 'text/plain', body: 'not a SendMessage request of a known service' }
  const iin = findText(asked.data, 'iin') ?? ''
  remember(world.seen, { system, messageId: asked.messageId, iin })

  const fault = world.switches.of(system)
  const spoilt = await spoil(fault, world.waits)
  if (spoilt !== undefined) return spoilt.reply
  const person = await world.settings.people(iin)
  if (system === 'sms')
    remember(world.texts, {
      phone: findText(asked.data, 'phone') ?? '',
      text: findText(asked.data, 'text') ?? '',
    })
  const messageId = fault === 'replayed' ? `before-${asked.messageId}` : asked.messageId
  const envelope = writeResponse({
    messageId,
    correlationId: messageId,
    responseDate: world.settings.now(),
    status: { code: 'SUCCESS', message: '' },
    data: writeAnswer(system, person, asked.data, fault === 'wrong-person' ? SOMEONE_ELSE : iin),
    times: fault === 'duplicate' ? 2 : 1,
  })
  return { status: 200, type: XML, body: envelope }
}

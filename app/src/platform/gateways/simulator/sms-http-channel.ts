import { z } from 'zod'
import { parseJson } from '../sms-http.ts'
import { type SimulatedReply, spoil } from './http.ts'
import { remember, type World } from './settings.ts'

const order = z.object({ id: z.string(), phone: z.string(), text: z.string() })

/** The simulated SMS provider by HTTP. */
export async function answerSms(world: World, body: string): Promise<SimulatedReply> {
  const read = order.safeParse(parseJson(body))
  if (!read.success) return { status: 400, type: 'text/plain', body: 'not an order' }
  const { id, phone, text } = read.data
  const fault = world.switches.of('sms')
  remember(world.seen, { system: 'sms', messageId: id, iin: '' })
  const spoilt = await spoil(fault, world.waits)
  if (spoilt !== undefined) return spoilt.reply
  remember(world.texts, { phone, text })
  const receipt = {
    id: fault === 'replayed' ? `before-${id}` : id,
    phone: fault === 'wrong-person' ? '+70000000000' : phone,
    accepted: true,
  }
  const given = fault === 'duplicate' ? [receipt, receipt] : receipt
  return { status: 200, type: 'application/json', body: JSON.stringify(given) }
}

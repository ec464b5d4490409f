import { createServer, type Pdu, type Session } from 'smpp'
import { SMPP_STATUS } from '../sms-smpp.ts'
import { pause } from './http.ts'
import { remember, type World } from './settings.ts'

/** The simulated SMS centre: SMPP 3.4 on the loopback. */
export interface SmppSimulator {
  readonly port: number
  close(): Promise<void>
}

const LONG_AGO = 0x7000_0000

function textOf(field: Pdu['message_payload']): string {
  const message = typeof field === 'object' ? field.message : field
  return String(message ?? '')
}

const NOISE = Buffer.from('0000000f80000004000000000000000a', 'hex')

const STATUS: Readonly<Record<string, number>> = {
  error: SMPP_STATUS.systemError,
  'wrong-person': SMPP_STATUS.invalidNumber,
}

/** Answers one text as the switch says. */
async function answer(world: World, session: Session, pdu: Pdu): Promise<void> {
  const fault = world.switches.of('sms')
  if (fault === 'down') return session.destroy()
  if (fault === 'malformed') {
    session.socket.write(NOISE)
    return
  }
  await pause({ slow: world.waits.slowMs, late: world.waits.lateMs }[fault as string] ?? 0)
  const command_status = STATUS[fault] ?? SMPP_STATUS.ok
  if (command_status === SMPP_STATUS.ok) take(world, pdu)
  const reply = pdu.response({ command_status, message_id: `smsc-${pdu.sequence_number}` })
  if (fault === 'replayed') Object.assign(reply, { sequence_number: pdu.sequence_number + LONG_AGO })
  session.send(reply)
  if (fault === 'duplicate') session.send(pdu.response({ message_id: `smsc-${pdu.sequence_number}` }))
}

function take(world: World, { destination_addr: number = '', message_payload, short_message }: Pdu): void {
  remember(world.texts, { phone: `+${number}`, text: textOf(message_payload) || textOf(short_message) })
}

/** Starts it. Whoever binds may send. */
export async function startSmpp(world: World, port: number): Promise<SmppSimulator> {
  const open = new Set<Session>()
  const server = createServer((session) => {
    open.add(session)
    session.on('error', () => session.destroy())
    session.on('close', () => open.delete(session))
    session.on('bind_transceiver', (pdu: Pdu) => {
      if (world.switches.of('sms') === 'down') session.destroy()
      else session.send(pdu.response())
    })
    session.on('enquire_link', (pdu: Pdu) => session.send(pdu.response()))
    session.on('submit_sm', (pdu: Pdu) => {
      answer(world, session, pdu).catch(() => session.destroy())
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    port: address === null || typeof address === 'string' ? port : address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const session of open) session.destroy()
      }),
  }
}

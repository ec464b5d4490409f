import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Config } from '#platform/config/config.ts'
import type { DB } from '#platform/db/schema.ts'
import {
  type SignAs,
  startTelephone,
  type TelephoneSimulator,
} from '#platform/egov-qr/simulator/telephone.ts'
import { type AnswerBox, createAnswerBox } from '#platform/gateways/answer-box.ts'
import { type AnswerDoor, openAnswerDoor } from '#platform/gateways/answer-door.ts'
import { createGateways } from '#platform/gateways/gateways.ts'
import type { ChannelJournal } from '#platform/gateways/journal.ts'
import { openJournal } from '#platform/gateways/journal-store.ts'
import { type Lines, openLines } from '#platform/gateways/line.ts'
import type { Gateways } from '#platform/gateways/ports.ts'
import { type Simulators, startSimulators } from '#platform/gateways/simulator/server.ts'
import type { SimulatorSettings } from '#platform/gateways/simulator/settings.ts'
import { type SmsWay, smsOverHttp } from '#platform/gateways/sms-http.ts'
import { smsOverSmpp } from '#platform/gateways/sms-smpp.ts'
import { createMail, type Mail } from '#platform/mail/mail.ts'
import { hurryMessage } from '#platform/outbox/hurry.ts'
import type { Runner } from '#platform/use-case/runner.ts'

/** The ways to the outside world; in the sandbox they end in simulators on the loopback. */
export interface Outside {
  readonly gateways: Gateways
  readonly journal: ChannelJournal
  readonly simulators: Simulators | undefined
  readonly mail: Mail
  /** The telephone that signs, in the sandbox. */
  readonly telephone: TelephoneSimulator | undefined
  close(): Promise<void>
}

/** Port 9 discards everything: an installation without a gateway goes on, its look-ups stay unanswered (DEC-25). */
const NOWHERE = 'http://127.0.0.1:9/'

/** In whose name the letters of the sandbox go; they end on the loopback (RFC 2606 keeps this name free). */
const SANDBOX_SENDER = 'tirek@example.kz.invalid'

/** What the outside world is opened with. */
export interface OutsideParts {
  readonly people: SimulatorSettings['people']
  readonly organisations: NonNullable<SimulatorSettings['organisations']>
  readonly sign: SignAs
  readonly kysely: Kysely<DB>
  readonly runner: () => Runner
  readonly now: () => Date
}

/** Where everything is: in the sandbox at the simulators, unless an address is given. */
function addressesOf(config: Config, simulators: Simulators | undefined) {
  const near = simulators?.addresses
  const isOwnSmpp = config.smsUrl?.href === 'smpp://sandbox'
  const sms = isOwnSmpp ? near?.smsSmpp : (config.smsUrl?.href ?? near?.smsHttp)
  return {
    sync: config.gatewayUrl ?? near?.sync ?? NOWHERE,
    async: config.gatewayAsyncUrl ?? near?.async ?? NOWHERE,
    portal: config.portalUrl ?? near?.portal ?? NOWHERE,
    sms: sms === undefined ? undefined : new URL(sms),
    mail: config.mail ?? (near && { url: near.mail, from: SANDBOX_SENDER }),
  }
}

/** SMS by a provider of their own; without an address they go by the gateway. */
function smsWay(address: URL | undefined, { timeoutMs }: Lines): SmsWay | undefined {
  if (address === undefined) return undefined
  const isSmpp = address.protocol.startsWith('smpp')
  return isSmpp ? smsOverSmpp(address, timeoutMs) : smsOverHttp(address, timeoutMs)
}

/** The door for answers: on a port of its own in the sandbox, else where the setting says, else there is none. */
async function doorOf(
  config: Config,
  { runner, now }: OutsideParts,
  { box, journal, simulators }: Inside,
): Promise<AnswerDoor | undefined> {
  const at = config.gatewayAnswers ?? (simulators && { host: '127.0.0.1', port: 0 })
  if (at === undefined) return undefined
  const password = config.gatewayAnswersPassword ?? randomBytes(16).toString('hex')
  const came = (questionId: string) => {
    hurryMessage(runner(), questionId).catch(() => undefined)
  }
  const door = await openAnswerDoor({ ...at, password, box, journal, now, came })
  simulators?.answerTo({ url: door.url, password })
  return door
}

interface Inside {
  readonly box: AnswerBox
  readonly journal: ChannelJournal
  readonly simulators: Simulators | undefined
}

/** Opens the ways: to the simulators in the sandbox, to the addresses of the settings in production. */
export async function openOutside(config: Config, parts: OutsideParts): Promise<Outside> {
  const { people, organisations, sign, kysely, now } = parts
  const journal = openJournal(kysely, () => undefined)
  const box = createAnswerBox()
  const simulators = config.sandbox ? await startSimulators({ people, organisations, now }) : undefined
  const telephone = config.sandbox ? await startTelephone(sign) : undefined
  const door = await doorOf(config, parts, { box, journal, simulators })

  const lines = openLines({ now, journal })
  const at = addressesOf(config, simulators)
  const sms = smsWay(at.sms, lines)
  const shep = { url: at.sync, senderId: config.gatewaySender, password: config.gatewayPassword, now }
  const gateways = createGateways({ shep, asyncUrl: at.async, portalUrl: at.portal, lines, box, sms })
  const close = async () => {
    await sms?.close()
    await door?.close()
    await telephone?.close()
    await simulators?.close()
    await journal.settled()
  }
  return { gateways, journal, simulators, mail: createMail(at.mail, lines), telephone, close }
}

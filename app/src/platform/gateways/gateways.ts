import { err, hasReached, ok, type Result } from '@tirek/kernel'
import { valueOn } from '@tirek/law'
import { legalDay } from '#platform/clock/clock.ts'
import type { AnswerBox } from './answer-box.ts'
import type { Lines } from './line.ts'
import {
  readCourt,
  readDigitalDocument,
  readDisability,
  readESobes,
  readIdentity,
  readIpar,
  readMobile,
  readSms,
  writeESobesEntry,
  writeQuestion,
  writeSms,
} from './payloads.ts'
import { askPortal } from './portal.ts'
import type { AskedAbout, GatewayFault, GatewayReply, Gateways, LookUps, SmsFacts } from './ports.ts'
import { askAsync } from './shep-async.ts'
import { askSync, type ShepAddress, type ShepCall } from './shep-sync.ts'
import type { SmsWay } from './sms-http.ts'

/** Where everything outside is, and by which line it is asked. */
export type GatewaySettings = {
  readonly shep: ShepAddress
  readonly asyncUrl: string
  readonly portalUrl: string
  readonly lines: Lines
  readonly box: AnswerBox
  readonly patienceMs?: number
  /** Without one SMS go by the gateway. */
  readonly sms?: SmsWay | undefined
}

/** All ports on their adapters. Never throws: every failure is a fault as a value. */
export function createGateways(settings: GatewaySettings): Gateways {
  const { shep, lines, box, asyncUrl, portalUrl, patienceMs = 400 } = settings
  return {
    ...lookUpsOf(shep, lines),
    enter: (iin, entry, messageId) => {
      const data = writeESobesEntry(iin, entry)
      const side = { address: { ...shep, url: asyncUrl }, lines, box, patienceMs }
      return askAsync(side, { system: 'e-sobes', iin, messageId, data, read: readESobes })
    },
    send: smsOf(settings),
    listCatalogue: (messageId) => askPortal({ url: portalUrl, now: shep.now }, lines, messageId),
    stateOf: (channel) => lines.stateOf(channel),
  }
}

function lookUpsOf(shep: ShepAddress, lines: Lines): LookUps {
  const ask = <T>(call: ShepCall<T>) => askSync(shep, lines, call)
  const question = <T>({ iin, ...call }: Omit<ShepCall<T>, 'data'>) =>
    ask({ ...call, iin, data: writeQuestion(iin) })
  return {
    findIdentity: (iin, messageId) => question({ system: 'identity', iin, messageId, read: readIdentity }),
    findDisability: (iin, messageId) =>
      question({ system: 'disability', iin, messageId, read: readDisability }),
    findIpar: (iin, messageId) => question({ system: 'ipar', iin, messageId, read: readIpar }),
    findIncapacityDecision: async (person, messageId) => {
      const refused = refuseMinor(person, shep.now())
      return refused ?? question({ system: 'court', iin: person.iin, messageId, read: readCourt })
    },
    findDigitalDocument: (iin, messageId) =>
      question({ system: 'digital-documents', iin, messageId, read: readDigitalDocument }),
    findPhone: (iin, messageId) => question({ system: 'mobile-citizens', iin, messageId, read: readMobile }),
  }
}

/** The question about a decision of a court leaves this system for an adult only, whoever asks for it (REP-STD-13). */
function refuseMinor({ birthDate }: AskedAbout, now: Date): Result<never, GatewayFault> | undefined {
  const today = legalDay(now)
  const adult = valueOn('order263.adult-age', today)
  const isAdult = adult.kind === 'value' && hasReached(birthDate, adult.value, today)
  return isAdult
    ? undefined
    : err({ channel: 'court', kind: 'not-allowed', detail: 'a minor is not asked about' })
}

function smsOf({ shep, lines, sms }: GatewaySettings): Gateways['send'] {
  if (sms === undefined)
    return (iin, message, messageId) =>
      askSync(shep, lines, {
        system: 'sms',
        iin,
        messageId,
        data: writeSms(iin, message),
        read: readSms,
      })
  return (_iin, message, messageId): GatewayReply<SmsFacts> =>
    lines.ask('sms', messageId, async () => {
      const sent = await sms.send(message, messageId)
      return sent.ok ? ok({ messageId, answeredAt: shep.now(), facts: sent.value }) : sent
    })
}

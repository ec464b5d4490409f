import type { Config } from '#platform/config/config.ts'
import {
  type SignAs,
  startTelephone,
  type TelephoneSimulator,
} from '#platform/egov-qr/simulator/telephone.ts'
import type { Gateways } from '#platform/gateways/ports.ts'
import { createShepGateway } from '#platform/gateways/shep-gateway.ts'
import type { PeopleRule } from '#platform/gateways/simulator/answers.ts'
import { type GatewaySimulator, startGatewaySimulator } from '#platform/gateways/simulator/server.ts'
import { createMail, type Mail } from '#platform/mail/mail.ts'
import { type MailSimulator, startMailSimulator } from '#platform/mail/simulator.ts'

/** The way to the state systems; in the sandbox it ends in a simulator on the loopback. */
export interface Outside {
  readonly gateways: Gateways
  readonly simulator: GatewaySimulator | undefined
  readonly mail: Mail
  /** The mailbox of the sandbox. */
  readonly mailbox: MailSimulator | undefined
  /** The telephone that signs, in the sandbox. */
  readonly telephone: TelephoneSimulator | undefined
  close(): Promise<void>
}

/** Port 9 discards everything: an installation without a gateway goes on, its look-ups stay unanswered (DEC-25). */
const NOWHERE = 'http://127.0.0.1:9/'

/** In whose name the letters of the sandbox go; they end on the loopback (RFC 2606 keeps this name free). */
const SANDBOX_SENDER = 'tirek@example.kz.invalid'

/** Opens the way: the simulator in the sandbox, the gateway of TIREK_GATEWAY_URL in production. */
export async function openOutside(
  config: Config,
  { people, sign }: { readonly people: PeopleRule; readonly sign: SignAs },
  now: () => Date,
): Promise<Outside> {
  const simulator = config.sandbox ? await startGatewaySimulator({ people, now }) : undefined
  const telephone = config.sandbox ? await startTelephone(sign) : undefined
  const mailbox = config.sandbox ? await startMailSimulator() : undefined
  const mail = createMail(mailbox === undefined ? config.mail : { url: mailbox.url, from: SANDBOX_SENDER })
  const url = simulator?.url ?? config.gatewayUrl ?? NOWHERE
  const gateways = createShepGateway({
    url,
    senderId: config.gatewaySender,
    password: config.gatewayPassword,
    now,
  })
  const close = async () => {
    await telephone?.close()
    await mailbox?.close()
    await simulator?.close()
  }
  return { gateways, simulator, mail, mailbox, telephone, close }
}

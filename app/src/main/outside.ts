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

/** The way to the state systems; in the sandbox it ends in a simulator on the loopback. */
export interface Outside {
  readonly gateways: Gateways
  readonly simulator: GatewaySimulator | undefined
  /** The telephone that signs, in the sandbox. */
  readonly telephone: TelephoneSimulator | undefined
  close(): Promise<void>
}

/** Port 9 discards everything: an installation without a gateway goes on, its look-ups stay unanswered (DEC-25). */
const NOWHERE = 'http://127.0.0.1:9/'

/** Opens the way: the simulator in the sandbox, the gateway of TIREK_GATEWAY_URL in production. */
export async function openOutside(
  config: Config,
  { people, sign }: { readonly people: PeopleRule; readonly sign: SignAs },
  now: () => Date,
): Promise<Outside> {
  const simulator = config.sandbox ? await startGatewaySimulator({ people, now }) : undefined
  const telephone = config.sandbox ? await startTelephone(sign) : undefined
  const url = simulator?.url ?? config.gatewayUrl ?? NOWHERE
  const gateways = createShepGateway({
    url,
    senderId: config.gatewaySender,
    password: config.gatewayPassword,
    now,
  })
  const close = async () => {
    await telephone?.close()
    await simulator?.close()
  }
  return { gateways, simulator, telephone, close }
}

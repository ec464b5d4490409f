import { WrongSetting } from '#platform/config/wrong-setting.ts'

/** Where the outside world is; whatever is not given ends in a simulator in the sandbox, and nowhere in production. */
export interface OutsideSettings {
  /** Address, sender and password of the e-government gateway. */
  readonly gatewayUrl: string | undefined
  readonly gatewaySender: string
  readonly gatewayPassword: string
  /** The asynchronous side of the gateway, for E-Sobes. */
  readonly gatewayAsyncUrl: string | undefined
  /** Where the gateway brings answers by itself, and the password that it names then; else they are asked for. */
  readonly gatewayAnswers: { readonly host: string; readonly port: number } | undefined
  readonly gatewayAnswersPassword: string | undefined
  /** A provider of SMS; without one they go by the gateway. `smpp://sandbox` is the simulated SMS centre. */
  readonly smsUrl: URL | undefined
  /** The catalogue of the social services portal. */
  readonly portalUrl: string | undefined
}

const LEAST_PASSWORD = 16

/** Reads the settings. Throws with the name of the one that is wrong. */
export function outsideSettings(env: NodeJS.ProcessEnv): OutsideSettings {
  const answers = answersAt(env['TIREK_GATEWAY_ANSWERS'])
  const password = env['TIREK_GATEWAY_ANSWERS_PASSWORD'] || undefined
  if (answers !== undefined && (password?.length ?? 0) < LEAST_PASSWORD)
    throw new WrongSetting(
      `TIREK_GATEWAY_ANSWERS_PASSWORD must have at least ${LEAST_PASSWORD} signs when TIREK_GATEWAY_ANSWERS is given`,
    )
  return {
    gatewayUrl: webAddress(env, 'TIREK_GATEWAY_URL'),
    gatewaySender: env['TIREK_GATEWAY_SENDER'] ?? 'tirek',
    gatewayPassword: env['TIREK_GATEWAY_PASSWORD'] ?? '',
    gatewayAsyncUrl: webAddress(env, 'TIREK_GATEWAY_ASYNC_URL'),
    gatewayAnswers: answers,
    gatewayAnswersPassword: password,
    smsUrl: smsAddress(env['TIREK_SMS_URL']),
    portalUrl: webAddress(env, 'TIREK_PORTAL_URL'),
  }
}

function webAddress(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const text = env[name] || undefined
  if (text === undefined || /^https?:\/\/./.test(text)) return text
  throw new WrongSetting(`${name} must begin with http:// or https://, not "${text}"`)
}

function smsAddress(text: string | undefined): URL | undefined {
  if (text === undefined || text === '') return undefined
  if (/^(https?|smpps?):\/\/./.test(text) && URL.canParse(text)) return new URL(text)
  throw new WrongSetting('TIREK_SMS_URL must begin with https://, smpp:// or smpps://')
}

function answersAt(text: string | undefined): OutsideSettings['gatewayAnswers'] {
  if (text === undefined || text === '') return undefined
  const [, host, port] = /^([\w.-]+|\[[\da-f:]+\]):(\d{1,5})$/i.exec(text) ?? []
  if (host !== undefined && Number(port) < 65536) return { host, port: Number(port) }
  throw new WrongSetting('TIREK_GATEWAY_ANSWERS must be an address and a port such as 10.0.0.5:8090')
}

import { sampleIin } from '#platform/eds/sandbox/samples.ts'
import { startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'

type Json = Record<string, unknown>

/** An answer of the API. */
interface Answer {
  readonly status: number
  readonly body: Json
}

/** A text to sign. */
interface Challenge {
  readonly challengeId: string
  readonly bytes: string
}

/** A test system with a doctor and a mother who sign in by electronic signature. */
export interface EdsSystem {
  readonly system: TestSystem
  /** Account of a member of staff. */
  readonly doctor: string
  /** Account of a registered person. */
  readonly mother: string
  post(url: string, payload: Json, headers?: Record<string, string>): Promise<Answer>
  challenge(): Promise<Challenge>
  /** CMS over the bytes with a sample key of the account. */
  sign(accountId: string, bytes: string, more?: Json): Promise<string>
  enter(input: Json, headers?: Record<string, string>): Promise<Answer>
  /** A fresh text signed and sent. */
  attempt(accountId: string, more?: Json, input?: Json): Promise<Answer>
  /** Registers an adult and returns the record's id. */
  registerAdult(iin: string): Promise<string>
}

function callerOf(system: TestSystem): EdsSystem['post'] {
  return async (url, payload, more = {}) => {
    const headers = { 'accept-language': 'en', 'content-type': 'application/json', ...more }
    const response = await system.app.inject({
      method: 'POST',
      url,
      headers,
      payload: JSON.stringify(payload),
    })
    return { status: response.statusCode, body: JSON.parse(response.body) as Json }
  }
}

function registrarOf(system: TestSystem): EdsSystem['registerAdult'] {
  return async (iin) => {
    const registrar = await system.signIn({ role: 'obstetric-nurse', region: '610000000' })
    const adult = {
      iin,
      familyName: 'Сынақ',
      givenName: 'Айгүл',
      birthDate: '1985-03-15',
      sex: 'female',
      region: '610000000',
    }
    return (await registrar.done<{ personId: string }>('registry.register-adult', adult)).personId
  }
}

/** Starts it; the caller closes `system`. */
export async function startEdsSystem(): Promise<EdsSystem> {
  const system = await startTestSystem('2026-03-02T09:00:00+05:00')
  const post = callerOf(system)
  const registerAdult = registrarOf(system)
  const doctor = (await system.signIn({ role: 'primary-care-doctor' })).accountId
  const person = await registerAdult(sampleIin('mother'))
  const mother = (await system.signIn({ person })).accountId

  const challenge = async () => {
    const { body } = await post('/api/v1/commands/access.ask-eds-challenge', {})
    return { challengeId: String(body['challengeId']), bytes: String(body['bytes']) }
  }
  const sign: EdsSystem['sign'] = async (accountId, bytes, more = {}) => {
    const { status, body } = await post('/api/v1/sandbox/eds/sign', { accountId, bytes, ...more })
    if (status !== 200) throw new Error(`no sample signature: ${JSON.stringify(body)}`)
    return String(body['cms'])
  }
  const enter: EdsSystem['enter'] = (input, headers) =>
    post('/api/v1/commands/access.sign-in-by-eds', input, headers)
  const attempt: EdsSystem['attempt'] = async (accountId, more = {}, input = {}) => {
    const { challengeId, bytes } = await challenge()
    return enter({ challengeId, cms: await sign(accountId, bytes, more), ...input })
  }
  return { system, doctor, mother, post, challenge, sign, enter, attempt, registerAdult }
}

import { sampleBin, sampleIin } from '#platform/eds/sandbox/samples.ts'
import {
  decideToProvide,
  type Family,
  houseOf,
  recogniseNeed,
  registerFamily,
} from '../capabilities/placement/placement.fixture.ts'
import { type Staff, signInStaff } from '../capabilities/placement/system.fixture.ts'
import { type Answer, type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

type Json = Record<string, unknown>

/** What was prepared to be signed. */
export interface Prepared {
  readonly signingId: string
  readonly page: string
}

/** A system with a mother who may choose an organisation, and the means to sign. */
export interface SigningSystem {
  readonly system: TestSystem
  readonly staff: Staff
  readonly family: Family
  readonly requestId: string
  readonly houseId: string
  readonly choice: () => Json
  /** Prepares the choice of the mother. */
  prepare(useCase?: string, input?: Json): Promise<Prepared>
  /** CMS over bytes with a sample key. */
  sign(who: Person, bytes: string, more?: Json): Promise<string>
  /** Signs what was prepared by its own person and sends it. */
  complete(who: Person, signingId: string, more?: Json): Promise<Answer>
  stateOfRequest(): Promise<string>
}

async function readyRequest(system: TestSystem, staff: Staff, family: Family): Promise<string> {
  await recogniseNeed(staff, family.childId, 1)
  const { requestId } = await family.mother.done<{ requestId: string }>('placement.apply', {
    personId: family.childId,
  })
  await decideToProvide(system, staff, requestId)
  await staff.specialist.done('placement.notify', { requestId })
  await family.mother.done('placement.confirm-receipt', { requestId })
  await family.mother.done('placement.see-alternatives', { requestId })
  return requestId
}

function signerOf({ app }: TestSystem): SigningSystem['sign'] {
  return async (who, bytes, more = {}) => {
    const payload = { accountId: who.accountId, bytes, use: 'SIGN', ...more }
    const made = await app.inject({ method: 'POST', url: '/api/v1/sandbox/eds/sign', payload })
    return String(JSON.parse(made.body)['cms'])
  }
}

/** Starts it. `settings` are further variables of the environment. */
export async function startSigningSystem(
  settings: Readonly<Record<string, string>> = {},
): Promise<SigningSystem> {
  const system = await startTestSystem('2023-12-14T09:00:00+06:00', undefined, settings)
  const staff = await signInStaff(system)
  const family = await registerFamily(system, staff)
  const { mother } = family
  const isRequired = settings['TIREK_SIGNATURES'] === 'required'
  const requestId = isRequired ? '' : await readyRequest(system, staff, family)
  const { id: houseId } = await houseOf(system, 1)
  const choice = () => ({ requestId, organisationId: houseId })
  const sign = signerOf(system)
  return {
    system,
    staff,
    family,
    requestId,
    houseId,
    choice,
    prepare: (useCase = 'placement.choose', input = choice()) =>
      mother.done<Prepared>('signing.prepare', { useCase, input }),
    sign,
    complete: async (who, signingId, more = {}) => {
      const { bytes } = await who.shown<{ bytes: string }>('signing.show', { signingId })
      return who.command('signing.complete', { signingId, cms: await sign(who, bytes, more) })
    },
    stateOfRequest: async () =>
      (await mother.shown<{ state: string }>('placement.request', { requestId })).state,
  }
}

export { sampleBin, sampleIin }

import { type Family, registerFamily, TURKISTAN } from '../capabilities/registry/registry.fixture.ts'
import { type Person, startTestSystem } from './testing/test-system.ts'

export interface Opened {
  readonly emergencyId: string
  readonly personId: string
  readonly endsAt: string
  readonly reviewDueOn: string
}
export const why = { reason: 'life-or-health', words: 'Жедел жәрдеммен жеткізілді' }
export const ask = (by: Person, pair: number) =>
  by.command<Opened & { code?: string }>('exceptional-access.ask-emergency', {
    birthRecord: `АН-${pair}`,
    ...why,
  })
export const opens = async (by: Person, pair: number): Promise<Opened> => {
  const { status, body } = await ask(by, pair)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}
export const sees = async (by: Person, childId: string) =>
  (await by.query('registry.child', { childId })).status

/** Four families whom one nurse has registered, and the posts that meet them in an emergency. */
export async function startEmergencies() {
  const system = await startTestSystem('2024-01-10T09:00:00+06:00')
  const inRegion = (role: string) => system.signIn({ role, region: TURKISTAN })
  const nurse = await inRegion('obstetric-nurse')
  const doctor = await inRegion('primary-care-doctor')
  const specialist = await inRegion('pmpc-specialist')
  const pmpcHead = await inRegion('pmpc-head')
  const officer = await system.signIn({ role: 'data-protection-officer' })
  const families: Family[] = []
  for (const pair of [0, 1, 2, 3] as const) families.push(await registerFamily(system, nurse, pair))
  return { system, nurse, doctor, specialist, pmpcHead, officer, families }
}

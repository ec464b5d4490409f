import type { Person, TestSystem } from '../../main/testing/test-system.ts'
import { admit, houseOf, readyToChoose, registerFamily, registerRecipient } from './placement.fixture.ts'
import type { Staff } from './system.fixture.ts'

/** Somebody who lives in an organisation, and that organisation. */
export type Resident = {
  readonly personId: string
  readonly self: Person
  readonly requestId: string
  readonly registrar: Person
  readonly organisationId: string
}

/** The view of a child as a form gives it. */
export const VIEW = {
  bestInterests: 'Баланың мүддесіне сай',
  childView: { asked: true, how: 'әңгіме', help: 'суреттер', said: 'барғым келеді', weight: 'ескерілді' },
}

/** A capable adult of group II who lives in an organisation of category 4. */
export async function adultResident(system: TestSystem, staff: Staff): Promise<Resident> {
  const house = await houseOf(system, 4)
  const who = await registerRecipient(system, staff)
  const requestId = await readyToChoose(system, staff, who, 4)
  return moveIn(who, requestId, house)
}

/** A child who lives in an organisation of category 1, with its mother. */
export async function childResident(
  system: TestSystem,
  staff: Staff,
  { birthDate = '2012-03-02', category = 1 }: { birthDate?: string; category?: 1 | 2 } = {},
): Promise<Resident> {
  const house = await houseOf(system, category)
  const { childId: personId, mother: self } = await registerFamily(system, staff, birthDate)
  const requestId = await readyToChoose(system, staff, { personId, self }, category)
  return moveIn({ personId, self }, requestId, house)
}

async function moveIn(
  who: { readonly personId: string; readonly self: Person },
  requestId: string,
  house: { readonly id: string; readonly registrar: Person },
): Promise<Resident> {
  await who.self.done('placement.choose', { requestId, organisationId: house.id })
  await admit(house.registrar, requestId)
  return { ...who, requestId, registrar: house.registrar, organisationId: house.id }
}

/** The authorised body enters the text of a step: the only switch there is. */
export async function enterText(
  system: TestSystem,
  step: 'leave' | 'transfer',
  from: string,
  limits: Readonly<Record<string, number>> = {},
): Promise<string> {
  const officer = await system.signIn({ role: 'authority-officer', specialty: 'social-authority' })
  const { ruleId } = await officer.done<{ ruleId: string }>('placement.enter-step-rule', {
    step,
    from,
    point: step === 'leave' ? '9' : '12',
    source: 'Заң редакторы, сынақ мәтіні',
    ...limits,
  })
  return ruleId
}

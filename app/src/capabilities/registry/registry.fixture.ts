import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'

export const TURKISTAN = '610000000'

/** Numbers with a right check digit, each for one adult. */
export const ADULT_IINS = [
  '950302400015',
  '950302400025',
  '950302400035',
  '950302400045',
  '950302400055',
  '950302400065',
  '950302400075',
  '950302400085',
  '950302400095',
  '950302400104',
  '950302400114',
  '950302400124',
] as const

/** A child with both parents as representatives, and the parents signed in. */
export interface Family {
  readonly childId: string
  readonly mother: Person
  readonly father: Person
  readonly motherRight: string
  readonly fatherRight: string
}

/** A system with a nurse who opens records; the caller closes `system`. */
export async function openRegistry(
  clock = '2024-01-10T09:00:00+06:00',
): Promise<{ readonly system: TestSystem; readonly nurse: Person }> {
  const system = await startTestSystem(clock)
  return { system, nurse: await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN }) }
}

/** The right of a parent to act for a child, by the certificate of birth. */
export async function giveRight(
  nurse: Person,
  childId: string,
  representativeId: string,
  basis: 'mother' | 'father',
  documentDate = '2024-01-10',
): Promise<string> {
  const right = { personId: childId, representativeId, basis }
  const paper = { document: 'Туу туралы куәлік № 7', documentDate }
  const { representationId } = await nurse.done<{ representationId: string }>('registry.add-representative', {
    ...right,
    ...paper,
  })
  return representationId
}

/** Registers a parent, gives the right and signs the parent in. */
export async function registerParent(
  system: TestSystem,
  nurse: Person,
  childId: string,
  parent: {
    readonly basis: 'mother' | 'father'
    readonly iin: string | undefined
    readonly familyName?: string
    readonly birthDate?: string
    readonly documentDate?: string
    readonly phone?: string
  },
): Promise<{ readonly signedIn: Person; readonly representationId: string }> {
  const { basis, documentDate, ...known } = parent
  const isMother = basis === 'mother'
  const { personId } = await nurse.done<{ personId: string }>('registry.register-adult', {
    familyName: isMother ? 'Сәрсенова' : 'Сәрсенов',
    givenName: isMother ? 'Гүлнұр' : 'Ерлан',
    birthDate: '1995-03-02',
    sex: isMother ? 'female' : 'male',
    region: TURKISTAN,
    ...known,
  })
  const representationId = await giveRight(nurse, childId, personId, basis, documentDate)
  return { signedIn: await system.signIn({ person: personId }), representationId }
}

/** Registers a boy of the family. */
export async function registerBoy(
  nurse: Person,
  boy: { readonly givenName: string; readonly birthDate: string; readonly birthRecord: string },
): Promise<string> {
  const usual = { familyName: 'Сәрсенов', sex: 'male', region: TURKISTAN }
  const { childId } = await nurse.done<{ childId: string }>('registry.register-child', { ...usual, ...boy })
  return childId
}

/** Registers a newborn with both parents; `pair` chooses their numbers. */
export async function registerFamily(
  system: TestSystem,
  nurse: Person,
  pair: 0 | 1 | 2 | 3 | 4 | 5,
): Promise<Family> {
  const birthRecord = `АН-${pair}`
  const childId = await registerBoy(nurse, { givenName: 'Нұрлан', birthDate: '2024-01-10', birthRecord })
  const motherIin = ADULT_IINS[pair * 2] ?? ''
  const fatherIin = ADULT_IINS[pair * 2 + 1] ?? ''
  const mother = await registerParent(system, nurse, childId, { basis: 'mother', iin: motherIin })
  const father = await registerParent(system, nurse, childId, { basis: 'father', iin: fatherIin })
  return {
    childId,
    mother: mother.signedIn,
    father: father.signedIn,
    motherRight: mother.representationId,
    fatherRight: father.representationId,
  }
}

/** What the screening of a newborn found. */
export function screen(nurse: Person, childId: string, result: 'risk' | 'no-risk'): Promise<object> {
  const instrument = { instrumentId: 'newborn-standard', instrumentVersion: '2.0' }
  return nurse.done('screening.record-result', { childId, ...instrument, result })
}

/** A newborn with both parents whose screening found a sign of risk: there is something to pass on. */
export async function registerFamilyAtRisk(
  system: TestSystem,
  nurse: Person,
  pair: 0 | 1 | 2 | 3 | 4 | 5,
): Promise<Family> {
  const family = await registerFamily(system, nurse, pair)
  await screen(nurse, family.childId, 'risk')
  return family
}

/** One parent's decision about the referral to a PMPC. */
export function decide(
  by: Person,
  childId: string,
  parts: { readonly decision: 'given' | 'refused' | 'objection'; readonly recipientId: string | null },
) {
  return by.done<{ consentId: string }>('registry.record-consent', {
    personId: childId,
    purpose: 'referral-to-pmpc',
    ...(parts.recipientId === null ? {} : { recipientId: parts.recipientId }),
    scope: ['screening-result', 'child-referral'],
    decision: parts.decision,
    informationGiven: 'түсіндірілді',
  })
}

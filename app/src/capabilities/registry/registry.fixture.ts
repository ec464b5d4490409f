import type { Person, TestSystem } from '../../main/testing/test-system.ts'

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

async function addParent(
  system: TestSystem,
  nurse: Person,
  childId: string,
  parent: { readonly basis: 'mother' | 'father'; readonly iin: string },
) {
  const isMother = parent.basis === 'mother'
  const { personId } = await nurse.done<{ personId: string }>('registry.register-adult', {
    familyName: isMother ? 'Сәрсенова' : 'Сәрсенов',
    givenName: isMother ? 'Гүлнұр' : 'Ерлан',
    birthDate: '1995-03-02',
    sex: isMother ? 'female' : 'male',
    iin: parent.iin,
    region: TURKISTAN,
  })
  const { representationId } = await nurse.done<{ representationId: string }>('registry.add-representative', {
    personId: childId,
    representativeId: personId,
    basis: parent.basis,
    document: 'Туу туралы куәлік № 7',
    documentDate: '2024-01-10',
  })
  return { signedIn: await system.signIn({ person: personId }), representationId }
}

/** Registers a newborn with both parents; `pair` chooses their numbers. */
export async function registerFamily(
  system: TestSystem,
  nurse: Person,
  pair: 0 | 1 | 2 | 3 | 4 | 5,
): Promise<Family> {
  const { childId } = await nurse.done<{ childId: string }>('registry.register-child', {
    familyName: 'Сәрсенов',
    givenName: 'Нұрлан',
    birthDate: '2024-01-10',
    sex: 'male',
    birthRecord: `АН-${pair}`,
    region: TURKISTAN,
  })
  const motherIin = ADULT_IINS[pair * 2] ?? ''
  const fatherIin = ADULT_IINS[pair * 2 + 1] ?? ''
  const mother = await addParent(system, nurse, childId, { basis: 'mother', iin: motherIin })
  const father = await addParent(system, nurse, childId, { basis: 'father', iin: fatherIin })
  return {
    childId,
    mother: mother.signedIn,
    father: father.signedIn,
    motherRight: mother.representationId,
    fatherRight: father.representationId,
  }
}

/** A newborn with both parents whose screening found a sign of risk: there is something to pass on. */
export async function registerFamilyAtRisk(
  system: TestSystem,
  nurse: Person,
  pair: 0 | 1 | 2 | 3 | 4 | 5,
): Promise<Family> {
  const family = await registerFamily(system, nurse, pair)
  await nurse.done('screening.record-result', {
    childId: family.childId,
    instrumentId: 'newborn-standard',
    instrumentVersion: '2.0',
    result: 'risk',
  })
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

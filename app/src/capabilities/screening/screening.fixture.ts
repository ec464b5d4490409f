import type { Person, TestSystem } from '../../main/testing/test-system.ts'

export const TURKISTAN = '610000000'

/** A child with its mother, as a test needs them. */
export interface Family {
  readonly childId: string
  readonly motherId: string
  readonly mother: Person
}

interface FamilyWish {
  readonly givenName: string
  readonly birthDate: string
  readonly motherIin: string
  readonly sex?: 'female' | 'male'
}

/** Registers a mother and her newborn through the public commands, and signs the mother in. */
export async function registerFamily(system: TestSystem, nurse: Person, wish: FamilyWish): Promise<Family> {
  const mother = await nurse.done<{ personId: string }>('registry.register-adult', {
    familyName: 'Қасымова',
    givenName: 'Айгүл',
    birthDate: '1995-03-02',
    sex: 'female',
    iin: wish.motherIin,
    region: TURKISTAN,
  })
  const child = await nurse.done<{ childId: string }>('registry.register-child', {
    familyName: 'Қасым',
    givenName: wish.givenName,
    birthDate: wish.birthDate,
    sex: wish.sex ?? 'female',
    motherId: mother.personId,
    region: TURKISTAN,
  })
  await nurse.done('registry.add-representative', {
    personId: child.childId,
    representativeId: mother.personId,
    basis: 'mother',
    document: 'Туу туралы куәлік № 1',
    documentDate: wish.birthDate,
  })
  return {
    childId: child.childId,
    motherId: mother.personId,
    mother: await system.signIn({ person: mother.personId }),
  }
}

/** Files the standard screening of a newborn with a sign of risk. */
export function fileRisk(nurse: Person, childId: string, examinedOn?: string, version = '2.0') {
  return nurse.done<{ riskId: string; riskEndsOn: string }>('screening.record-result', {
    childId,
    instrumentId: 'newborn-standard',
    instrumentVersion: version,
    result: 'risk',
    ...(examinedOn === undefined ? {} : { examinedOn }),
  })
}

/** The decision of the mother about the referral. */
export function decide(family: Family, decision: 'given' | 'refused') {
  return family.mother.done<{ consentId: string }>('registry.record-consent', {
    personId: family.childId,
    purpose: 'referral-to-pmpc',
    scope: ['screening-result', 'child-referral'],
    decision,
    informationGiven: 'Ақпараттық жинақ оқылды',
  })
}

/** Numbers with a right check digit, each for one mother. */
export const MOTHER_IINS = [
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
] as const

/** What `screening.child` answers, as the tests look at it. */
export interface ShownScreening {
  readonly risk: { isInRiskGroup: boolean; endsOn: string; awaitsResolution: boolean; version: number } | null
  readonly next: string
  readonly referrals: readonly { object: string; state: string }[]
}
export const shownTo = (who: Person, childId: string) =>
  who.shown<ShownScreening>('screening.child', { childId })

export interface Inbox {
  readonly referrals: readonly { referralId: string; childId: string; object: string; dueOn: string }[]
}

interface FollowUp {
  readonly children: readonly { childId: string; consentState: string | null; next: string }[]
}

/** The line of one child in the follow-up list of a clinic. */
export async function followedBy(nurse: Person, childId: string) {
  const { children } = await nurse.shown<FollowUp>('screening.follow-up')
  return children.find((one) => one.childId === childId)
}

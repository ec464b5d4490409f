import { iinCheckDigit } from '@tirek/kernel'
import { residenceIdOf } from '#capabilities/network/index.ts'
import { runDue } from '#platform/worker/worker.ts'
import type { Person, TestSystem } from '../../main/testing/test-system.ts'
import { type Staff, TURKISTAN } from './system.fixture.ts'

let serial = 1000

/** A number with a right check digit and an impossible date: nobody has it. */
export function impossibleIin(): string {
  for (;;) {
    serial += 1
    const first = `990231${3}${serial}`
    const digit = iinCheckDigit(first)
    if (digit !== undefined) return `${first}${digit}`
  }
}

/** Numbers of the people of the tests, as their identity documents show them. */
const numbers = new Map<string, string>()

/** What the registrar writes down when a person comes: the day, and the number in the document that is shown. */
export async function arrival(registrar: Person, requestId: string, arrivedOn: string) {
  const { personId } = await registrar.shown<{ personId: string }>('placement.request', { requestId })
  return { requestId, arrivedOn, iin: numbers.get(personId) }
}

/** Lets the worker do what is due at this moment. */
export async function runWorker(system: TestSystem): Promise<void> {
  await runDue(system.parts.worker)
}

export type Family = { readonly childId: string; readonly motherId: string; readonly mother: Person }

/** Copies a certificate of disability into the register. */
export async function disability(staff: Staff, personId: string, group: string): Promise<void> {
  await staff.specialist.done('registry.record-disability', {
    personId,
    group,
    validFrom: '2023-01-10',
    issuer: 'МӘС бөлімі',
    document: 'Анықтама № 1',
    documentDate: '2023-01-10',
  })
}

export async function registerAdult(
  staff: Staff,
  given: string,
  birthDate: string,
  sex: 'female' | 'male' = 'female',
): Promise<string> {
  const iin = impossibleIin()
  const { personId } = await staff.clinic.done<{ personId: string }>('registry.register-adult', {
    familyName: 'Сейтқали',
    givenName: given,
    birthDate,
    sex,
    iin,
    region: TURKISTAN,
    phone: '+77010000000',
  })
  numbers.set(personId, iin)
  return personId
}

/** A child with a recorded disability and a mother whose right is on file. */
export async function registerFamily(system: TestSystem, staff: Staff, birthDate?: string): Promise<Family> {
  const family = await registerUnproved(system, staff, birthDate)
  await disability(staff, family.childId, 'group-2')
  return family
}

/** A child of whom no register knows a disability yet, and a mother whose right is on file. */
export async function registerUnproved(
  system: TestSystem,
  staff: Staff,
  birthDate = '2015-03-02',
): Promise<Family> {
  const motherId = await registerAdult(staff, 'Айгүл', '1990-05-04')
  const iin = impossibleIin()
  const { childId } = await staff.clinic.done<{ childId: string }>('registry.register-child', {
    familyName: 'Сейтқали',
    givenName: 'Әлихан',
    birthDate,
    sex: 'male',
    iin,
    region: TURKISTAN,
  })
  numbers.set(childId, iin)
  await staff.clinic.done('registry.add-representative', {
    personId: childId,
    representativeId: motherId,
    basis: 'mother',
    document: 'Туу туралы куәлік № 7',
    documentDate: birthDate,
  })
  return { childId, motherId, mother: await system.signIn({ person: motherId, role: 'representative' }) }
}

/** A capable adult of group II who acts alone. */
export async function registerRecipient(
  system: TestSystem,
  staff: Staff,
  sex: 'female' | 'male' = 'female',
): Promise<{ personId: string; self: Person }> {
  const personId = await registerAdult(staff, 'Бақыт', '1970-06-15', sex)
  await disability(staff, personId, 'group-2')
  return { personId, self: await system.signIn({ person: personId, role: 'recipient' }) }
}

/** The social worker takes a person on by the papers, which say what the register says. */
export async function takeOn(staff: Pick<Staff, 'worker' | 'specialist'>, personId: string): Promise<void> {
  const { familyName, givenName, birthDate, sex, iin } = await staff.specialist.shown<Record<string, string>>(
    'registry.child',
    { childId: personId },
  )
  await staff.worker.done('placement.take-on', { familyName, givenName, birthDate, sex, iin })
}

export async function recogniseNeed(
  staff: Staff,
  personId: string,
  category: number,
): Promise<{ needId: string }> {
  await takeOn(staff, personId)
  return staff.worker.done('placement.recognise-need', {
    personId,
    category,
    reasons: ['round-the-clock-care', 'family-asks'],
    assessment: 'Тәулік бойы күтім қажет',
    document: 'Бағалау актісі № 5',
    childView: {
      asked: true,
      how: 'әңгіме',
      help: 'суреттер',
      said: 'анасына жақын болғысы келеді',
      weight: 'жақын ұйым',
    },
    alternatives: {
      'close-relatives': 'мүмкіндігі жоқ',
      'wider-family': 'қаралды',
      'family-in-community': 'қаралды',
      'home-help': 'жеткіліксіз',
      'day-care': 'жеткіліксіз',
    },
  })
}

/** A package that conforms. */
export const DOCUMENTS = [
  { kind: 'application', compared: true, original: 'kept' },
  { kind: 'identity', compared: true, original: 'returned' },
  { kind: 'medical-card', compared: true, original: 'kept' },
]

/** From the accepted application to a decision to provide services, all on the present day. */
export async function decideToProvide(
  system: TestSystem,
  staff: Staff,
  requestId: string,
): Promise<{ notifyBy: string; referralNumber: string }> {
  await acceptPackage(system, staff, requestId)
  return staff.executive.done('placement.decide', { requestId, ...DECISION })
}

/** What the akimat says when it provides services. */
export const DECISION = {
  provides: true,
  reason: 'Мұқтаждық расталды',
  bestInterests: 'Күтім үздіксіз болады, отбасымен байланыс сақталады',
}

/** From the accepted application to its entry in E-Sobes. */
export async function acceptPackage(system: TestSystem, staff: Staff, requestId: string): Promise<void> {
  await runWorker(system)
  await staff.specialist.done('placement.accept-package', { requestId, documents: DOCUMENTS })
  await runWorker(system)
}

/** A family or a recipient that may choose from now on. */
export async function readyToChoose(
  system: TestSystem,
  staff: Staff,
  who: { readonly personId: string; readonly self: Person },
  category: number,
): Promise<string> {
  await recogniseNeed(staff, who.personId, category)
  const { requestId } = await who.self.done<{ requestId: string }>('placement.apply', {
    personId: who.personId,
  })
  await decideToProvide(system, staff, requestId)
  await staff.specialist.done('placement.notify', { requestId })
  await who.self.done('placement.confirm-receipt', { requestId })
  if (category <= 2) await who.self.done('placement.see-alternatives', { requestId })
  return requestId
}

/** One of the two organisations of a category in the region, and its registrar. */
export async function houseOf(
  system: TestSystem,
  category: 1 | 2 | 3 | 4 | 5,
  slot: 1 | 2 = 1,
): Promise<{ id: string; registrar: Person }> {
  const id = residenceIdOf(TURKISTAN, category, slot)
  return { id, registrar: await system.signIn({ role: 'io-registrar', organisation: id }) }
}

/** A family with a decision to provide services that nobody has been told of yet. */
export async function decidedFamily(
  system: TestSystem,
  staff: Staff,
  birthDate?: string,
): Promise<Family & { readonly requestId: string }> {
  const family = await registerFamily(system, staff, birthDate)
  const requestId = await appliedBy(staff, family)
  await decideToProvide(system, staff, requestId)
  return { ...family, requestId }
}

/** Admits a person on the day on which the place was reserved. Returns that day. */
export async function admit(registrar: Person, requestId: string): Promise<string> {
  const { reservedOn } = await registrar.shown<{ reservedOn: string }>('placement.request', { requestId })
  await registrar.done('placement.record-arrival', await arrival(registrar, requestId, reservedOn))
  return reservedOn
}

/** An application of the mother for a child whose need is recognised. */
export async function appliedBy(staff: Staff, family: Pick<Family, 'childId' | 'mother'>): Promise<string> {
  await recogniseNeed(staff, family.childId, 1)
  const { requestId } = await family.mother.done<{ requestId: string }>('placement.apply', {
    personId: family.childId,
  })
  return requestId
}

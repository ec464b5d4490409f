import { localDate } from '@tirek/kernel'
import { listOrganisations, type OrganisationKind } from '#capabilities/network/index.ts'
import { confirmLimitedAbilities } from '#capabilities/registry/index.ts'
import { type Family, registerFamily, TURKISTAN } from '../capabilities/registry/registry.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

/** Two families, two suppliers, a doctor, the department, the commission of one region. */
export interface AidsScene {
  readonly system: TestSystem
  readonly family: Family
  readonly other: Family
  readonly doctor: Person
  readonly department: Person
  readonly commission: Person
  readonly supplier: Person
  readonly second: Person
}

async function organisationsOf(system: TestSystem, kind: OrganisationKind): Promise<readonly string[]> {
  const found = await system.parts.runner.asSystem((act) =>
    listOrganisations(act.db, { region: TURKISTAN, kinds: [kind], state: 'existing' }),
  )
  return found.organisations.map(({ id }) => id)
}

/** Opens the scene on a day; the caller closes the system. */
export async function openAids(clock = '2024-02-12T09:00:00+06:00'): Promise<AidsScene> {
  const system = await startTestSystem(clock)
  const nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  const [clinic = ''] = await organisationsOf(system, 'medical-organisation')
  const [first = '', next = ''] = await organisationsOf(system, 'aids-supplier')
  return {
    system,
    family: await registerFamily(system, nurse, 0),
    other: await registerFamily(system, nurse, 1),
    doctor: await system.signIn({ role: 'medical-organisation', organisation: clinic }),
    department: await system.signIn({ role: 'ed-specialist', region: TURKISTAN }),
    commission: await system.signIn({ role: 'aids-commission', region: TURKISTAN }),
    supplier: await system.signIn({ role: 'aids-supplier', organisation: first }),
    second: await system.signIn({ role: 'aids-supplier', organisation: next }),
  }
}

/** A disability in force from the first of February 2024. */
export async function giveDisability({ department }: AidsScene, personId: string): Promise<void> {
  await department.done('registry.record-disability', {
    ...{ personId, group: 'child-under-seven', validFrom: '2024-02-01' },
    ...{ issuer: 'МӘС', document: '№ 7', documentDate: '2024-02-01' },
  })
}

/** Limited abilities, as the PMPC would confirm them. */
export async function confirmLimits({ system }: AidsScene, personId: string): Promise<void> {
  const found = { defectKinds: ['physical' as const], cause: 'congenital' as const, lifeRestriction: 'Жүру' }
  const papers = { issuer: 'ПМПК', document: '№ 5', documentDate: localDate('2024-02-01') }
  await system.parts.runner.asSystem((act) => confirmLimitedAbilities(act, { personId, ...found, ...papers }))
}

const PAPER = { document: 'Көрсетілім № 3', documentDate: '2024-02-05', volume: '1 дана' }

/** The mother asks a doctor, and the doctor finds it indicated. */
export async function indicate(scene: AidsScene, item: string, of: Family = scene.family): Promise<string> {
  const wish = { personId: of.childId, route: 'medical-indication', item }
  const { needId } = await of.mother.done<{ needId: string }>('aids.ask', {
    ...{ ...wish, organisationId: scene.doctor.organisationId, agrees: true, words: 'Жүре алмайды' },
  })
  await scene.doctor.done('aids.answer', { needId, answer: 'indicated', ...PAPER })
  return needId
}

/** The department puts a line of the programme onto the portal. */
export async function enterLine({ department }: AidsScene, personId: string, item: string): Promise<string> {
  const line = { personId, item, ...PAPER, document: 'ЖБ-12' }
  return (await department.done<{ needId: string }>('aids.enter-line', line)).needId
}

export const WHERE = { name: 'Гүлнұр Сәрсенова', phone: '+7 799 000 00 01', address: 'Түркістан, Абай, 5' }

/** The mother orders from the first supplier. */
export async function order(
  { family, supplier }: AidsScene,
  needId: string,
  more: object = {},
): Promise<string> {
  const wish = { needId, supplierId: supplier.organisationId, ...WHERE, ...more }
  return (await family.mother.done<{ orderId: string }>('aids.place-order', wish)).orderId
}

/** From the order to the receipt, all on one day. */
export async function receive(
  scene: AidsScene,
  needId: string,
  day: string,
  more: object = {},
): Promise<string> {
  const orderId = await order(scene, needId, more)
  await scene.supplier.done('aids.accept-order', { orderId, deliveryOn: day })
  await scene.supplier.done('aids.deliver', { orderId, deliveredOn: day })
  await scene.family.mother.done('aids.confirm-receipt', { orderId })
  return orderId
}

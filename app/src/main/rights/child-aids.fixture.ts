import { listOrganisations } from '#capabilities/network/index.ts'
import type { Person, TestSystem } from '../testing/test-system.ts'
import { TURKISTAN } from '../testing/whole-path.fixture.ts'
import { CANARIES } from './canaries.fixture.ts'

const PAPER = { document: 'Қағаз № 1', documentDate: '2025-04-01', volume: '1 дана' }
const WHERE = { name: CANARIES.motherFamily, phone: CANARIES.phone, address: CANARIES.address }

/** An aid by medical indication, ordered from a supplier: the doctor who answered sees it no longer. */
async function orderWalker(mother: Person, doctor: Person, supplier: Person, personId: string) {
  await supplier.done('aids.change-offer', { item: 'walker', isOffered: true })
  const { needId } = await mother.done<{ needId: string }>('aids.ask', {
    ...{ personId, route: 'medical-indication', item: 'walker', words: CANARIES.finding },
    ...{ organisationId: doctor.organisationId, agrees: true },
  })
  await doctor.done('aids.answer', { needId, answer: 'indicated', ...PAPER })
  const supplierId = supplier.organisationId
  await mother.done('aids.place-order', { needId, supplierId, size: 90, ...WHERE })
}

/** An order that nobody supplies, with the conclusion of the commission. */
async function conclude(mother: Person, department: Person, commission: Person, personId: string) {
  const line = { personId, item: 'communicator', ...PAPER }
  const { needId } = await department.done<{ needId: string }>('aids.enter-line', line)
  const { orderId } = await mother.done<{ orderId: string }>('aids.place-order', { needId, ...WHERE })
  const said = { orderId, outcome: 'no-supplier', number: '1', concludedOn: '2025-04-02', words: 'Жоқ' }
  await commission.done('aids.conclude', said)
}

/** Aids of the child on both routes, and a place in the queue for a sanatorium. Returns the supplier. */
export async function equip(
  system: TestSystem,
  { mother, doctor, department }: Readonly<Record<'mother' | 'doctor' | 'department', Person>>,
  personId: string,
): Promise<Person> {
  const { organisations } = await system.parts.runner.asSystem((act) =>
    listOrganisations(act.db, { region: TURKISTAN, kinds: ['aids-supplier'], state: 'existing' }),
  )
  const supplier = await system.signIn({ role: 'aids-supplier', organisation: organisations[0]?.id ?? '' })
  const commission = await system.signIn({ role: 'aids-commission', region: TURKISTAN })
  await orderWalker(mother, doctor, supplier, personId)
  await conclude(mother, department, commission, personId)
  const line = { personId, item: 'sanatorium-stay', ...PAPER }
  const { needId } = await department.done<{ needId: string }>('aids.enter-line', line)
  await mother.done('aids.apply-voucher', { needId, withAdult: true, companion: CANARIES.motherGiven })
  return supplier
}

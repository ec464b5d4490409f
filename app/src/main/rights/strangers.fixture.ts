import { isOrganisationKind, listOrganisations } from '#capabilities/network/index.ts'
import { ROLES, type Role, SIGN_IN_ROLES } from '#platform/access/roles.ts'
import type { Person, TestSystem } from '../testing/test-system.ts'
import { TURKISTAN } from '../testing/whole-path.fixture.ts'

/** Someone signed in who has nothing to do with the child. */
export interface Stranger {
  readonly role: Role
  /** `elsewhere`: another region; `next-door`: another organisation of the child's own region. */
  readonly where: 'elsewhere' | 'next-door'
  readonly person: Person
}

const ALMATY = '750000000'

async function otherFamily(system: TestSystem): Promise<readonly Stranger[]> {
  const nurse = await system.signIn({ role: 'obstetric-nurse', region: ALMATY })
  const adult = {
    familyName: 'Бөтенова',
    givenName: 'Сәуле',
    birthDate: '1990-06-05',
    sex: 'female',
    iin: '190331600026',
  }
  const { personId } = await nurse.done<{ personId: string }>('registry.register-adult', {
    ...adult,
    region: ALMATY,
  })
  const child = {
    familyName: 'Бөтенов',
    givenName: 'Ерлан',
    birthDate: '2022-01-10',
    sex: 'male',
    iin: '220230500039',
  }
  const { childId } = await nurse.done<{ childId: string }>('registry.register-child', {
    ...child,
    motherId: personId,
    region: ALMATY,
  })
  await nurse.done('registry.add-representative', {
    personId: childId,
    representativeId: personId,
    basis: 'mother',
    document: 'Туу туралы куәлік № 2',
    documentDate: '2022-01-10',
  })
  const representative = await system.signIn({ person: personId, role: 'representative' })
  const recipient = await system.signIn({ person: personId, role: 'recipient' })
  return [
    { role: 'representative', where: 'elsewhere', person: representative },
    { role: 'recipient', where: 'elsewhere', person: recipient },
  ]
}

async function nextDoor(
  system: TestSystem,
  role: Role,
  taken: ReadonlySet<string>,
): Promise<readonly Stranger[]> {
  const { scope, organisation: kind }: { scope: string; organisation?: string } = ROLES[role]
  if (scope !== 'party' || kind === undefined || !isOrganisationKind(kind)) return []
  const { organisations } = await system.parts.runner.asSystem((act) =>
    listOrganisations(act.db, { region: TURKISTAN, kinds: [kind] }),
  )
  const other = organisations.find(({ id }) => !taken.has(id))
  if (other === undefined) return []
  return [{ role, where: 'next-door', person: await system.signIn({ role, organisation: other.id }) }]
}

/**
 * For every role that can sign in: someone of another region and, where the role sees only the files of its own
 * organisation, someone of another organisation next door. `taken` are the organisations that know the child.
 */
export async function strangers(
  system: TestSystem,
  taken: ReadonlySet<string>,
): Promise<readonly Stranger[]> {
  const found: Stranger[] = [...(await otherFamily(system))]
  const [someone] = found
  if (someone !== undefined)
    found.push({ role: 'public', where: 'elsewhere', person: { ...someone.person, token: 'none' } })
  const families = new Set<Role>(found.map(({ role }) => role))
  for (const role of SIGN_IN_ROLES.filter((one) => !families.has(one))) {
    const person = await system.signIn({ role, region: ALMATY })
    found.push({ role, where: 'elsewhere', person }, ...(await nextDoor(system, role, taken)))
  }
  return found
}

import type { LocalizedText } from '@tirek/kernel'
import type { Role } from '#platform/access/roles.ts'
import { HOME, type NamedPeople } from '../named/families.ts'
import type { NamedStaff } from '../named/named-staff.ts'
import { NAMED_STAFF } from '../named/staff-list.ts'
import type { DemoPerson } from '../types.ts'
import type { LoadContext } from './context.ts'
import { growingUp } from './hand-over/add-hand-over.ts'
import type { Organisations } from './organisations.ts'
import { nameOf } from './people/person-rows.ts'
import type { Member } from './staff.ts'

/** The named staff with their accounts; others of the same post do not exist in their organisations. */
export function namedMembers(organisations: Organisations, nextId: () => string): readonly Member[] {
  return NAMED_STAFF.map((staff) => {
    const id = nextId()
    return {
      role: staff.role,
      name: staff.name,
      memberId: id,
      accountId: id,
      organisationId: organisationOf(organisations, staff),
      specialty: staff.specialty,
    }
  })
}

function organisationOf(organisations: Organisations, staff: NamedStaff): string | undefined {
  if (staff.kind === undefined) return undefined
  if (staff.kind === 'residential-organisation')
    return organisations.residence(HOME.region, staff.category ?? 1, 'open').id
  return organisations.serving(staff.kind, HOME).id
}

const AIGUL: LocalizedText = {
  kk: 'Екі баланың анасы: бағдарлама келісуді, ұйым таңдауды күтіп тұр',
  ru: 'Мать двоих детей: ждут согласие на программу и выбор организации',
  en: 'Mother of two: a programme awaits her word, an organisation her choice',
}

const DINARA: LocalizedText = {
  kk: 'Жаңа туған қыздың анасы: ПМПК-ға жіберуге келісім сұралған',
  ru: 'Мать новорождённой: спрошено согласие на направление в ПМПК',
  en: 'Mother of a newborn: asked for consent to a referral',
}

const SERIK: LocalizedText = {
  kk: 'II топтағы мүгедектігі бар адам: орын сақталған, келу мерзімі жүріп жатыр',
  ru: 'Человек с инвалидностью II группы: место сохранено, идёт срок прибытия',
  en: 'A man with a disability of group II: a place is kept, the term of arrival runs',
}

const GROWING: LocalizedText = {
  kk: 'Биыл кәмелетке толатын жас адам: өз пікірі, дайындық тізімі',
  ru: 'Молодой человек накануне совершеннолетия: своё мнение, список подготовки',
  en: 'A young person who comes of age within a year: the own view, the list',
}

/** The accounts that the sandbox offers for signing in: families first, then every post. */
export function addAccounts(context: LoadContext, members: readonly Member[], people: NamedPeople): void {
  const mother = (household: NamedPeople['aigul']) =>
    household.relatives.find((one) => one.relation === 'mother')?.person
  addOwn(context, mother(people.aigul), 'representative', AIGUL)
  addOwn(context, mother(people.dinara), 'representative', DINARA)
  addOwn(context, people.serik.person, 'recipient', SERIK)
  addOwn(context, growingUp(people)?.children[0]?.person, 'recipient', GROWING)

  for (const [index, member] of members.entries()) {
    const territory = member.organisationId === undefined ? [] : [HOME.region]
    context.bulk.add('access_account', {
      id: member.memberId,
      person_id: null,
      name: member.name,
      role: member.role,
      specialty: member.specialty ?? null,
      organisation_id: member.organisationId ?? null,
      regions: territory,
      demo: true,
      note: JSON.stringify(NAMED_STAFF[index]?.note ?? {}),
      closed_at: null,
    })
  }
}

function addOwn(context: LoadContext, person: DemoPerson | undefined, role: Role, note: LocalizedText): void {
  if (person === undefined) return
  context.bulk.add('access_account', {
    id: person.id,
    person_id: person.id,
    name: nameOf(person),
    role,
    specialty: null,
    organisation_id: null,
    regions: [],
    demo: true,
    note: JSON.stringify(note),
    closed_at: null,
  })
}

import { addDays, birthday, type LocalDate, maxDate, minDate } from '@tirek/kernel'
import { cite, valueOn } from '@tirek/law'
import { fullName, identityKeys, nameKey } from '#capabilities/registry/index.ts'
import type { DemoAddress, DemoAdult, DemoChild, DemoHousehold, DemoPerson, DemoRelative } from '../types.ts'
import { addParty, type LoadContext, record } from './context.ts'
import type { Doer } from './doer.ts'

const ONE_RECORD = [cite('law-343', 'art-3-3-1')]
const BY_REPRESENTATIVE = [cite('law-343', 'art-8-2-4')]

/** Who registered a person, when, and under which mother. */
interface Entry {
  readonly address: DemoAddress
  readonly by: Doer
  readonly on: LocalDate
  readonly motherId?: string | undefined
  readonly birthOrder?: number
  /** Only written down beside a child; nobody but the person looks at the record. */
  readonly isKin?: boolean
  readonly event?: 'registry.child-registered' | 'registry.adult-registered'
}

/** Full name as the registry writes it. */
export function nameOf(person: DemoPerson): string {
  return fullName({ familyName: person.surname, givenName: person.given, patronymic: person.patronymic })
}

/** The record of one person: identity keys, the person's own right to see it, the registering organisation's. */
export function addPerson(context: LoadContext, person: DemoPerson, entry: Entry): void {
  const { bulk } = context
  const settlement = context.organisations.settlement(entry.address)
  const names = { familyName: person.surname, givenName: person.given }
  const at = new Date(`${entry.on}T09:00:00+05:00`)

  bulk.add('registry_person', {
    region: person.region,
    id: person.id,
    iin: person.iin ?? null,
    family_name: person.surname,
    given_name: person.given,
    patronymic: person.patronymic ?? null,
    name_key: nameKey(names),
    birth_date: person.birthDate,
    sex: person.sex,
    phone: person.phone ?? null,
    district: settlement.id,
    address: addressText(settlement.name, entry.address),
    mother_id: entry.motherId ?? null,
    birth_order: entry.birthOrder ?? 1,
    registered_by: entry.by.organisationId ?? null,
    created_at: at,
  })
  addIdentity(context, person, entry)

  const party = { region: person.region, personId: person.id, since: entry.on }
  addParty(context, { ...party, partyId: person.id, kind: 'person', relation: 'self' })
  const organisation = entry.isKin ? undefined : entry.by.organisationId
  if (organisation)
    addParty(context, { ...party, partyId: organisation, kind: 'organisation', relation: 'registered-by' })
  if (!entry.event) return
  const data = { underMother: person.iin === undefined && entry.motherId !== undefined, warnings: [] }
  const subject = { kind: 'person', id: person.id }
  const act = {
    region: person.region,
    personId: person.id,
    on: entry.on,
    by: entry.by,
    subject,
    data,
    cite: ONE_RECORD,
  }
  record(context, { ...act, name: entry.event }, at)
}

function addIdentity(context: LoadContext, person: DemoPerson, entry: Entry): void {
  const { iin, birthDate, id, region } = person
  const birthOrder = entry.birthOrder ?? 1
  for (const key of identityKeys({ iin, birthDate, birthOrder, motherId: entry.motherId })) {
    context.bulk.add('registry_identity', { key_hash: context.keyedHash(key), person_id: id, region })
  }
}

function addressText(settlement: string, address: DemoAddress): string {
  const flat = address.flat === undefined ? '' : `, ${address.flat}-пәтер`
  return `${settlement}, ${address.street} көшесі, ${address.house}-үй${flat}`
}

/** Everybody of a household, with the rights of the representatives. */
export function addHousehold(context: LoadContext, household: DemoHousehold): void {
  const { address, children, relatives } = household
  const clinic = context.organisations.serving('primary-care', address)
  const doctor = context.staff.of(clinic.id, 'primary-care-doctor')
  const mother = relatives.find((relative) => relative.relation === 'mother')
  const orders = birthOrders([
    ...relatives.filter(isSibling).map(({ person }) => person),
    ...children.map(({ person }) => person),
  ])

  for (const relative of relatives) {
    const ofMother = isSibling(relative)
      ? { motherId: mother?.person.id, birthOrder: orders.get(relative.person.id) ?? 1 }
      : {}
    const on = firstDay(context, relative.person.birthDate, children)
    addPerson(context, relative.person, {
      address,
      by: doctor,
      on,
      isKin: relative.represents === undefined,
      ...ofMother,
    })
  }

  for (const child of children) {
    addPerson(context, child.person, {
      address,
      by: child.standing === 'newborn' ? nurseOf(context, address) : doctor,
      on: registeredOn(context, child),
      motherId: mother?.person.id,
      birthOrder: orders.get(child.person.id) ?? 1,
      event: 'registry.child-registered',
    })
    addRepresentatives(context, child, relatives, doctor)
  }
}

/** The nurse of the obstetric provider that serves an address. */
export function nurseOf(context: LoadContext, address: DemoAddress): Doer {
  return context.staff.of(context.organisations.serving('obstetric-provider', address).id, 'obstetric-nurse')
}

function isSibling(relative: DemoRelative): boolean {
  return relative.relation === 'sibling'
}

/** Twins share mother and day of birth; the order of birth tells them apart. */
function birthOrders(children: readonly DemoPerson[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  return new Map(
    children.map((child) => {
      const order = (seen.get(child.birthDate) ?? 0) + 1
      seen.set(child.birthDate, order)
      return [child.id, order]
    }),
  )
}

/** A child stands in the register before anything happens in the case. */
export function registeredOn(context: LoadContext, child: DemoChild): LocalDate {
  const first = child.case.steps[0]?.on
  const born = addDays(child.person.birthDate, 1)
  const floor = minDate(born, context.asOf)
  const drawn = addDays(context.asOf, -context.random.between(200, 900))
  const before = [first, child.disability?.since, child.limitedSince].filter((day) => day !== undefined)
  return maxDate(floor, minDate(drawn, ...before))
}

function firstDay(context: LoadContext, birth: LocalDate, children: readonly DemoChild[]): LocalDate {
  const born = children.map((child) => child.person.birthDate).sort()[0] ?? context.asOf
  return maxDate(addDays(birth, 1), minDate(born, context.asOf))
}

const BASES = { mother: 'mother', father: 'father' } as const

function addRepresentatives(
  context: LoadContext,
  child: DemoChild,
  relatives: readonly DemoRelative[],
  doctor: Doer,
): void {
  for (const relative of relatives) {
    if (!relative.represents) continue
    const basis = basisOf(relative)
    const since = maxDate(child.person.birthDate, relative.representsSince ?? child.person.birthDate)
    addRepresentation(context, child.person, relative.person, { basis, since, by: doctor })
  }
}

function basisOf(relative: DemoRelative): string {
  if (relative.represents !== 'parent') return relative.represents ?? 'other-by-law'
  return relative.relation === 'father' ? BASES.father : BASES.mother
}

interface Right {
  readonly basis: string
  readonly since: LocalDate
  readonly by: Doer
}

/** The right of one person to act for another, with its document; a child's ends at majority. */
export function addRepresentation(
  context: LoadContext,
  person: DemoPerson,
  representative: DemoPerson,
  right: Right,
): void {
  const { basis, since, by } = right
  const id = context.nextId()
  const { region, id: personId } = person
  const isParent = basis === 'mother' || basis === 'father'
  const majority = majorityOf(context, person.birthDate)
  const number = String(context.random.between(10_000, 99_999))

  addParty(context, {
    region,
    personId,
    partyId: representative.id,
    kind: 'person',
    relation: 'representative',
    since,
  })
  context.bulk.add('registry_representative', {
    region,
    id,
    person_id: personId,
    representative_id: representative.id,
    basis,
    document: isParent ? `Туу туралы куәлік № ${number}` : `Қорғаншы тағайындау туралы шешім № ${number}`,
    document_date: since,
    valid_from: since,
    valid_to: majority > context.asOf ? addDays(majority, -1) : null,
  })
  record(context, {
    region,
    personId,
    on: maxDate(since, addDays(person.birthDate, 1)),
    name: 'registry.representative-added',
    by,
    subject: { kind: 'representation', id },
    data: { basis, representativeId: representative.id },
    cite: BY_REPRESENTATIVE,
  })
}

/** An adult recipient and the guardian of one whom a court has recognised as incapable. */
export function addAdult(context: LoadContext, adult: DemoAdult): void {
  const { address, person, guardian } = adult
  const department = context.organisations.serving('employment-department', address)
  const by = context.staff.of(department.id, 'ed-specialist')
  const on = minDate(
    adult.case.steps[0]?.on ?? context.asOf,
    addDays(context.asOf, -context.random.between(30, 400)),
  )

  addPerson(context, person, { address, by, on, event: 'registry.adult-registered' })
  if (!guardian) return
  addPerson(context, guardian.person, { address, by, on, event: 'registry.adult-registered' })
  addRepresentation(context, person, guardian.person, {
    basis: 'guardian',
    since: guardian.representsSince ?? on,
    by,
  })
}

/** The day a person comes of age by the law in force today. */
function majorityOf(context: LoadContext, birthDate: LocalDate): LocalDate {
  const age = valueOn('law343.majority-age', context.asOf)
  if (age.kind !== 'value') throw new Error('the age of majority is not in force')
  return birthday(birthDate, age.value)
}

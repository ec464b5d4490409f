import type { LocalDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import {
  fullName,
  identityKeys,
  matchKeys,
  nameKey,
  openedByRegistering,
} from '#capabilities/registry/index.ts'
import { WHOLE_FILE } from '#platform/access/party.ts'
import type { DemoAddress, DemoPerson } from '../../types.ts'
import { addParty, type LoadContext, officeTime, record } from '../context.ts'
import type { Doer } from '../doer.ts'

const ONE_RECORD = [cite('law-343', 'art-3-3-1')]

/** Who registered a person, when, and under which mother. */
interface Entry {
  readonly address: DemoAddress
  readonly by: Doer
  readonly on: LocalDate
  readonly motherId?: string | undefined
  readonly birthOrder?: number
  readonly birthRecord?: string | undefined
  /** Only written down beside a child; nobody but the person looks at the record. */
  readonly isKin?: boolean
  readonly event?: 'registry.child-registered' | 'registry.adult-registered'
}

/** Full name as the registry writes it. */
export function nameOf(person: DemoPerson): string {
  return fullName({ familyName: person.surname, givenName: person.given, patronymic: person.patronymic })
}

/** Children meet their second records by these keys; grown-ups have their number. */
function keysOf({ surname, given, patronymic, birthDate }: DemoPerson, { motherId, event }: Entry) {
  if (motherId === undefined && event !== 'registry.child-registered') return null
  return [...matchKeys({ familyName: surname, givenName: given, patronymic, birthDate, motherId })]
}

function rowOf(context: LoadContext, person: DemoPerson, entry: Entry & { readonly at: Date }) {
  const settlement = context.organisations.settlement(entry.address)
  return {
    region: person.region,
    id: person.id,
    iin: person.iin ?? null,
    family_name: person.surname,
    given_name: person.given,
    patronymic: person.patronymic ?? null,
    name_key: nameKey({ familyName: person.surname, givenName: person.given }, context.fold),
    match_keys: keysOf(person, entry),
    birth_date: person.birthDate,
    sex: person.sex,
    phone: person.phone ?? null,
    district: settlement.id,
    address: addressText(settlement.name, entry.address),
    mother_id: entry.motherId ?? null,
    birth_order: entry.birthOrder ?? 1,
    birth_record: entry.birthRecord ?? null,
    registered_by: entry.by.organisationId ?? null,
    created_at: entry.at,
  }
}

/** The record of one person: identity keys, the person's own right to see it, the registering organisation's. */
export function addPerson(context: LoadContext, person: DemoPerson, entry: Entry): void {
  const at = officeTime(context, entry.on, 0)
  context.bulk.add('registry_person', rowOf(context, person, { ...entry, at }))
  addIdentity(context, person, entry)

  const party = { region: person.region, personId: person.id, since: entry.on }
  addParty(context, { ...party, partyId: person.id, kind: 'person', relation: 'self', classes: WHOLE_FILE })
  const organisation = entry.isKin ? undefined : entry.by.organisationId
  if (organisation)
    addParty(context, {
      ...party,
      partyId: organisation,
      kind: 'organisation',
      relation: 'registered-by',
      classes: openedByRegistering(entry.by.role),
    })
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
  for (const key of identityKeys({
    iin,
    birthDate,
    birthOrder,
    birthRecord: entry.birthRecord,
    motherId: entry.motherId,
  })) {
    context.bulk.add('registry_identity', { key_hash: context.keyedHash(key), person_id: id, region })
  }
}

function addressText(settlement: string, address: DemoAddress): string {
  const flat = address.flat === undefined ? '' : `, ${address.flat}-пәтер`
  return `${settlement}, ${address.street} көшесі, ${address.house}-үй${flat}`
}

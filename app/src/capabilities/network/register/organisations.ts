import { findRegion, localDate, REGIONS } from '@tirek/kernel'
import { eligibleSettlements, RECIPIENT_CATEGORIES, type RecipientCategory } from '@tirek/law'
import { type Access, FEATURES, WORKING_LANGUAGES } from '../domain/access.ts'
import { isNormedKind } from '../domain/norm.ts'
import type { Contact, Organisation } from '../domain/organisation.ts'
import {
  type Capability,
  ORGANISATION_KIND_KEYS,
  type OrganisationKind,
} from '../domain/organisation-kind.ts'
import type { Settlement } from '../domain/settlement.ts'
import { CHILDREN_BY_REGION } from './children.ts'
import { countOf, IN_EVERY_SETTLEMENT } from './counts.ts'
import { registerId } from './ids.ts'
import { organisationName } from './names.ts'
import { settlementsOf } from './settlements.ts'

/** Places of one organisation, invented for demonstration; absent for bodies without places. */
const PLACES: Partial<Readonly<Record<OrganisationKind, number>>> = {
  'rehabilitation-centre': 80,
  'correction-room': 40,
  'speech-therapy-point': 25,
  kindergarten: 60,
  'special-school': 150,
  'residential-organisation': 60,
  'home-assistance-unit': 45,
}

/** Each region has two residential organisations of every category. */
const RESIDENCES_PER_CATEGORY = 2

const CAPABILITIES: Partial<Readonly<Record<OrganisationKind, readonly (readonly Capability[])[]>>> = {
  pmpc: [['sign-language', 'braille', 'other-methods'], []],
  'special-school': [['sign-language'], ['braille', 'other-fonts'], ['other-methods'], []],
  kindergarten: [['sign-language', 'other-methods'], []],
  'rehabilitation-centre': [['sign-language', 'other-methods']],
  'correction-room': [['other-methods'], [], ['sign-language'], []],
}

type Seat = { readonly region: string; readonly kind: OrganisationKind; readonly number: number }

/** The key that an id is made from; the demo and tests find an organisation by it. */
export function organisationKey({ region, kind, number }: Seat): string {
  return `organisation/${region}/${kind}/${number}`
}

/** Id of the n-th organisation of a kind in a region. */
export function organisationIdOf(region: string, kind: OrganisationKind, number = 1): string {
  return registerId(organisationKey({ region, kind, number }))
}

/** Id of one of the two residential organisations of a category in a region. */
export function residenceIdOf(region: string, category: RecipientCategory, slot: 1 | 2): string {
  return organisationIdOf(region, 'residential-organisation', (category - 1) * RESIDENCES_PER_CATEGORY + slot)
}

function categoriesOf(number: number): readonly RecipientCategory[] {
  const category = RECIPIENT_CATEGORIES[Math.floor((number - 1) / RESIDENCES_PER_CATEGORY)]
  return category === undefined ? [] : [category]
}

/** The organisations of the demonstration register, the same on every installation. */
export function registerOrganisations(): readonly Organisation[] {
  return REGIONS.flatMap(({ kato }) => ORGANISATION_KIND_KEYS.flatMap((kind) => ofKind(kato, kind)))
}

function ofKind(region: string, kind: OrganisationKind): readonly Organisation[] {
  const settlements = settlementsFor(region, kind)
  const count = IN_EVERY_SETTLEMENT.includes(kind) ? settlements.length : countOf(region, kind)
  return Array.from({ length: count }, (_, index) => {
    const settlement = seatOf(settlements, kind, index)
    return organisation({ region, kind, number: index + 1 }, settlement)
  })
}

function settlementsFor(region: string, kind: OrganisationKind): readonly Settlement[] {
  const all = settlementsOf(region)
  return isNormedKind(kind) ? all.filter(({ type }) => eligibleSettlements(kind).includes(type)) : all
}

const IN_CENTRE: readonly OrganisationKind[] = [
  'local-executive-body',
  'maslikhat',
  'consultative-diagnostic',
  'medical-organisation',
  'vocational-consultation-centre',
  'mse-unit',
  'residential-organisation',
]

/** Of PMPCs two of five stand in the centre of the region; other kinds go round the settlements in turn. */
function seatOf(settlements: readonly Settlement[], kind: OrganisationKind, index: number): Settlement {
  const [centre] = settlements
  if (centre === undefined) throw new Error('a region of the register has no settlement')

  const staysInCentre = IN_CENTRE.includes(kind) || (kind === 'pmpc' && index % 5 < 2)
  return staysInCentre ? centre : (settlements[index % settlements.length] ?? centre)
}

/** A stable number from 0 to 99 for invented details. */
function lot(id: string): number {
  return Number.parseInt(id.slice(0, 6), 16) % 100
}

function organisation(seat: Seat, settlement: Settlement): Organisation {
  const { region, kind, number } = seat
  const id = registerId(organisationKey(seat))
  const places = PLACES[kind]
  const means = CAPABILITIES[kind] ?? [[]]
  return {
    id,
    region,
    kind,
    name: organisationName(kind, number, placeName(seat, settlement)),
    settlementId: settlement.id,
    settlementName: settlement.name,
    settlementType: settlement.type,
    state: 'existing',
    capabilities: means[(number - 1) % means.length] ?? [],
    recipientCategories: kind === 'residential-organisation' ? categoriesOf(number) : [],
    ...(places === undefined ? {} : { places }),
    ...placesTaken(kind, places, id),
    ...creation(seat, id, places),
    contact: contactOf(id, settlement),
    ...(lot(id) % 10 === 0 ? {} : { access: accessOf(id) }),
    isDemo: true,
  }
}

const STATED_ON = localDate('2026-01-15')

/** Invented, as what the organisations have stated; every tenth has stated nothing yet. */
function accessOf(id: string): Access {
  const bits = Number.parseInt(id.slice(9, 13), 16)
  return {
    languages: WORKING_LANGUAGES.filter((_, at) => at < 2 || lot(id) < 15),
    features: FEATURES.filter((_, at) => ((bits >> at) & 1) === 1 || (at === 0 && lot(id) < 60)),
    statedOn: STATED_ON,
  }
}

const STREETS = [
  { kk: 'Абай көшесі', ru: 'улица Абая', en: 'Abai Street' },
  { kk: 'Тәуелсіздік көшесі', ru: 'улица Тәуелсіздік', en: 'Tauelsizdik Street' },
  { kk: 'Достық көшесі', ru: 'улица Достык', en: 'Dostyk Street' },
  { kk: 'Мектеп көшесі', ru: 'улица Школьная', en: 'School Street' },
] as const

/** Invented: the code 799 belonged to no operator when this was written. */
function contactOf(id: string, { name }: Settlement): Contact {
  const street = STREETS[lot(id) % STREETS.length] ?? STREETS[0]
  const house = 1 + (Number.parseInt(id.slice(-4), 16) % 120)
  const digits = String(Number.parseInt(id.slice(-12, -6), 16) % 10_000_000).padStart(7, '0')
  return {
    phone: `+7 799 ${digits.slice(0, 3)} ${digits.slice(3, 5)} ${digits.slice(5)}`,
    address: {
      kk: `${name.kk}, ${street.kk}, ${house}`,
      ru: `${name.ru}, ${street.ru}, ${house}`,
      en: `${name.en}, ${house} ${street.en}`,
    },
  }
}

/** Bodies of a whole region carry its name, all others the name of their settlement. */
function placeName({ region, kind }: Seat, settlement: Settlement): Organisation['name'] {
  const isRegional = kind === 'local-executive-body' || kind === 'maslikhat'
  const regionName = findRegion(region)?.name
  return isRegional && regionName !== undefined ? regionName : settlement.name
}

function placesTaken(kind: OrganisationKind, places: number | undefined, id: string): Partial<Organisation> {
  if (places === undefined || kind === 'residential-organisation') return {}
  return { placesTaken: Math.round((places * (70 + (lot(id) % 31))) / 100) }
}

function creation(
  { region, kind, number }: Seat,
  id: string,
  places: number | undefined,
): Partial<Organisation> {
  if (!isNormedKind(kind)) return {}

  const children = CHILDREN_BY_REGION.find((one) => one.region === region)?.children ?? 0
  return {
    creationBasis: 'norm',
    akimDecision: {
      number: `${region.slice(0, 2)}-${NORMED_NUMBER[kind]}/${number}`,
      date: localDate(`${2008 + (lot(id) % 13)}-0${1 + (lot(id) % 9)}-15`),
    },
    childrenServed: kind === 'pmpc' ? Math.round(children / countOf(region, 'pmpc')) : (places ?? 0),
  }
}

const NORMED_NUMBER = { pmpc: 1, 'rehabilitation-centre': 2, 'correction-room': 3 } as const

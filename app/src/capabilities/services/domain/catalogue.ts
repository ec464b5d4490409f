import { isAfter, isBefore, type LocalDate, type LocalizedText } from '@tirek/kernel'
import { type Citation, cite, NAMED_SERVICE_KINDS, SERVICE_KINDS } from '@tirek/law'
import { ACTS } from './acts.ts'

/** Whose organisations support a child: Law 343, 1(13-1). Every service belongs to one of the three families. */
export const SECTORS = ['health', 'education', 'social'] as const
export type Sector = (typeof SECTORS)[number]

export const FAMILIES = ['medical', 'special-education', 'special-social'] as const
export type Family = (typeof FAMILIES)[number]

/** Who may give the services of a family: 9(1), 9(3), and 9(5), by which any of the three sectors may. */
export const GIVERS = {
  medical: { sectors: ['health'], cite: ACTS.medicalGivers },
  'special-education': { sectors: ['education'], cite: ACTS.educationGivers },
  'special-social': { sectors: SECTORS, cite: ACTS.socialGivers },
} as const satisfies Record<Family, { sectors: readonly Sector[]; cite: Citation }>

/** The kinds of the Law, 9(2), 9(4) and 9(6), each of one family. */
export const LAW_KINDS = {
  '9-2-1': { family: 'medical', cite: cite('law-343', 'art-9-2-1') },
  '9-2-2': { family: 'medical', cite: cite('law-343', 'art-9-2-2') },
  '9-2-3': { family: 'medical', cite: cite('law-343', 'art-9-2-3') },
  '9-2-4': { family: 'medical', cite: cite('law-343', 'art-9-2-4') },
  '9-4-1': { family: 'special-education', cite: cite('law-343', 'art-9-4-1') },
  '9-4-2': { family: 'special-education', cite: cite('law-343', 'art-9-4-2') },
  '9-4-3': { family: 'special-education', cite: cite('law-343', 'art-9-4-3') },
  '9-4-4': { family: 'special-education', cite: cite('law-343', 'art-9-4-4') },
  '9-6-1': { family: 'special-social', cite: cite('law-343', 'art-9-6-1') },
  '9-6-2': { family: 'special-social', cite: cite('law-343', 'art-9-6-2') },
  '9-6-3': { family: 'special-social', cite: cite('law-343', 'art-9-6-3') },
  '9-6-4': { family: 'special-social', cite: cite('law-343', 'art-9-6-4') },
  '9-6-5': { family: 'special-social', cite: cite('law-343', 'art-9-6-5') },
} as const satisfies Record<string, { family: Family; cite: Citation }>
export type LawKind = keyof typeof LAW_KINDS
export const LAW_KIND_KEYS = Object.keys(LAW_KINDS) as readonly LawKind[]

/** The five kinds of the Standard, and the three that its list lacks: the catalogue is open to them (DEC-30). */
export const STANDARD_FIVE = NAMED_SERVICE_KINDS
export const STANDARD_KINDS = SERVICE_KINDS
export type StandardKind = (typeof STANDARD_KINDS)[number]

/** The five profiles of medical services: 9(1). */
export const PROFILES = ['preventive', 'diagnostic', 'curative', 'rehabilitation', 'palliative'] as const
export type Profile = (typeof PROFILES)[number]

export const FORMATS = ['individual', 'group'] as const
export type Format = (typeof FORMATS)[number]
export const PLACES = ['organisation', 'home', 'remote'] as const
export type Place = (typeof PLACES)[number]

/** Two routes to an aid: by medical indication (15(1)(4)), and by the programme of the Social Code. */
export const AID_ROUTES = ['medical-indication', 'disability-programme'] as const
export type AidRoute = (typeof AID_ROUTES)[number]

/** One service of the catalogue. It is guaranteed and free: there is no field for a price (15(1)(1)). */
export interface Item {
  readonly key: string
  readonly law: LawKind
  /** The other classification; the special social services always have one. */
  readonly standard?: StandardKind
  /** Of medical services only. */
  readonly profile?: Profile
  readonly name: LocalizedText
  /** What it is, for a mother. */
  readonly about: LocalizedText
  readonly formats: readonly Format[]
  readonly places: readonly Place[]
  /** Correction in the sense of 15(1)(3): its clock runs from the day the defect was noticed. */
  readonly isCorrection?: true
  /** Teaching by a curriculum: the channel of 8(2)(5) is told. */
  readonly isTeaching?: true
  /** A thing that is handed over: 15(1)(4). */
  readonly isAid?: true
  readonly since: LocalDate
  /** The last day on which it may be ordered. */
  readonly until?: LocalDate
}

/** The family that a service belongs to by its kind. */
export function familyOf({ law }: Pick<Item, 'law'>): Family {
  return LAW_KINDS[law].family
}

/** True when an organisation of a sector may give the service: 9(1), 9(3), 9(5). */
export function mayGive(item: Pick<Item, 'law'>, sector: string): boolean {
  return GIVERS[familyOf(item)].sectors.some((one) => one === sector)
}

/** True when the service may be ordered on a day. */
export function isOffered({ since, until }: Pick<Item, 'since' | 'until'>, on: LocalDate): boolean {
  return !isBefore(on, since) && (until === undefined || !isAfter(on, until))
}

/** What a visitor narrows the catalogue by. */
export interface CatalogueFilter {
  readonly family?: Family | undefined
  readonly standard?: StandardKind | undefined
  readonly sector?: Sector | undefined
}

/** The services that fit a filter. */
export function narrow(items: readonly Item[], filter: CatalogueFilter): readonly Item[] {
  const { family, standard, sector } = filter
  return items.filter(
    (one) =>
      (family === undefined || familyOf(one) === family) &&
      (standard === undefined || one.standard === standard) &&
      (sector === undefined || mayGive(one, sector)),
  )
}

import type { LocalDate } from '@tirek/kernel'
import type { GatewaySystem } from '../payloads.ts'
import { findText, type XmlElement, xmlElement, xmlText } from '../xml.ts'

/** What the simulated state systems know of one person. Nothing known of a system = nothing registered there. */
export type SimulatedPerson = {
  readonly identity?: {
    readonly document: string
    readonly familyName: string
    readonly givenName: string
    readonly patronymic?: string | undefined
    readonly birthDate: LocalDate
    readonly sex: 'male' | 'female'
  }
  readonly disability?: {
    readonly group?: string | undefined
    readonly kinds: readonly string[]
    readonly validFrom: LocalDate
    readonly validTo?: LocalDate | undefined
  }
  readonly ipar?: { readonly measures: readonly string[]; readonly validTo?: LocalDate | undefined }
  readonly court?: { readonly number: string; readonly decidedOn: LocalDate; readonly court: string }
  readonly phone?: string | undefined
}

/** The rule set of a simulation: from an IIN to what is known; needs no database. */
export type PeopleRule = (iin: string) => SimulatedPerson | undefined | Promise<SimulatedPerson | undefined>

type Writer = (person: SimulatedPerson | undefined, question: XmlElement) => readonly string[]

const flag = (name: string, value: boolean) => xmlText(name, String(value))

const WRITERS: Readonly<Record<GatewaySystem, Writer>> = {
  identity: (person) => {
    const known = person?.identity
    if (known === undefined) return [flag('found', false)]
    return [
      flag('found', true),
      xmlText('document', known.document),
      xmlText('familyName', known.familyName),
      xmlText('givenName', known.givenName),
      xmlText('patronymic', known.patronymic),
      xmlText('birthDate', known.birthDate),
      xmlText('sex', known.sex),
    ]
  },
  disability: (person) => {
    const known = person?.disability
    if (known === undefined) return [flag('established', false)]
    return [
      flag('established', true),
      xmlText('group', known.group),
      ...known.kinds.map((kind) => xmlText('kind', kind)),
      xmlText('validFrom', known.validFrom),
      xmlText('validTo', known.validTo),
    ]
  },
  ipar: (person) => [
    flag('exists', person?.ipar !== undefined),
    ...(person?.ipar?.measures ?? []).map((measure) => xmlText('measure', measure)),
    xmlText('validTo', person?.ipar?.validTo),
  ],
  court: (person) => [
    flag('incapable', person?.court !== undefined),
    xmlText('number', person?.court?.number),
    xmlText('decidedOn', person?.court?.decidedOn),
    xmlText('court', person?.court?.court),
  ],
  'e-sobes': (_person, entry) => [
    xmlText('registrationNumber', `ES-${(findText(entry, 'caseId') ?? '').slice(-8).toUpperCase()}`),
  ],
  'digital-documents': (person) => [
    flag('exists', person?.identity !== undefined),
    xmlText('number', person?.identity?.document),
  ],
  'mobile-citizens': (person) => [xmlText('phone', person?.phone)],
  sms: (_person, sms) => [flag('accepted', findText(sms, 'phone') !== undefined)],
}

/** The payload of an answer. `aboutIin` is the person asked about, unless a fault puts someone else there. */
export function writeAnswer(
  system: GatewaySystem,
  person: SimulatedPerson | undefined,
  question: XmlElement,
  aboutIin: string,
): string {
  return xmlElement('answer', xmlText('iin', aboutIin), ...WRITERS[system](person, question))
}

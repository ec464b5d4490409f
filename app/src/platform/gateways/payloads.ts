import { type Iin, type LocalDate, parseLocalDate } from '@tirek/kernel'
import type {
  CourtFacts,
  DigitalDocumentFacts,
  DisabilityFacts,
  ESobesEntry,
  ESobesFacts,
  IdentityFacts,
  IparFacts,
  MobileFacts,
  SmsFacts,
} from './ports.ts'
import { findText, listTexts, type XmlElement, xmlElement, xmlText } from './xml.ts'

/** Service identifiers of this installation; the real ones are given by the gateway's operator under contract. */
export const SERVICE_IDS = {
  identity: 'IdentityByIin',
  disability: 'DisabilityByIin',
  ipar: 'IparByIin',
  court: 'IncapacityDecisionByIin',
  'digital-documents': 'DigitalDocumentByIin',
  'mobile-citizens': 'MobileCitizenByIin',
  'e-sobes': 'ESobesEntry',
  sms: 'SendSms',
} as const

/** The channels that go by the e-government gateway; E-Sobes by its asynchronous side. */
export type GatewaySystem = keyof typeof SERVICE_IDS

/** The channel of a service identifier. */
export function systemOf(serviceId: string | undefined): GatewaySystem | undefined {
  const systems = Object.keys(SERVICE_IDS) as GatewaySystem[]
  return systems.find((system) => SERVICE_IDS[system] === serviceId)
}

/** The question about one person. */
export function writeQuestion(iin: Iin): string {
  return xmlElement('question', xmlText('iin', iin))
}

export function writeESobesEntry(iin: Iin, entry: ESobesEntry): string {
  return xmlElement(
    'entry',
    xmlText('iin', iin),
    xmlText('caseId', entry.caseId),
    xmlText('category', String(entry.category)),
    xmlText('needRecognisedOn', entry.needRecognisedOn),
    xmlText('district', entry.district),
  )
}

export function writeSms(iin: Iin, message: { readonly phone: string; readonly text: string }): string {
  return xmlElement(
    'sms',
    xmlText('iin', iin),
    xmlText('phone', message.phone),
    xmlText('text', message.text),
  )
}

/** Reads the facts of an answer; undefined when it is not the answer of that service. */
export type Reader<T> = (answer: XmlElement) => T | undefined

export const readIdentity: Reader<IdentityFacts> = (answer) => {
  const found = flag(answer, 'found')
  if (found === undefined) return undefined
  const sex = findText(answer, 'sex')
  return {
    found,
    document: findText(answer, 'document'),
    familyName: findText(answer, 'familyName'),
    givenName: findText(answer, 'givenName'),
    patronymic: findText(answer, 'patronymic'),
    birthDate: date(answer, 'birthDate'),
    sex: sex === 'male' || sex === 'female' ? sex : undefined,
  }
}

export const readDisability: Reader<DisabilityFacts> = (answer) => {
  const established = flag(answer, 'established')
  if (established === undefined) return undefined
  return {
    established,
    group: findText(answer, 'group'),
    kinds: listTexts(answer, 'kind'),
    validFrom: date(answer, 'validFrom'),
    validTo: date(answer, 'validTo'),
  }
}

export const readIpar: Reader<IparFacts> = (answer) => {
  const exists = flag(answer, 'exists')
  return exists === undefined
    ? undefined
    : { exists, measures: listTexts(answer, 'measure'), validTo: date(answer, 'validTo') }
}

export const readCourt: Reader<CourtFacts> = (answer) => {
  const incapable = flag(answer, 'incapable')
  if (incapable === undefined) return undefined
  return {
    incapable,
    number: findText(answer, 'number'),
    decidedOn: date(answer, 'decidedOn'),
    court: findText(answer, 'court'),
  }
}

export const readDigitalDocument: Reader<DigitalDocumentFacts> = (answer) => {
  const exists = flag(answer, 'exists')
  return exists === undefined
    ? undefined
    : { exists, number: findText(answer, 'number'), validTo: date(answer, 'validTo') }
}

export const readMobile: Reader<MobileFacts> = (answer) => ({ phone: findText(answer, 'phone') })

export const readESobes: Reader<ESobesFacts> = (answer) => {
  const registrationNumber = findText(answer, 'registrationNumber')
  return registrationNumber === undefined ? undefined : { registrationNumber }
}

export const readSms: Reader<SmsFacts> = (answer) => {
  const accepted = flag(answer, 'accepted')
  return accepted === undefined ? undefined : { accepted }
}

function flag(answer: XmlElement, name: string): boolean | undefined {
  const text = findText(answer, name)
  if (text === 'true') return true
  return text === 'false' ? false : undefined
}

function date(answer: XmlElement, name: string): LocalDate | undefined {
  const parsed = parseLocalDate(findText(answer, name) ?? '')
  return parsed.ok ? parsed.value : undefined
}

import type { LocalizedText } from '@tirek/kernel'
import { text } from '../acts/text.ts'

/** The five kinds of special social services that the Standard names (REP-STD-32). */
export const NAMED_SERVICE_KINDS = [
  'social-household',
  'social-medical',
  'social-psychological',
  'social-labour',
  'social-legal',
] as const

/** The catalogue: the five, and the three to which it is open (DEC-30); the pedagogical one is there for every child. */
export const SERVICE_KINDS = [
  ...NAMED_SERVICE_KINDS,
  'social-pedagogical',
  'social-cultural',
  'social-economic',
] as const
export type ServiceKind = (typeof SERVICE_KINDS)[number]

const NAMES: Readonly<Record<ServiceKind, LocalizedText>> = {
  'social-household': text('Әлеуметтік-тұрмыстық', 'Социально-бытовые', 'Social and household'),
  'social-medical': text('Әлеуметтік-медициналық', 'Социально-медицинские', 'Social and medical'),
  'social-psychological': text(
    'Әлеуметтік-психологиялық',
    'Социально-психологические',
    'Social and psychological',
  ),
  'social-labour': text('Әлеуметтік-еңбек', 'Социально-трудовые', 'Social and labour'),
  'social-legal': text('Әлеуметтік-құқықтық', 'Социально-правовые', 'Social and legal'),
  'social-pedagogical': text(
    'Әлеуметтік-педагогикалық',
    'Социально-педагогические',
    'Social and pedagogical',
  ),
  'social-cultural': text('Әлеуметтік-мәдени', 'Социально-культурные', 'Social and cultural'),
  'social-economic': text('Әлеуметтік-экономикалық', 'Социально-экономические', 'Social and economic'),
}

/** The name of a kind of service. */
export function serviceKindName(kind: ServiceKind): LocalizedText {
  return NAMES[kind]
}

import type { LocalDate, LocalizedText } from '@tirek/kernel'

/** Languages in which an organisation works with families. */
export const WORKING_LANGUAGES = ['kk', 'ru', 'en'] as const
export type WorkingLanguage = (typeof WORKING_LANGUAGES)[number]

/** What makes rooms and words of an organisation accessible; a sign language and Braille stand among its means. */
export const FEATURES = [
  'step-free',
  'lift',
  'toilet',
  'parking',
  'tactile',
  'loop',
  'quiet',
  'easy-text',
] as const
export type Feature = (typeof FEATURES)[number]

/** What an organisation has stated of itself; what nobody has stated is unknown and not absent. */
export type Access = {
  readonly languages: readonly WorkingLanguage[]
  readonly features: readonly Feature[]
  readonly statedOn: LocalDate
}

export const LANGUAGE_NAMES: Readonly<Record<WorkingLanguage, LocalizedText>> = {
  kk: { kk: 'қазақша', ru: 'на казахском', en: 'Kazakh' },
  ru: { kk: 'орысша', ru: 'на русском', en: 'Russian' },
  en: { kk: 'ағылшынша', ru: 'на английском', en: 'English' },
}

export const FEATURE_NAMES: Readonly<Record<Feature, LocalizedText>> = {
  'step-free': { kk: 'баспалдақсыз кіру', ru: 'вход без ступеней', en: 'step-free entrance' },
  lift: { kk: 'лифт', ru: 'лифт', en: 'lift' },
  toilet: {
    kk: 'арбадағы адамға ыңғайлы дәретхана',
    ru: 'туалет, доступный на коляске',
    en: 'wheelchair-accessible toilet',
  },
  parking: {
    kk: 'мүгедектігі бар адамдардың тұрағы',
    ru: 'парковка для людей с инвалидностью',
    en: 'disabled parking',
  },
  tactile: { kk: 'тактильді белгілер', ru: 'тактильные указатели', en: 'tactile signs' },
  loop: { kk: 'индукциялық жүйе', ru: 'индукционная система', en: 'induction loop' },
  quiet: { kk: 'тыныш бөлме', ru: 'тихая комната', en: 'quiet room' },
  'easy-text': { kk: 'жеңіл тілдегі мәтіндер', ru: 'тексты на ясном языке', en: 'easy-to-read texts' },
}

/** Narrows texts to what is known of a list, in the order of the list. */
export function knownOf<T extends string>(known: readonly T[], given: readonly string[]): readonly T[] {
  return known.filter((one) => given.includes(one))
}

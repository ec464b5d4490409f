import type { LocalizedText } from '@tirek/kernel'
import { type Citation, cite } from '@tirek/law'

/** Bodies that own or agree to a document: the three authorised ones, and two of a territory. */
export const BODIES = ['health', 'education', 'social', 'maslikhat', 'akimat'] as const
export type Body = (typeof BODIES)[number]

/** A kind of document: who owns it, who must agree before it is in force, whether it is of one territory. */
export interface KindInfo {
  readonly owner: Body
  readonly agreedBy: readonly Body[]
  readonly isTerritorial: boolean
  readonly basis: Citation
  readonly name: LocalizedText
}

const country = (
  owner: Body,
  basis: Citation,
  [kk, ru, en]: readonly [string, string, string],
  agreedBy: readonly Body[] = [],
): KindInfo => ({ owner, agreedBy, isTerritorial: false, basis, name: { kk, ru, en } })

const territory = (
  owner: Body,
  basis: Citation,
  [kk, ru, en]: readonly [string, string, string],
): KindInfo => ({ owner, agreedBy: [], isTerritorial: true, basis, name: { kk, ru, en } })

/** Every kind of document, by its public name. A kind rests on a unit in force: an excluded one cannot be cited. */
export const NORM_KINDS = {
  'screening-procedure': country('health', cite('law-343', 'art-5-1'), [
    'Скринингті ұйымдастыру және ПМПК-ға жіберу тәртібі',
    'Порядок организации скрининга и направления в ПМПК',
    'Procedure of screening and of the referral to a PMPC',
  ]),
  'diagnostics-procedure': country('health', cite('law-343', 'art-5-2'), [
    'Диагностика мен емдеуді ұйымдастыру тәртібі',
    'Порядок организации диагностики и лечения',
    'Procedure of diagnostics and treatment',
  ]),
  'health-other': country('health', cite('law-343', 'art-5-5'), [
    'Денсаулық сақтау органының өзге актісі',
    'Иной акт органа здравоохранения',
    'Other act of the health authority',
  ]),
  'special-conditions': country('education', cite('law-343', 'art-6-2'), [
    'Білім алуға арналған арнайы жағдайлардың нормалары',
    'Нормы специальных условий для получения образования',
    'Norms of special conditions for education',
  ]),
  'pmpc-rules': country(
    'education',
    cite('law-343', 'art-10-1'),
    ['ПМПК қызметінің қағидалары', 'Правила деятельности ПМПК', 'Rules of the work of a PMPC'],
    ['health', 'social'],
  ),
  'technical-means': country(
    'education',
    cite('law-343', 'art-6-7'),
    [
      'Оқытудың техникалық құралдарына қойылатын нормативтік талаптар',
      'Нормативные требования к техническим средствам обучения',
      'Requirements to technical means of teaching',
    ],
    ['health', 'social'],
  ),
  'social-norms': country('social', cite('law-343', 'art-7-4'), [
    'Әлеуметтік нормалар, арнаулы әлеуметтік қызметтердің түрлері мен нысандары',
    'Социальные нормы, виды и формы специальных социальных услуг',
    'Social norms, kinds and forms of special social services',
  ]),
  'maslikhat-decision': territory('maslikhat', cite('law-343', 'art-8-1'), [
    'Мәслихат шешімі',
    'Решение маслихата',
    'Decision of the maslikhat',
  ]),
  'akimat-other': territory('akimat', cite('law-343', 'art-8-2-12'), [
    'Жергілікті атқарушы органның өзге актісі',
    'Иной акт местного исполнительного органа',
    'Other act of the local executive body',
  ]),
} as const satisfies Record<string, KindInfo>

export type NormKind = keyof typeof NORM_KINDS
export const NORM_KIND_KEYS = Object.keys(NORM_KINDS).filter(isNormKind)

/** Narrows a text to a kind. */
export function isNormKind(text: string): text is NormKind {
  return Object.hasOwn(NORM_KINDS, text)
}

/** What is known of a kind. */
export function kindInfo(kind: NormKind): KindInfo {
  return NORM_KINDS[kind]
}

/** All bodies without whose act a document is not in force: the owner first. */
export function bodiesOf(kind: NormKind): readonly Body[] {
  const { owner, agreedBy } = kindInfo(kind)
  return [owner, ...agreedBy]
}

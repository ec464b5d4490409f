import type { LocalizedText } from '@tirek/kernel'
import { type Citation, cite } from '@tirek/law'

/** The body that answers for an organisation; `authority` is for bodies of power themselves. */
export type Sector = 'health' | 'education' | 'social' | 'authority'
export const SECTORS: readonly Sector[] = ['health', 'education', 'social', 'authority']

export type KindInfo = {
  readonly name: LocalizedText
  readonly sector: Sector
  /** May file a screening: only the three kinds of article 5(1) (LAW-5-1, LAW-5-2). */
  readonly mayScreen: boolean
  /** One of the special education organisations of article 1(17), the PMPC itself among them (LAW-1-25). */
  readonly isSpecialEducation: boolean
  readonly basis: Citation
}

const screener = (kk: string, ru: string, en: string): KindInfo => ({
  name: { kk, ru, en },
  sector: 'health',
  mayScreen: true,
  isSpecialEducation: false,
  basis: cite('law-343', 'art-5-1'),
})

const other = (sector: Sector, basis: Citation, kk: string, ru: string, en: string): KindInfo => ({
  name: { kk, ru, en },
  sector,
  mayScreen: false,
  isSpecialEducation: false,
  basis,
})

const special = (kk: string, ru: string, en: string): KindInfo => ({
  name: { kk, ru, en },
  sector: 'education',
  mayScreen: false,
  isSpecialEducation: true,
  basis: cite('law-343', 'art-1-17'),
})

/** Every kind of organisation that takes part in the path of a child. The key is its public name. */
export const ORGANISATION_KINDS = {
  'obstetric-provider': screener(
    'Босандыру көмегін көрсететін ұйым',
    'Организация родовспоможения',
    'Obstetric care provider',
  ),
  'primary-care': screener(
    'Медициналық-санитариялық алғашқы көмек ұйымы',
    'Организация первичной медико-санитарной помощи',
    'Primary health care organisation',
  ),
  'consultative-diagnostic': screener(
    'Консультациялық-диагностикалық ұйым',
    'Консультативно-диагностическая организация',
    'Consultative-diagnostic organisation',
  ),
  'medical-organisation': other(
    'health',
    cite('law-343', 'art-9-1'),
    'Медициналық ұйым',
    'Медицинская организация',
    'Medical organisation',
  ),
  pmpc: special(
    'Психологиялық-медициналық-педагогикалық консультация (ПМПК)',
    'Психолого-медико-педагогическая консультация (ПМПК)',
    'Psychological-medical-pedagogical consultation (PMPC)',
  ),
  'rehabilitation-centre': special('Оңалту орталығы', 'Реабилитационный центр', 'Rehabilitation centre'),
  'correction-room': special(
    'Психологиялық-педагогикалық түзеу кабинеті',
    'Кабинет психолого-педагогической коррекции',
    'Psychological-pedagogical correction room',
  ),
  'speech-therapy-point': special('Логопедиялық пункт', 'Логопедический пункт', 'Speech-therapy point'),
  kindergarten: special('Арнаулы балабақша', 'Специальный детский сад', 'Special kindergarten'),
  'special-school': special('Арнаулы мектеп', 'Специальная школа', 'Special school'),
  'state-school': other(
    'education',
    cite('law-343', 'art-9-3'),
    'Мемлекеттік мектеп',
    'Государственная школа',
    'State school',
  ),
  'vocational-consultation-centre': other(
    'education',
    cite('law-343', 'art-14-2'),
    'Кәсіби-консультациялық орталық',
    'Профессионально-консультационный центр',
    'Vocational consultation centre',
  ),
  'residential-organisation': other(
    'social',
    cite('law-343', 'art-9-5'),
    'Стационарлық үлгідегі ұйым',
    'Организация стационарного типа',
    'Residential organisation',
  ),
  'home-assistance-unit': other(
    'social',
    cite('law-343', 'art-9-5'),
    'Үйде әлеуметтік көмек көрсету бөлімшесі',
    'Отделение социальной помощи на дому',
    'Home social-assistance unit',
  ),
  'employment-department': other(
    'authority',
    cite('law-343', 'art-8-2'),
    'Жұмыспен қамту және әлеуметтік бағдарламалар бөлімі',
    'Отдел занятости и социальных программ',
    'Employment and social programmes department',
  ),
  'aids-supplier': other(
    'social',
    cite('law-343', 'art-9-5'),
    'Құрал мен қызмет өнім берушісі',
    'Поставщик товаров и услуг',
    'Supplier of goods and services',
  ),
  'mse-unit': other(
    'social',
    cite('law-343', 'art-9-5'),
    'Медициналық-әлеуметтік сараптама бөлімі',
    'Отдел медико-социальной экспертизы',
    'Medical-social expertise unit',
  ),
  'local-executive-body': other(
    'authority',
    cite('law-343', 'art-8-2'),
    'Жергілікті атқарушы орган (әкімдік)',
    'Местный исполнительный орган (акимат)',
    'Local executive body (akimat)',
  ),
  maslikhat: other('authority', cite('law-343', 'art-8-1'), 'Мәслихат', 'Маслихат', 'Maslikhat'),
} as const satisfies Record<string, KindInfo>

export type OrganisationKind = keyof typeof ORGANISATION_KINDS

export const ORGANISATION_KIND_KEYS = Object.keys(ORGANISATION_KINDS).filter(isOrganisationKind)

/** Narrows a text to a kind of organisation. */
export function isOrganisationKind(text: string): text is OrganisationKind {
  return Object.hasOwn(ORGANISATION_KINDS, text)
}

/** True for the three kinds of article 5(1); any other kind is refused a screening (LAW-5-2). */
export function mayScreen(kind: OrganisationKind): boolean {
  return ORGANISATION_KINDS[kind].mayScreen
}

/** Means of teaching and communication that an organisation has (LAW-11-2). */
export const CAPABILITIES = ['sign-language', 'braille', 'other-fonts', 'other-methods'] as const
export type Capability = (typeof CAPABILITIES)[number]

export const CAPABILITY_NAMES: Readonly<Record<Capability, LocalizedText>> = {
  'sign-language': { kk: 'ымдау тілі', ru: 'язык жестов', en: 'sign language' },
  braille: { kk: 'Брайль қарпі', ru: 'шрифт Брайля', en: 'Braille' },
  'other-fonts': {
    kk: 'өзге балама қаріптер',
    ru: 'другие альтернативные шрифты',
    en: 'other alternative fonts',
  },
  'other-methods': {
    kk: 'өзге қарым-қатынас әдістері',
    ru: 'другие способы общения',
    en: 'other methods of communication',
  },
}

/** What a child needs and the organisation does not have; a warning, never a refusal (LAW-11-2). */
export function missingCapabilities(
  needed: readonly Capability[],
  available: readonly Capability[],
): readonly Capability[] {
  return needed.filter((capability) => !available.includes(capability))
}

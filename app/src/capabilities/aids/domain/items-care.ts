import { BY_PROGRAMME, type Item } from './item.ts'

/** Care and hygiene: not in the list of article 15(1)(4). */
export const CARE: readonly Item[] = [
  {
    key: 'care-bed',
    group: 'care',
    name: { kk: 'Күтімге арналған төсек', ru: 'Кровать для ухода', en: 'Care bed' },
    about: {
      kk: 'Биіктігі мен арқасы реттеледі.',
      ru: 'С подъёмом спинки и высоты.',
      en: 'Its height and back can be set.',
    },
    iso: ['18 12'],
    routes: BY_PROGRAMME,
    measure: 'height',
    termId: 'aids.replace-care',
  },
  {
    key: 'pressure-mattress',
    group: 'care',
    name: { kk: 'Ойылуға қарсы матрас', ru: 'Противопролежневый матрас', en: 'Pressure-relief mattress' },
    about: {
      kk: 'Көп жататын баланың терісін қорғайды.',
      ru: 'Бережёт кожу ребёнка, который много лежит.',
      en: 'Protects the skin of a child who lies much.',
    },
    iso: ['04 33'],
    routes: BY_PROGRAMME,
    termId: 'aids.replace-care',
  },
  {
    key: 'bath-support',
    group: 'care',
    name: { kk: 'Шомылуға арналған орындық', ru: 'Опора для купания', en: 'Bath support' },
    about: {
      kk: 'Баланы суда ұстап отырады.',
      ru: 'Держит ребёнка в ванне.',
      en: 'Holds the child in the bath.',
    },
    iso: ['09 33'],
    routes: BY_PROGRAMME,
    measure: 'height',
    termId: 'aids.replace-care',
  },
  {
    key: 'toilet-seat',
    group: 'care',
    name: { kk: 'Дәретханаға арналған орындық', ru: 'Санитарное кресло', en: 'Toilet chair' },
    about: {
      kk: 'Дәретханада отыруға көмектеседі.',
      ru: 'Помогает сидеть в туалете.',
      en: 'Helps to sit on the toilet.',
    },
    iso: ['09 12'],
    routes: BY_PROGRAMME,
    measure: 'hip-width',
    termId: 'aids.replace-care',
  },
  {
    key: 'nappies',
    group: 'care',
    name: { kk: 'Жаялық', ru: 'Подгузники', en: 'Nappies' },
    about: {
      kk: 'Бір айға беріледі, салмағына қарай таңдалады.',
      ru: 'Даются на месяц, подбираются по весу.',
      en: 'Given for a month, chosen by weight.',
    },
    iso: ['09 30'],
    routes: BY_PROGRAMME,
    measure: 'weight',
    termId: 'aids.replace-hygiene',
  },
  {
    key: 'catheters',
    group: 'care',
    name: {
      kk: 'Катетер мен несеп қабылдағыш',
      ru: 'Катетеры и мочеприёмники',
      en: 'Catheters and urine bags',
    },
    about: {
      kk: 'Бір айға беріледі.',
      ru: 'Даются на месяц.',
      en: 'Given for a month.',
    },
    iso: ['09 24'],
    routes: BY_PROGRAMME,
    termId: 'aids.replace-hygiene',
  },
]

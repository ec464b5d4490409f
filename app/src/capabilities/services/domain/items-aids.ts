import { localDate } from '@tirek/kernel'
import type { Item } from './catalogue.ts'

const since = localDate('2003-01-01')

const AID = {
  formats: ['individual'],
  places: ['organisation', 'home'],
  standard: 'social-medical',
  isAid: true,
  since,
} as const satisfies Partial<Item>

/** Things that a child gets free of charge by medical indication: Law 343, 15(1)(4). A disability is no condition. */
export const AIDS: readonly Item[] = [
  {
    ...AID,
    key: 'prosthetic-goods',
    law: '9-6-2',
    name: {
      kk: 'Протездік-ортопедиялық бұйымдар',
      ru: 'Протезно-ортопедические изделия',
      en: 'Prosthetic-orthopaedic goods',
    },
    about: {
      kk: 'Қол-аяқ, омыртқа қозғалысына көмектесетін бұйымдар.',
      ru: 'Изделия, которые помогают рукам, ногам и позвоночнику.',
      en: 'Goods that help arms, legs and spine.',
    },
  },
  {
    ...AID,
    key: 'orthopaedic-footwear',
    law: '9-6-2',
    name: { kk: 'Ортопедиялық аяқкиім', ru: 'Ортопедическая обувь', en: 'Orthopaedic footwear' },
    about: {
      kk: 'Баланың аяғына арнап жасалған аяқкиім.',
      ru: 'Обувь, сделанная по ноге ребёнка.',
      en: 'Footwear made for the child’s feet.',
    },
  },
  {
    ...AID,
    key: 'special-font-print',
    law: '9-6-3',
    standard: 'social-pedagogical',
    name: {
      kk: 'Арнайы қаріппен басылған кітаптар',
      ru: 'Издания специальным шрифтом',
      en: 'Publications in special font',
    },
    about: {
      kk: 'Брайль қарпімен не ірі қаріппен басылған кітаптар.',
      ru: 'Книги шрифтом Брайля или крупным шрифтом.',
      en: 'Books in Braille or in large print.',
    },
  },
  {
    ...AID,
    key: 'sound-apparatus',
    law: '9-6-3',
    name: {
      kk: 'Дыбыс күшейткіш аппаратура және сигнал құралдары',
      ru: 'Звукоусиливающая аппаратура и средства сигнализации',
      en: 'Sound-amplifying apparatus and signalling means',
    },
    about: {
      kk: 'Есту аппараты, жарықпен не дірілмен белгі беретін құралдар.',
      ru: 'Слуховые аппараты и сигналы светом или вибрацией.',
      en: 'Hearing aids, and signals by light or vibration.',
    },
  },
  {
    ...AID,
    key: 'compensatory-means',
    law: '9-6-3',
    name: {
      kk: 'Компенсаторлық техникалық құралдар',
      ru: 'Компенсаторные технические средства',
      en: 'Compensatory technical means',
    },
    about: {
      kk: 'Жүруге, сөйлеуге, оқуға көмектесетін құралдар.',
      ru: 'Средства, которые помогают ходить, говорить, читать.',
      en: 'Means that help to walk, to speak and to read.',
    },
  },
]

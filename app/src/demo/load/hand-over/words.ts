import { addMonths, type LocalDate } from '@tirek/kernel'
import type { HandOverItemKind } from '@tirek/law'

/** What the young person said of the own future. */
export const VIEW = {
  heard: true,
  how: 'Үйде, анасымен бірге әңгімелестік',
  help: 'Суреттер мен ымдау тілі',
  said: 'Наубайшы болғым келеді. Колледжде оқып, достарыммен бірге тұрғым келеді. Жаңа дәрігерден қорқамын.',
  takenIntoAccount: 'Наубайшы мамандығы бар колледж ізделді, емхана дәрігерімен алдын ала танысты',
}

interface Settled {
  readonly kind: HandOverItemKind
  readonly state: 'done' | 'not-needed'
  readonly note: string
  readonly by: string
  /** Months after the list was opened. */
  readonly afterMonths: number
}

const COORDINATOR = 'Бекмұратова Гүлнар Тоқтарқызы'

/** What is settled by now. */
export const SETTLED: readonly Settled[] = [
  {
    kind: 'housing-check',
    state: 'not-needed',
    note: 'Ата-анасымен тұрады, мемлекет қамқорлығында болған жоқ.',
    by: COORDINATOR,
    afterMonths: 2,
  },
  {
    kind: 'vocational-diagnostics',
    state: 'done',
    note: 'Сен тамақ әзірлеуді үйрене аласың. Үлкен әрі тыныш асхана саған ыңғайлы.',
    by: 'Жүйе',
    afterMonths: 3,
  },
  {
    kind: 'education-after-school',
    state: 'done',
    note: 'Тамақтану колледжінің ашық есік күніне бардық. Құжатты тамызда тапсырамыз.',
    by: COORDINATOR,
    afterMonths: 9,
  },
]

/** What the specialists found. */
export const DIAGNOSTICS = {
  askedBy: 'Анасы',
  doneBy: 'Есенова Жанар Маратқызы',
  form: {
    potential: 'profession-with-conditions',
    givenTheDefect: 'Есту аппаратымен сөйлесуді түсінеді, шулы жерде тез шаршайды.',
    ownWish: 'Наубайшы болғысы келеді',
    occupations: 'Наубайхана, асхана, кондитер көмекшісі',
    conditions: 'Тыныш жұмыс орны, жазбаша тапсырма',
    training: 'Тамақтану колледжі, арнаулы топ',
    plain:
      'Сен тамақ әзірлеуді үйрене аласың. Үлкен әрі тыныш асхана саған ыңғайлы. Келесі қадам – колледжді көру.',
  },
}

const place = (kk: string, ru: string, en: string) => ({ kk, ru, en })

/** What an earlier programme came to. */
export const SUMMARY = {
  daysAgo: 150,
  reason: 'replaced',
  words: 'Маған логопед көп көмектесті. Енді өзім сөйлесіп үйренгім келеді.',
  contentOn: (today: LocalDate) => ({
    found: [
      {
        number: 'PMPC-61-000017',
        on: addMonths(today, -50),
        where: place('№ 1 ПМПК', 'ПМПК № 1', 'PMPC No. 1'),
      },
    ],
    programmes: [
      { number: 'P-61-000009', from: addMonths(today, -48), to: addMonths(today, -5), reason: 'replaced' },
    ],
    services: [
      {
        name: place('Логопед сабағы', 'Занятия с логопедом', 'Speech therapy'),
        where: place('Түзеу кабинеті', 'Кабинет коррекции', 'Correction room'),
        held: 64,
      },
    ],
    goals: [
      { title: 'Дүкенге өзі барып, сатып ала алады', level: 'more' },
      { title: 'Телефонмен өзі сөйлеседі', level: 'expected' },
    ],
    potential: 'profession-with-conditions',
    goesOn: [
      { kind: 'work', state: 'open', note: undefined },
      { kind: 'adult-clinic', state: 'open', note: undefined },
      { kind: 'own-papers', state: 'open', note: undefined },
    ],
  }),
}

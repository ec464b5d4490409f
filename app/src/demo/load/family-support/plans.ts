/** One family of the demo that asks for help for itself. */
export interface FamilyPlanOfDemo {
  readonly daysAgo: number
  readonly state: 'asked' | 'taken'
  readonly words: string
  readonly needs?: object
}

const CALM = {
  'first-news': 'nothing',
  papers: 'authorities',
  treatment: 'nothing',
  learning: 'services',
  'every-day': 'both',
  'home-and-money': 'nothing',
  'growing-up': 'nothing',
}

/** The first is the family that anyone can sign in as. */
export const FAMILIES: readonly FamilyPlanOfDemo[] = [
  {
    ...{ daysAgo: 12, state: 'taken' },
    words:
      'Екі баламен жалғызбын, түнде ұйықтай алмаймын. Аптасына бір-екі сағат демалсам, жұмыс та іздер едім.',
    needs: {
      fields: {
        education: 'none',
        training: 'some',
        health: 'none',
        rehabilitation: 'none',
        work: 'some',
        leisure: 'urgent',
        culture: 'none',
      },
      situations: CALM,
      priorities: ['Демалу', 'Жарты күндік жұмыс табу', 'Басқа аналармен сөйлесу'],
      words: 'Баланың сабақтары жақсы жүріп жатыр, енді өзіме көмек керек.',
    },
  },
  {
    ...{ daysAgo: 2, state: 'asked' },
    words: 'Үлкен балам інісінің жағдайын көтере алмай жүр. Онымен сөйлесетін адам керек.',
  },
]

/** The steps of the plan that waits for the mother's answer. */
export const STEPS = [
  {
    help: 'respite',
    goal: 'Сейсенбі мен бейсенбіде сағат 15-тен 17-ге дейін үйге күтуші келеді',
    executor: 'organisation',
    executorName: 'Үйде әлеуметтік көмек көрсету бөлімшесі',
    inDays: 10,
  },
  {
    help: 'psychological',
    goal: 'Ана психологпен төрт рет кездеседі',
    executor: 'specialist',
    executorName: undefined,
    inDays: 30,
  },
  {
    help: 'work-of-parent',
    goal: 'Жарты күндік үш жұмыс орны ұсынылады',
    executor: 'employment-centre',
    executorName: undefined,
    inDays: 21,
  },
] as const

export const NOTE = 'Ана демалу уақытын өзі таңдады. Күтуші туралы бөлімшемен келісілді.'

import type { QuestionTopic } from '@tirek/law'

/** One question of the demo. */
export interface QuestionPlan {
  readonly channel: 'page' | 'telephone' | 'open'
  readonly topic: QuestionTopic
  readonly daysAgo: number
  readonly words: string
  readonly rightsStage?: 'examination' | 'services'
  readonly answer?: {
    readonly after: number
    readonly words: string
    readonly nextSteps: string
    readonly helped?: 'yes'
  }
}

/** One for every body and every state; the first three are those of the family that anyone can sign in as. */
export const QUESTIONS: readonly QuestionPlan[] = [
  {
    ...{ channel: 'page', topic: 'family-help', daysAgo: 2 },
    words: 'Кішкентайым түнде нашар ұйықтайды, өзім де шаршадым. Маған көмектесетін психолог бар ма?',
  },
  {
    ...{ channel: 'page', topic: 'school', daysAgo: 24, rightsStage: 'services' },
    words: 'Мектеп баламды алудан бас тартты, себебін айтпады. Не істеймін?',
    answer: {
      after: 3,
      words:
        'Мектеп баланы себепсіз қабылдамай қоя алмайды. Кәдімгі мектепте де балаға жағдай жасалуға тиіс.',
      nextSteps:
        'Мектептен жазбаша жауап сұраңыз.\nБермесе, шағым беріңіз: осы беттегі сілтеме арқылы толтырылған шағым ашылады.',
      helped: 'yes',
    },
  },
  {
    ...{ channel: 'page', topic: 'support-services', daysAgo: 3 },
    words: 'Орналасу туралы өтінішім бойынша: таңдамас бұрын ұйымды барып көруге бола ма?',
    answer: {
      after: 2,
      words: 'Болады. Баруға болатын күнді ұйымның өзімен келісіңіз.',
      nextSteps: 'Ұйымға қоңырау шалыңыз: телефоны оның бетінде тұр.',
      helped: 'yes',
    },
  },
  {
    ...{ channel: 'open', topic: 'rights', daysAgo: 10 },
    words: 'Емханада баламның қағазын бөгде адамдардың көзінше оқыды. Бұл дұрыс па?',
  },
  {
    ...{ channel: 'telephone', topic: 'technical-means', daysAgo: 1 },
    words: 'Баланың арбасы кішірейіп қалды. Жаңасын қалай алады, қайда барамыз?',
  },
  {
    ...{ channel: 'open', topic: 'treatment', daysAgo: 4 },
    words: 'Есту аппаратын баптауға ай сайын облысқа барамыз. Жақын жерде бар ма?',
  },
]

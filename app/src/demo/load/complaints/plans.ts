import { type Citation, cite } from '@tirek/law'

/** One complaint of the demo: how long ago, about whom, what became of it. */
export interface Plan {
  readonly daysAgo: number
  readonly about: 'body' | 'worker'
  readonly kind: 'pmpc' | 'primary-care' | 'employment-department' | 'local-executive-body'
  readonly stage: 'screening' | 'examination' | 'placement'
  readonly article: Citation
  readonly words: string
  readonly answer?: {
    readonly after: number
    readonly decision: 'satisfied' | 'partly'
    readonly reason: string
  }
}

/** One for every state and every desk. */
export const PLANS: readonly Plan[] = [
  {
    ...{ daysAgo: 6, about: 'body', kind: 'pmpc', stage: 'examination' },
    article: cite('law-343', 'art-10-1'),
    words: 'Бағдарламаның жобасы уақытында берілмеді, неге кешіккенін ешкім түсіндірмеді.',
  },
  {
    ...{ daysAgo: 40, about: 'body', kind: 'employment-department', stage: 'placement' },
    article: cite('order-263', 'p-7'),
    words: 'Шешім туралы хабарлама мерзімінен кеш келді.',
  },
  {
    ...{ daysAgo: 75, about: 'body', kind: 'primary-care', stage: 'screening' },
    article: cite('law-343', 'art-5-1'),
    words: 'Скрининг нәтижесін айтпады, қайта баруға тура келді.',
    answer: {
      ...{ after: 14, decision: 'partly' },
      reason: 'Нәтиже сол күні айтылуға тиіс еді. Емханаға ескерту берілді, нәтиже отбасыға түсіндірілді.',
    },
  },
  {
    ...{ daysAgo: 4, about: 'worker', kind: 'pmpc', stage: 'examination' },
    article: cite('law-343', 'art-16-1'),
    words: 'Тексеру кезінде маман баламен дөрекі сөйлесті.',
  },
  {
    ...{ daysAgo: 9, about: 'worker', kind: 'employment-department', stage: 'placement' },
    article: cite('law-343', 'art-16-2'),
    words: 'Қабылдауда сұрақтарыма жауап бермеді.',
  },
  {
    ...{ daysAgo: 11, about: 'body', kind: 'local-executive-body', stage: 'placement' },
    article: cite('order-263', 'p-7'),
    words: 'Шешімнің негіздемесі көрсетілмеген.',
  },
]

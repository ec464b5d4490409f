import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import { CHECKED_ON, inLaw343 } from './criteria.ts'
import { aged, yes } from './tests.ts'
import type { BenefitData } from './types.ts'

const HOME = cite('law-343', 'art-15-3')

/** A home after majority; the report names housing and gives no item of it (REP-III-3). */
export const HOUSING_BENEFITS = {
  'housing-after-majority': {
    statements: ['LAW-15-11'],
    category: 'housing',
    title: text('Кәмелетке толған соң тұрғын үй', 'Жильё после совершеннолетия', 'Housing after majority'),
    gives: text(
      'Арнаулы білім беру ұйымынан шыққан соң, он сегізге толғанда жергілікті атқарушы орган тұрғын үймен қамтамасыз етеді.',
      'После специальной организации образования и по достижении восемнадцати лет местный исполнительный орган обеспечивает жильём.',
      'After the special education organisation and at eighteen the local executive body provides a home.',
    ),
    beneficiary: text(
      'Толық мемлекет қарауындағы жетім немесе ата-ана қамқорлығынсыз қалған бала',
      'Сирота или оставшийся без попечения родителей на полном государственном обеспечении',
      'Orphan or child without parental care, wholly kept by the State',
    ),
    authority: text('Жергілікті атқарушы орган', 'Местный исполнительный орган', 'The local executive body'),
    papers: [
      text(
        'Жетім немесе қамқорлықсыз қалған баланың мәртебесі туралы құжат',
        'Документ о статусе сироты или оставшегося без попечения',
        'Paper on the status of an orphan or child without care',
      ),
    ],
    apply: text(
      'Әкімдікке тұрғын үйге мұқтаж ретінде өтініш беріңіз.',
      'Подайте в акимат заявление как нуждающийся в жилье.',
      'Apply to the akimat as a person in need of housing.',
    ),
    way: 'office',
    sources: inLaw343('art-15-3'),
    criteria: [
      {
        id: 'state-kept',
        label: text(
          'Жетім немесе қамқорлықсыз қалған, толық мемлекет қарауында',
          'Сирота или без попечения, полностью содержится государством',
          'An orphan or without care, wholly kept by the State',
        ),
        test: yes('state-kept'),
        cite: HOME,
      },
      {
        id: 'left-special',
        label: text(
          'Арнаулы білім беру ұйымында болуы аяқталған',
          'Пребывание в специальной организации образования закончено',
          'The stay in a special education organisation has ended',
        ),
        test: yes('left-special'),
        cite: HOME,
      },
      {
        id: 'majority',
        label: text('Он сегізге толған', 'Исполнилось восемнадцать лет', 'Has turned eighteen'),
        test: aged({ from: 'law343.majority-age' }),
        cite: HOME,
        next: text(
          'Әкімдік үйді он сегізге толғанға дейін дайындауы тиіс: алдын ала хабарласыңыз.',
          'Акимат готовит жильё заранее: сообщите о себе до восемнадцати лет.',
          'The akimat prepares the home ahead of time: let it know before eighteen.',
        ),
      },
    ],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, BenefitData>>

import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import {
  CHECKED_ON,
  hasChildStatus,
  inLabourCode,
  inSocialCode,
  isEmployed,
  isMinor,
  isRepresentative,
} from './criteria.ts'
import { aged, is, yes } from './tests.ts'
import type { BenefitData, Criterion } from './types.ts'

const DISMISSAL = cite('labour-code', 'art-54')
const TRIPS = cite('labour-code', 'art-127')
const CARE = cite('social-code', 'art-208-1-7')

const EMPLOYER = text('Жұмыс беруші', 'Работодатель', 'The employer')
const CERTIFICATE = text('Баланың МӘС анықтамасы', 'Справка МСЭ ребёнка', 'MSE certificate of the child')
const ALONE = text(
  'Жалғыз тәрбиелейтініңізді растайтын құжат',
  'Документ о том, что вы воспитываете ребёнка один или одна',
  'A paper that you raise the child alone',
)
const SHOW = text(
  'Жұмыс берушіге құжатты көрсетіңіз. Келіспесе, еңбек инспекциясына немесе сотқа жүгініңіз.',
  'Покажите документы работодателю. Если он не согласен, обратитесь в инспекцию труда или в суд.',
  'Show the papers to the employer. If it disagrees, go to the labour inspectorate or to court.',
)

const isAlone: Criterion = {
  id: 'alone',
  label: text(
    'Баланы жалғыз тәрбиелейсіз',
    'Вы воспитываете ребёнка один или одна',
    'You raise the child alone',
  ),
  test: yes('lone'),
  cite: DISMISSAL,
  next: text(
    'Бұл тармақ баланы жалғыз тәрбиелейтіндерге ғана арналған.',
    'Этот пункт – только для тех, кто воспитывает ребёнка в одиночку.',
    'This item is only for those who raise the child alone.',
  ),
}

const cares: Criterion = {
  id: 'cares',
  label: text('Балаға күтім жасайсыз', 'Вы ухаживаете за ребёнком', 'You care for the child'),
  test: is('asker', 'parent', 'adopter', 'guardian', 'other'),
  cite: CARE,
}

/** What both bans on dismissal have in common. */
const PROTECTION = {
  category: 'labour',
  beneficiary: text(
    'Мүгедектігі бар баланы жалғыз тәрбиелейтін адам',
    'Тот, кто один воспитывает ребёнка с инвалидностью',
    'Who raises a child with a disability alone',
  ),
  authority: EMPLOYER,
  papers: [CERTIFICATE, ALONE],
  apply: SHOW,
  way: 'employer',
  sources: inLabourCode('art-54'),
  criteria: [
    isEmployed(DISMISSAL),
    isRepresentative(DISMISSAL),
    isAlone,
    hasChildStatus(DISMISSAL),
    isMinor(DISMISSAL),
  ],
  checkedOn: CHECKED_ON,
} as const satisfies Partial<BenefitData>

/** What an employer must do, and what counts towards the pension. */
export const LABOUR_BENEFITS = {
  'dismissal-staff-cut': {
    statements: ['REP-LAB-1', 'REP-LAB-4', 'REP-LAB-5'],
    title: text(
      'Штат қысқарғанда жұмыстан шығаруға болмайды',
      'Нельзя уволить при сокращении штата',
      'No dismissal when staff is reduced',
    ),
    gives: text(
      'Жұмыс беруші штатты қысқартса да, сізбен еңбек шартын бұза алмайды.',
      'Работодатель не может расторгнуть с вами договор из-за сокращения штата.',
      'The employer may not end your contract because staff is reduced.',
    ),
    ...PROTECTION,
  },
  'dismissal-less-work': {
    statements: ['REP-LAB-2', 'REP-LAB-4', 'REP-LAB-5'],
    title: text(
      'Жұмыс көлемі азайғанда жұмыстан шығаруға болмайды',
      'Нельзя уволить при снижении объёма работ',
      'No dismissal when there is less work',
    ),
    gives: text(
      'Жұмыс көлемі азайса да, жұмыс беруші сізбен еңбек шартын бұза алмайды.',
      'Работодатель не может расторгнуть с вами договор из-за снижения объёма работ.',
      'The employer may not end your contract because there is less work.',
    ),
    ...PROTECTION,
  },
  'business-trip': {
    statements: ['REP-LAB-3'],
    category: 'labour',
    title: text(
      'Іссапардан бас тартуға болады',
      'Можно отказаться от командировки',
      'A business trip may be refused',
    ),
    gives: text(
      'Жазбаша келісіміңізсіз сізді іссапарға жібере алмайды.',
      'Без вашего письменного согласия вас нельзя отправить в командировку.',
      'Without your written consent you may not be sent on a business trip.',
    ),
    beneficiary: text(
      'Мүгедектігі бар баланың ата-анасы немесе заңды өкілі',
      'Родитель или законный представитель ребёнка с инвалидностью',
      'Parent or legal representative of a child with a disability',
    ),
    authority: EMPLOYER,
    papers: [CERTIFICATE],
    apply: SHOW,
    way: 'employer',
    sources: inLabourCode('art-127'),
    criteria: [isEmployed(TRIPS), isRepresentative(TRIPS), hasChildStatus(TRIPS), isMinor(TRIPS)],
    checkedOn: CHECKED_ON,
  },
  'care-record': {
    statements: ['REP-SC-14', 'REP-SC-15'],
    category: 'labour',
    title: text(
      'Бала күтімі еңбек өтіліне есептеледі',
      'Уход за ребёнком входит в стаж',
      'Care of the child counts towards the pension record',
    ),
    gives: text(
      'Мүгедектігі бар балаға он сегіз жасқа толғанша күтім жасаған уақыт зейнетақы өтіліне қосылады.',
      'Время ухода за ребёнком с инвалидностью до восемнадцати лет входит в пенсионный стаж.',
      'The time of caring for a child with a disability until eighteen counts towards the pension record.',
    ),
    beneficiary: text(
      'Балаға күтім жасаған адам',
      'Тот, кто ухаживал за ребёнком',
      'Who cared for the child',
    ),
    authority: text('Мемлекеттік корпорация', 'Государственная корпорация', 'The State Corporation'),
    papers: [
      CERTIFICATE,
      text(
        'Баланың туу туралы куәлігі',
        'Свидетельство о рождении ребёнка',
        'Birth certificate of the child',
      ),
    ],
    apply: text(
      'Зейнетақыға өтініш бергенде күтім жасаған кезеңдерді көрсетіңіз.',
      'Назовите периоды ухода, когда оформляете пенсию.',
      'Name the periods of care when you apply for the pension.',
    ),
    way: 'office',
    sources: inSocialCode('art-208-1-7'),
    criteria: [
      cares,
      hasChildStatus(CARE),
      { ...isMinor(CARE), test: aged({ until: 'social-code.care-record-child-age' }) },
    ],
    note: text(
      'Он сегізден асқан, бірінші топтағы мүгедектігі бар адамның күтімі де есептеледі: мұны Мемлекеттік корпорациядан сұраңыз.',
      'Уход за человеком старше восемнадцати лет с первой группой тоже засчитывают: спросите в Государственной корпорации.',
      'Care of a person over eighteen with group I counts too: ask the State Corporation.',
    ),
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, BenefitData>>

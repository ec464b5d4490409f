import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import { CHECKED_ON, hasConclusion, hasDisability, inLaw343, isMinor, isRepresentative } from './criteria.ts'
import { yes } from './tests.ts'
import type { BenefitData } from './types.ts'

const CORRECTION = cite('law-343', 'art-15-1-3')
const SCHOOL = cite('law-343', 'art-15-1-5')
const PRESENCE = cite('law-343', 'art-16-1')
const INFORMED = cite('law-343', 'art-16-2')
const HOME = cite('law-343', 'art-16-4')
const CHILD = cite('law-343', 'art-1-2')

const CONCLUSION = text('ПМПК қорытындысы', 'Заключение ПМПК', 'PMPC conclusion')
const CERTIFICATE = text('МӘС анықтамасы', 'Справка МСЭ', 'MSE certificate')
const CONSULTATION = text(
  'Психологиялық-медициналық-педагогикалық консультация (ПМПК)',
  'Психолого-медико-педагогическая консультация (ПМПК)',
  'The psychological-medical-pedagogical consultation (PMPC)',
)
const CHILD_WITH_LIMITS = text(
  'Мүмкіндігі шектеулі бала',
  'Ребёнок с ограниченными возможностями',
  'Child with limited abilities',
)

/** Correction and schooling, and what a family may ask of those who decide. */
export const LEARNING_BENEFITS = {
  correction: {
    statements: ['LAW-15-3', 'LAW-15-4'],
    category: 'upbringing',
    title: text('Тегін түзету сабақтары', 'Бесплатные коррекционные занятия', 'Free correction sessions'),
    gives: text(
      'Қиындық байқалған сәттен бастап, дәрежесіне қарамастан: психолог, логопед, дефектолог және дәрігер көмегі.',
      'С момента, когда трудность замечена, какой бы она ни была: помощь психолога, логопеда, дефектолога и врача.',
      'From the moment a difficulty is noticed, whatever its degree: a psychologist, a speech therapist, a special teacher and a doctor.',
    ),
    beneficiary: CHILD_WITH_LIMITS,
    authority: CONSULTATION,
    papers: [CONCLUSION],
    apply: text(
      'ПМПК қорытындысымен көрсетілген ұйымға барыңыз.',
      'Идите с заключением ПМПК в организацию, которая в нём названа.',
      'Go with the PMPC conclusion to the organisation that it names.',
    ),
    way: 'consultation',
    sources: inLaw343('art-15-1-3'),
    criteria: [isMinor(CHILD), hasConclusion(CORRECTION)],
    note: text(
      'Мүгедектік мәртебесі қажет емес.',
      'Статус инвалидности не нужен.',
      'A disability status is not needed.',
    ),
    checkedOn: CHECKED_ON,
  },
  schooling: {
    statements: ['LAW-15-7'],
    category: 'upbringing',
    title: text(
      'Тегін мектепалды және орта білім, мектепті таңдау',
      'Бесплатное предшкольное и среднее образование, выбор школы',
      'Free pre-primary and secondary education, and the choice of school',
    ),
    gives: text(
      'Арнаулы мектеп пен жалпы мемлекеттік мектептің арасынан өзіңіз таңдайсыз.',
      'Вы сами выбираете: специальная или обычная государственная школа.',
      'You choose between a special and an ordinary state school.',
    ),
    beneficiary: CHILD_WITH_LIMITS,
    authority: text('Білім беру ұйымы', 'Организация образования', 'The education organisation'),
    papers: [
      CONCLUSION,
      text(
        'Баланың туу туралы куәлігі',
        'Свидетельство о рождении ребёнка',
        'Birth certificate of the child',
      ),
    ],
    apply: text(
      'Таңдаған мектепке немесе балабақшаға қорытындымен барыңыз.',
      'Обратитесь с заключением в выбранную школу или детский сад.',
      'Go with the conclusion to the school or kindergarten of your choice.',
    ),
    way: 'consultation',
    sources: inLaw343('art-15-1-5'),
    criteria: [isMinor(CHILD), hasConclusion(SCHOOL)],
    checkedOn: CHECKED_ON,
  },
  'home-teaching': {
    statements: ['LAW-16-4', 'LAW-16-5'],
    category: 'upbringing',
    title: text(
      'Үйде оқыту шығындарын өтеу',
      'Возмещение затрат на обучение на дому',
      'Recovery of home-teaching expenses',
    ),
    gives: text(
      'Жеке оқу жоспары бойынша үйде оқыту шығыны мәслихат белгілеген мөлшерде өтеледі.',
      'Затраты на обучение дома по индивидуальному плану возмещают в размере, который решил маслихат.',
      'What home teaching by an individual plan costs is recovered in the amount that the maslikhat has decided.',
    ),
    beneficiary: text(
      'Ата-ана немесе заңды өкіл',
      'Родитель или законный представитель',
      'Parent or legal representative',
    ),
    authority: text('Аудан әкімдігі', 'Акимат района', 'The akimat of the district'),
    papers: [
      CONCLUSION,
      CERTIFICATE,
      text('Мектептің анықтамасы', 'Справка школы', 'Certificate of the school'),
    ],
    apply: text(
      'Әкімдіктің білім бөліміне өтініш беріңіз.',
      'Подайте заявление в отдел образования акимата.',
      'Apply to the education department of the akimat.',
    ),
    way: 'office',
    sources: inLaw343('art-16-4'),
    criteria: [
      isRepresentative(HOME),
      isMinor(CHILD),
      // The Law says «a child with limited abilities from among those with a disability»: both, not one of them.
      hasConclusion(HOME),
      hasDisability(HOME),
      {
        id: 'home',
        label: text(
          'Бала үйде жеке жоспармен оқиды',
          'Ребёнок учится дома по индивидуальному плану',
          'The child is taught at home by an individual plan',
        ),
        test: yes('home-taught'),
        cite: HOME,
      },
      {
        id: 'decision',
        label: text(
          'Мәслихат тәртібі мен мөлшерін шешкен',
          'Маслихат решил порядок и размер',
          'The maslikhat has decided the order and amount',
        ),
        test: yes('local-decision'),
        cite: HOME,
      },
    ],
    checkedOn: CHECKED_ON,
  },
  'presence-at-examination': {
    statements: ['LAW-16-1'],
    category: 'upbringing',
    title: text(
      'ПМПК-да тексеру кезінде қасында болу',
      'Быть рядом при обследовании в ПМПК',
      'To be present at the PMPC examination',
    ),
    gives: text(
      'Баланы ПМПК тексергенде қасында боласыз, уақытын сізбен келіседі.',
      'Вы присутствуете, когда ребёнка обследует ПМПК, время согласуют с вами.',
      'You are present when the PMPC examines the child; the time is agreed with you.',
    ),
    beneficiary: text(
      'Ата-ана немесе заңды өкіл',
      'Родитель или законный представитель',
      'Parent or legal representative',
    ),
    authority: CONSULTATION,
    papers: [],
    apply: text(
      'Жазылғанда уақытын келісіңіз.',
      'Согласуйте время при записи.',
      'Agree the time when you make the appointment.',
    ),
    way: 'consultation',
    sources: inLaw343('art-16-1'),
    criteria: [isRepresentative(PRESENCE), isMinor(CHILD)],
    checkedOn: CHECKED_ON,
  },
  'true-information': {
    statements: ['LAW-16-2', 'LAW-16-3'],
    category: 'upbringing',
    title: text(
      'Нәтижені толық білу және кеңес алу',
      'Знать результаты и получать консультации',
      'To know the results and be advised',
    ),
    gives: text(
      'Тексеру нәтижесін, көмектің мақсаты мен нәтижесін толық білесіз, мамандардан кеңес аласыз, балаңыздың көмек алуын талап ете аласыз.',
      'Вы знаете результаты обследования, цели и итоги помощи, получаете консультации и можете требовать помощи ребёнку.',
      'You know the results, the aims and outcome of support, are advised, and may demand support for your child.',
    ),
    beneficiary: text(
      'Ата-ана немесе заңды өкіл',
      'Родитель или законный представитель',
      'Parent or legal representative',
    ),
    authority: text(
      'Денсаулық сақтау, білім беру және әлеуметтік қорғау ұйымдары',
      'Организации здравоохранения, образования и социальной защиты',
      'Organisations of health, education and social protection',
    ),
    papers: [],
    apply: text(
      'Осы жүйеде баланың жолын ашыңыз немесе сұрақ қойыңыз.',
      'Откройте путь ребёнка в этой системе или задайте вопрос.',
      'Open the child’s path in this system or ask a question.',
    ),
    way: 'consultation',
    sources: inLaw343('art-16-2'),
    criteria: [isRepresentative(INFORMED), isMinor(CHILD)],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, BenefitData>>

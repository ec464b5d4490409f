import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import { CHECKED_ON, hasConclusion, inLaw343 } from './criteria.ts'
import { all, any, is, yes } from './tests.ts'
import type { BenefitData, Criterion } from './types.ts'

const VOCATIONAL = cite('law-343', 'art-15-1-6')
const WORK = cite('law-343', 'art-15-1-7')
const PRIORITY = cite('law-343', 'art-15-2')
const AFTER = cite('project', 'DEC-103')

const CONCLUSION = text('ПМПК қорытындысы', 'Заключение ПМПК', 'PMPC conclusion')
const CERTIFICATE = text('МӘС анықтамасы', 'Справка МСЭ', 'MSE certificate')
const CHILD_WITH_LIMITS = text(
  'Мүмкіндігі шектеулі бала',
  'Ребёнок с ограниченными возможностями',
  'Child with limited abilities',
)

const hasGraduated: Criterion = {
  id: 'graduated',
  label: text('Оқуын бітірген', 'Обучение окончено', 'Education is finished'),
  test: yes('graduated'),
  cite: WORK,
}

/** Learning a trade, a grant and work. */
export const AFTER_SCHOOL_BENEFITS = {
  vocational: {
    statements: ['LAW-15-8'],
    category: 'upbringing',
    title: text(
      'Конкурс бойынша тегін колледж бен жоғары оқу орны',
      'Бесплатный колледж и вуз по конкурсу',
      'Free college and university by competition',
    ),
    gives: text(
      'Мемлекеттік бағдарламалар шегінде, мемлекеттік ұйымдарда.',
      'В пределах государственных программ, в государственных организациях.',
      'Within state programmes, in state organisations.',
    ),
    beneficiary: CHILD_WITH_LIMITS,
    authority: text('Оқу орнының қабылдау комиссиясы', 'Приёмная комиссия', 'The admission commission'),
    papers: [CONCLUSION, text('Білім туралы құжат', 'Документ об образовании', 'Document on education')],
    apply: text(
      'Қабылдау комиссиясына өтініш беріңіз.',
      'Подайте заявление в приёмную комиссию.',
      'Apply to the admission commission.',
    ),
    way: 'office',
    sources: inLaw343('art-15-1-6'),
    criteria: [
      hasConclusion(AFTER),
      {
        id: 'applies',
        label: text(
          'Мемлекеттік орынға түсіп жатыр',
          'Поступает на государственное место',
          'Applies for a state-funded place',
        ),
        test: yes('applying'),
        cite: VOCATIONAL,
      },
    ],
    checkedOn: CHECKED_ON,
  },
  employment: {
    statements: ['LAW-15-9'],
    category: 'upbringing',
    title: text(
      'Оқуды бітірген соң біліміне сай жұмыс',
      'Работа по специальности после учёбы',
      'Work according to one’s education after graduation',
    ),
    gives: text(
      'Біліміне немесе кәсіптік даярлығына сәйкес жұмысқа орналасу.',
      'Трудоустройство по образованию или профессиональной подготовке.',
      'Employment according to education or vocational preparation.',
    ),
    beneficiary: CHILD_WITH_LIMITS,
    authority: text('Мансап орталығы', 'Карьерный центр', 'The career centre'),
    papers: [text('Білім туралы құжат', 'Документ об образовании', 'Document on education'), CONCLUSION],
    apply: text(
      'Мансап орталығына тіркеліңіз.',
      'Зарегистрируйтесь в карьерном центре.',
      'Register at the career centre.',
    ),
    way: 'office',
    sources: inLaw343('art-15-1-7'),
    criteria: [hasConclusion(AFTER), hasGraduated],
    checkedOn: CHECKED_ON,
  },
  'competition-priority': {
    statements: ['LAW-15-10'],
    category: 'upbringing',
    title: text(
      'Көрсеткіш тең болса, грантқа басымдық',
      'Преимущество на грант при равных показателях',
      'Priority for a grant in a tie',
    ),
    gives: text(
      'Мемлекеттік орын мен грант конкурсында көрсеткіш тең болса, сізге басымдық беріледі.',
      'При равных показателях в конкурсе на место или грант предпочтение – вам.',
      'When the indicators are equal in the competition for a place or grant, you come first.',
    ),
    beneficiary: text(
      'Бірінші және екінші топтағы, бала кезінен мүгедектігі бар адамдар',
      'Лица с инвалидностью первой и второй групп и с детства',
      'Persons with a disability of groups I and II and since childhood',
    ),
    authority: text('Конкурс комиссиясы', 'Конкурсная комиссия', 'The competition commission'),
    papers: [
      CERTIFICATE,
      text(
        'Оқуға қарсы көрсетілім жоқ деген МӘС қорытындысы',
        'Заключение МСЭ о том, что учёба не противопоказана',
        'MSE finding that study is not contra-indicated',
      ),
    ],
    apply: text(
      'Құжаттарды өтінішпен бірге тапсырыңыз.',
      'Приложите документы к заявлению о поступлении.',
      'Add the papers to the application.',
    ),
    way: 'office',
    sources: inLaw343('art-15-2'),
    criteria: [
      {
        id: 'group',
        label: text(
          'Бірінші немесе екінші топ, не бала кезінен мүгедектік',
          'Первая или вторая группа либо инвалидность с детства',
          'Group I or II, or a disability since childhood',
        ),
        test: any(
          is('status', 'since-childhood'),
          all(is('status', 'child', 'since-childhood'), is('group', '1', '2')),
        ),
        cite: PRIORITY,
      },
      {
        id: 'applies',
        label: text(
          'Мемлекеттік орынға немесе грантқа түсіп жатыр',
          'Поступает на место или грант',
          'Applies for a place or grant',
        ),
        test: yes('applying'),
        cite: PRIORITY,
      },
      {
        id: 'may-study',
        label: text(
          'МӘС оқуға қарсы емес',
          'По заключению МСЭ учёба не противопоказана',
          'The MSE finds no contra-indication',
        ),
        test: yes('may-study'),
        cite: PRIORITY,
        isStep: true,
        next: text(
          'МӘС-тен осы оқу орны туралы қорытынды сұраңыз.',
          'Попросите в МСЭ заключение об учёбе в этой организации.',
          'Ask the MSE for a finding on study in this organisation.',
        ),
      },
      {
        id: 'tie',
        label: text('Көрсеткіштер тең', 'Показатели равны', 'The indicators are equal'),
        test: yes('tie'),
        cite: PRIORITY,
      },
    ],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, BenefitData>>

import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import { CHECKED_ON, hasDisability, inLaw343, inSocialCode, isMinor, isNoticed } from './criteria.ts'
import { aged, yes } from './tests.ts'
import type { BenefitData } from './types.ts'

const CHILD = cite('law-343', 'art-1-2')
const EXAMINATION = cite('law-343', 'art-15-1-2')
const BY_INDICATION = cite('law-343', 'art-15-1-4')
const ABILITATION = cite('social-code', 'art-160-1')
const PROGRAMME = cite('social-code', 'art-157')
const SANATORIUM = cite('social-code', 'art-160-3')
const FROM_NOTICED = cite('project', 'DEC-101')

const POLYCLINIC = text('Емхана', 'Поликлиника', 'The clinic')
const FINDING = text('Дәрігер қорытындысы', 'Заключение врача', 'Doctor’s finding')
const PORTAL = text('Әлеуметтік қызметтер порталы', 'Портал социальных услуг', 'The social services portal')
const INDIVIDUAL_PROGRAMME = text(
  'Абилитация мен оңалтудың жеке бағдарламасы',
  'Индивидуальная программа абилитации и реабилитации',
  'Individual programme of abilitation and rehabilitation',
)

/** Examination, care, aids and sanatoria. */
export const MEDICAL_BENEFITS = {
  examination: {
    statements: ['LAW-15-2'],
    category: 'medical',
    title: text(
      'Тегін тексерілу және медициналық көмек',
      'Бесплатное обследование и медицинская помощь',
      'Free examination and medical care',
    ),
    gives: text(
      'Емханада, ПМПК-да немесе МӘС-те тегін тексерілу, тегін медициналық көмек.',
      'Бесплатное обследование в поликлинике, ПМПК или МСЭ и бесплатная медицинская помощь.',
      'Free examination in the clinic, the PMPC or the MSE, and free medical care.',
    ),
    beneficiary: text(
      'Мүмкіндігі шектеулі бала',
      'Ребёнок с ограниченными возможностями',
      'Child with limited abilities',
    ),
    authority: text('Емхана, ПМПК, МӘС', 'Поликлиника, ПМПК, МСЭ', 'The clinic, the PMPC, the MSE'),
    papers: [
      text(
        'Баланың туу туралы куәлігі',
        'Свидетельство о рождении ребёнка',
        'Birth certificate of the child',
      ),
    ],
    apply: text(
      'Учаскелік дәрігерге айтыңыз немесе ПМПК-ға жазылыңыз.',
      'Скажите участковому врачу или запишитесь в ПМПК.',
      'Tell your local doctor or make an appointment at the PMPC.',
    ),
    way: 'consultation',
    sources: inLaw343('art-15-1-2'),
    criteria: [isMinor(CHILD), { ...isNoticed(EXAMINATION), cite: FROM_NOTICED }],
    checkedOn: CHECKED_ON,
  },
  'aids-by-indication': {
    statements: ['LAW-15-6'],
    category: 'medical',
    title: text(
      'Медициналық көрсетілім бойынша тегін құралдар',
      'Бесплатные средства по медицинским показаниям',
      'Free aids by medical indication',
    ),
    gives: text(
      'Протез, ортопедиялық бұйым мен аяқкиім, арнайы қаріппен басылған кітап, дыбыс күшейткіш пен дабыл құралдары, орнын толтыратын техникалық құралдар.',
      'Протезы, ортопедические изделия и обувь, издания специальным шрифтом, звукоусиливающая аппаратура и сигнальные средства, компенсаторные технические средства.',
      'Prostheses, orthopaedic goods and footwear, books in a special font, sound-amplifying and signalling devices, compensatory technical means.',
    ),
    beneficiary: text(
      'Мүмкіндігі шектеулі бала',
      'Ребёнок с ограниченными возможностями',
      'Child with limited abilities',
    ),
    authority: text(
      'Халықты әлеуметтік қорғау бөлімі',
      'Отдел социальной защиты населения',
      'The social protection department',
    ),
    papers: [FINDING],
    apply: text(
      'Осы жүйеде құралдар каталогынан өтініш беріңіз.',
      'Подайте заявку из каталога средств в этой системе.',
      'Order from the catalogue of aids in this system.',
    ),
    way: 'aids',
    sources: inLaw343('art-15-1-4'),
    criteria: [
      isMinor(CHILD),
      {
        id: 'indication',
        label: text(
          'Дәрігер құрал қажет деп жазған',
          'Врач написал, что средство нужно',
          'A doctor has written that it is needed',
        ),
        test: yes('medical-need'),
        cite: BY_INDICATION,
        isStep: true,
        next: text(
          'Дәрігерден қорытынды сұраңыз.',
          'Попросите заключение у врача.',
          'Ask the doctor for a finding.',
        ),
      },
    ],
    note: text(
      'Мүгедектік мәртебесі қажет емес.',
      'Статус инвалидности не нужен.',
      'A disability status is not needed.',
    ),
    checkedOn: CHECKED_ON,
  },
  'aids-by-programme': {
    statements: ['REP-SC-7'],
    category: 'medical',
    title: text(
      'Жеке бағдарлама бойынша техникалық құралдар',
      'Технические средства по индивидуальной программе',
      'Aids by the individual programme',
    ),
    gives: text(
      'Бағдарламада жазылған құралдар мен қызметтер портал арқылы беріледі. Протез, есту құралы және жеке тапсырыспен жасалатын құралдар мемлекеттік сатып алу арқылы келеді.',
      'Средства и услуги из программы получают через портал. Протезы, слуховые аппараты и средства по индивидуальному заказу – через государственные закупки.',
      'Aids and services of the programme come through the portal; prostheses, hearing aids and individually made aids through public procurement.',
    ),
    beneficiary: text('Мүгедектігі бар бала', 'Ребёнок с инвалидностью', 'Child with a disability'),
    authority: PORTAL,
    papers: [INDIVIDUAL_PROGRAMME],
    apply: text('Порталда құрал таңдаңыз.', 'Выберите средство на портале.', 'Choose the aid on the portal.'),
    way: 'aids',
    sources: inSocialCode('art-169'),
    criteria: [
      hasDisability(PROGRAMME),
      {
        id: 'in-programme',
        label: text(
          'Құрал бағдарламада жазылған',
          'Средство вписано в программу',
          'The aid is in the programme',
        ),
        test: yes('programme-aids'),
        cite: PROGRAMME,
        isStep: true,
        next: text(
          'МӘС-тен бағдарламаға енгізуді сұраңыз.',
          'Попросите МСЭ внести его в программу.',
          'Ask the MSE to enter it in the programme.',
        ),
      },
    ],
    checkedOn: CHECKED_ON,
  },
  abilitation: {
    statements: ['REP-SC-4'],
    category: 'medical',
    title: text(
      'Үш жасқа дейінгі медициналық абилитация',
      'Медицинская абилитация до трёх лет',
      'Medical abilitation until three',
    ),
    gives: text(
      'Туа біткен ауытқуы бар балаға медицина қызметкерлері хаттама бойынша көрсететін көмек.',
      'Помощь медицинских работников по протоколам ребёнку с врождённой аномалией.',
      'Help of medical workers, by protocols, for a child with a congenital anomaly.',
    ),
    beneficiary: text('Үш жасқа толмаған бала', 'Ребёнок до трёх лет', 'Child under three'),
    authority: POLYCLINIC,
    papers: [FINDING],
    apply: text('Учаскелік дәрігерге айтыңыз.', 'Скажите участковому врачу.', 'Tell your local doctor.'),
    way: 'office',
    sources: inSocialCode('art-160-1'),
    criteria: [
      {
        id: 'under-three',
        label: text('Бала үшке толмаған', 'Ребёнку нет трёх лет', 'The child is under three'),
        test: aged({ until: 'social-code.abilitation-age' }),
        cite: ABILITATION,
      },
      {
        id: 'congenital',
        label: text(
          'Шектеу тудыратын туа біткен ауытқу бар',
          'Есть врождённая аномалия с ограничениями',
          'There is a congenital anomaly with limitations',
        ),
        test: yes('congenital'),
        cite: ABILITATION,
      },
    ],
    checkedOn: CHECKED_ON,
  },
  sanatorium: {
    statements: ['REP-SC-6'],
    category: 'medical',
    title: text('Санаторий-курорттық емдеу', 'Санаторно-курортное лечение', 'Sanatorium care'),
    gives: text(
      'Мүгедектігі бар балаға жеке бағдарлама бойынша әлеуметтік қызметтер порталы арқылы беріледі.',
      'Даётся ребёнку с инвалидностью по индивидуальной программе через портал социальных услуг.',
      'Given to a child with a disability by the individual programme, through the social services portal.',
    ),
    beneficiary: text('Мүгедектігі бар бала', 'Ребёнок с инвалидностью', 'Child with a disability'),
    authority: PORTAL,
    papers: [INDIVIDUAL_PROGRAMME],
    apply: text(
      'Порталда санаторий таңдаңыз.',
      'Выберите санаторий на портале.',
      'Choose a sanatorium on the portal.',
    ),
    way: 'aids',
    sources: inSocialCode('art-160-3'),
    criteria: [
      hasDisability(SANATORIUM),
      {
        id: 'in-programme',
        label: text(
          'Санаторий бағдарламада жазылған',
          'Санаторий вписан в программу',
          'Sanatorium care is in the programme',
        ),
        test: yes('programme-sanatorium'),
        cite: PROGRAMME,
        isStep: true,
        next: text(
          'МӘС-тен бағдарламаға енгізуді сұраңыз.',
          'Попросите МСЭ внести его в программу.',
          'Ask the MSE to enter it in the programme.',
        ),
      },
    ],
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, BenefitData>>

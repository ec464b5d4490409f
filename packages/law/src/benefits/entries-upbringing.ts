import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import { CHECKED_ON, groups, hasChildStatus, hasDisability, inSocialCode, isMinor } from './criteria.ts'
import { aged, all, any, is, yes } from './tests.ts'
import type { BenefitData } from './types.ts'

const WHO = cite('social-code', 'art-183-1')
const WHOM = cite('social-code', 'art-183-2')
const APPLICATION = cite('social-code', 'art-171-1')
const AMOUNTS = cite('social-code', 'art-177')

const OFFICE = text(
  'Мемлекеттік корпорация арқылы жұмыспен қамту және әлеуметтік қорғау органы',
  'Орган занятости и социальной защиты через Государственную корпорацию',
  'The employment and social protection body, through the State Corporation',
)
const APPLY = text(
  'Өтініш беріңіз: өтінішсіз тағайындалмайды.',
  'Подайте заявление: без него пособие не назначают.',
  'Apply: without an application nothing is assigned.',
)
const IDENTITY = text('Жеке басты куәландыратын құжат', 'Документ, удостоверяющий личность', 'Identity paper')
const CERTIFICATE = text('МӘС анықтамасы', 'Справка МСЭ', 'MSE certificate')

/** Money for the child and for whoever raises it. */
export const UPBRINGING_BENEFITS = {
  'disability-allowance': {
    statements: ['REP-SC-9', 'REP-SC-10'],
    category: 'upbringing',
    title: text(
      'Мүгедектігі бойынша мемлекеттік жәрдемақы',
      'Государственное пособие по инвалидности',
      'State disability allowance',
    ),
    gives: text(
      'Мүгедектік белгіленген бүкіл кезеңге ай сайын төленеді.',
      'Выплачивается каждый месяц весь срок, на который установлена инвалидность.',
      'Paid each month for the whole period for which disability is established.',
    ),
    beneficiary: text(
      'Мүгедектігі бар бала немесе адам',
      'Ребёнок или лицо с инвалидностью',
      'The child or person with a disability',
    ),
    authority: OFFICE,
    papers: [
      IDENTITY,
      text(
        'Баланың туу туралы куәлігі',
        'Свидетельство о рождении ребёнка',
        'Birth certificate of the child',
      ),
      CERTIFICATE,
    ],
    apply: APPLY,
    way: 'office',
    sources: inSocialCode('art-171'),
    criteria: [
      hasDisability(AMOUNTS),
      {
        id: 'applicant',
        label: text(
          'Өтінішті құқығы бар адам немесе заңды өкілі береді',
          'Заявление подаёт сам человек или его законный представитель',
          'The entitled person or a legal representative applies',
        ),
        test: is('asker', 'self', 'parent', 'adopter', 'guardian'),
        cite: APPLICATION,
        next: text(
          'Өтінішті заңды өкіл берсін.',
          'Попросите подать заявление законного представителя.',
          'Ask the legal representative to apply.',
        ),
      },
    ],
    amount: {
      base: 'money.subsistence-minimum',
      per: 'month',
      times: [
        {
          when: all(is('status', 'child'), aged({ until: 'disability.group-age' })),
          parameter: 'allowance.under-seven',
        },
        ...groups('child'),
        ...groups('since-childhood'),
      ],
    },
    checkedOn: CHECKED_ON,
  },
  'raising-allowance': {
    statements: ['REP-SC-9', 'REP-SC-11', 'REP-SC-12', 'REP-SC-13'],
    category: 'upbringing',
    title: text(
      'Мүгедектігі бар баланы тәрбиелеушіге жәрдемақы',
      'Пособие воспитывающему ребёнка с инвалидностью',
      'Allowance to the person raising a child with a disability',
    ),
    gives: text(
      'Ай сайын төленеді: әр балаға бөлек, ата-ананың не заңды өкілдердің біреуіне.',
      'Выплачивается каждый месяц: на каждого ребёнка, одному из родителей или представителей.',
      'Paid each month: for each child, to one of the parents or representatives.',
    ),
    beneficiary: text(
      'Анасы немесе әкесі, бала асырап алушы, қорғаншы немесе қамқоршы',
      'Мать или отец, усыновитель, опекун или попечитель',
      'Mother or father, adopter, guardian or trustee',
    ),
    authority: OFFICE,
    papers: [
      IDENTITY,
      text(
        'Әр баланың туу туралы куәлігі',
        'Свидетельство о рождении каждого ребёнка',
        'Birth certificate of each child',
      ),
      CERTIFICATE,
      text(
        'Бала асырап алу немесе қорғаншылық туралы құжат (болса)',
        'Документ об усыновлении или опеке (если есть)',
        'Paper on adoption or guardianship (if any)',
      ),
    ],
    apply: APPLY,
    way: 'office',
    sources: inSocialCode('art-183'),
    criteria: [
      hasChildStatus(WHO),
      isMinor(WHO),
      {
        id: 'raises',
        label: text(
          'Сіз ата-анасыз, бала асырап алушысыз, қорғаншысыз немесе қамқоршысыз',
          'Вы родитель, усыновитель, опекун или попечитель',
          'You are a parent, adopter, guardian or trustee',
        ),
        test: is('asker', 'parent', 'adopter', 'guardian'),
        cite: WHOM,
      },
      {
        id: 'residence',
        label: text(
          'Қазақстанда тұрақты тұратын азамат немесе қандас, не шарт бойынша шетелдік',
          'Постоянно живущий гражданин или кандас, либо иностранец по договору',
          'A permanently residing citizen or kandas, or a foreigner under a treaty',
        ),
        test: any(
          all(is('residence', 'citizen', 'kandas'), yes('permanent')),
          all(is('residence', 'foreigner', 'stateless'), yes('treaty')),
        ),
        cite: WHO,
      },
    ],
    amount: {
      base: 'money.subsistence-minimum',
      per: 'month',
      times: [{ when: is('status', 'child'), parameter: 'allowance.raising' }],
    },
    note: text(
      'Шетелдікке Қазақстан ратификациялаған шарт керек. Бұл норманың сөйлемі дереккөзде үзілген: органнан сұраңыз.',
      'Иностранцу нужен договор, который ратифицировал Казахстан. Эта норма в источнике оборвана: уточните в органе.',
      'A foreigner needs a treaty that Kazakhstan has ratified. This rule is broken off in the source: ask the office.',
    ),
    checkedOn: CHECKED_ON,
  },
} as const satisfies Readonly<Record<string, BenefitData>>

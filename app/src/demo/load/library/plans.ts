import { note } from '../../named/named-staff.ts'

/** A material of the demo; none of the sources is real. */
interface MaterialOfDemo {
  readonly field: 'health' | 'education' | 'social'
  readonly kind: 'diagnostics' | 'treatment' | 'correction' | 'family-help'
  readonly country: string
  readonly language: string
  readonly year: number
  readonly title: ReturnType<typeof note>
  readonly summary: ReturnType<typeof note>
  readonly original: string
  readonly terms: 'free' | 'with-permission' | 'link-only'
  readonly isForFamilies: boolean
  readonly state: 'proposed' | 'returned' | 'published'
}

export const MATERIALS: readonly MaterialOfDemo[] = [
  {
    field: 'health',
    kind: 'diagnostics',
    country: 'FI',
    language: 'en',
    year: 2022,
    title: note(
      'Сәбидің дамуын қадағалау: учаскелік мейіргерге',
      'Наблюдение за развитием малыша: участковой медсестре',
      'Following the development of an infant: for the nurse of the district',
    ),
    summary: note(
      'Әр жастағы тексеру сұрақтары, қай белгіде дереу жіберу керегі және ата-анамен сөйлесу үлгілері.',
      'Вопросы проверки по возрастам, при каких признаках направлять сразу и как говорить с родителями.',
      'Questions for each age, signs that ask for a referral at once, and how to talk with parents.',
    ),
    original: 'Sample Health Institute: Watching a Child Grow (invented)',
    terms: 'free',
    isForFamilies: false,
    state: 'published',
  },
  {
    field: 'health',
    kind: 'family-help',
    country: 'KZ',
    language: 'kk',
    year: 2025,
    title: note(
      'Үйдегі жаттығулар: алғашқы жыл',
      'Упражнения дома: первый год',
      'Exercises at home: the first year',
    ),
    summary: note(
      'Күніне он минуттық ойын-жаттығулар: не дайындау керек, қалай істеу керек, қашан тоқтау керек.',
      'Игры-упражнения на десять минут в день: что приготовить, как делать, когда остановиться.',
      'Ten minutes of play a day: what to prepare, how to do it, when to stop.',
    ),
    original: 'Үлгі баспасы: Үйдегі жаттығулар (ойдан шығарылған)',
    terms: 'free',
    isForFamilies: true,
    state: 'published',
  },
  {
    field: 'education',
    kind: 'correction',
    country: 'TR',
    language: 'tr',
    year: 2020,
    title: note(
      'Сөйлеуі кешіккен балаға суретпен қарым-қатынас',
      'Общение картинками для ребёнка с задержкой речи',
      'Talking with pictures when speech comes late',
    ),
    summary: note(
      'Сурет карталарын кезең-кезеңімен енгізу, тобы бар бөлмеде және үйде қолдану тәртібі.',
      'Как вводить карточки шаг за шагом и пользоваться ими в группе и дома.',
      'Bringing in picture cards step by step, in a group and at home.',
    ),
    original: 'Sample Publisher: Talking with Pictures (invented)',
    terms: 'link-only',
    isForFamilies: false,
    state: 'published',
  },
  {
    field: 'social',
    kind: 'family-help',
    country: 'DE',
    language: 'de',
    year: 2023,
    title: note(
      'Ата-ананың демалысы: үлгі әңгіме жоспары',
      'Передышка для родителей: план беседы',
      'Respite for parents: a plan of a talk',
    ),
    summary: note(
      'Шаршаған отбасымен қалай сөйлесу, көмекті қалай бөлісу және қайдан сұрау керегі туралы.',
      'Как говорить с уставшей семьёй, как разделить помощь и где её просить.',
      'How to talk with a tired family, how to share the help and where to ask for it.',
    ),
    original: 'Sample Publisher: Respite for Parents (invented)',
    terms: 'with-permission',
    isForFamilies: true,
    state: 'published',
  },
  {
    field: 'health',
    kind: 'treatment',
    country: 'JP',
    language: 'en',
    year: 2024,
    title: note(
      'Бұлшықет тонусы жоғары балаға ерте көмек',
      'Ранняя помощь при повышенном тонусе',
      'Early help for a child with high muscle tone',
    ),
    summary: note(
      'Маман бақылауындағы алғашқы апталардың тәртібі және отбасыға түсіндіру тәсілі.',
      'Порядок первых недель под наблюдением специалиста и как объяснить его семье.',
      'The order of the first weeks under a specialist, and how to explain it to the family.',
    ),
    original: 'Sample Rehabilitation Society: First Weeks (invented)',
    terms: 'free',
    isForFamilies: false,
    state: 'proposed',
  },
  {
    field: 'health',
    kind: 'diagnostics',
    country: 'PL',
    language: 'pl',
    year: 2019,
    title: note('Естуді үйде бақылау', 'Наблюдение за слухом дома', 'Watching the hearing at home'),
    summary: note(
      'Ата-ана күнделікті байқай алатын белгілер тізімі.',
      'Список признаков, которые родители замечают каждый день.',
      'A list of what parents can notice every day.',
    ),
    original: 'Sample Publisher: Hearing at Home (invented)',
    terms: 'free',
    isForFamilies: true,
    state: 'returned',
  },
]

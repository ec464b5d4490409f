import { BOTH, BY_PROGRAMME, type Item } from './item.ts'

/** Services, and the stay in a sanatorium. */
export const SERVICES: readonly Item[] = [
  {
    key: 'speech-processor-replacement',
    group: 'service',
    name: {
      kk: 'Кохлеарлық имплант процессорын ауыстыру',
      ru: 'Замена речевого процессора кохлеарного импланта',
      en: 'Replacement of the speech processor of a cochlear implant',
    },
    about: {
      kk: 'Ескі процессор орнына жаңасы беріледі.',
      ru: 'Вместо старого процессора даётся новый.',
      en: 'A new processor in place of the old one.',
    },
    iso: ['22 06'],
    routes: BY_PROGRAMME,
    termId: 'aids.replace-hearing',
    madeToOrder: 'speech-processor',
  },
  {
    key: 'speech-processor-tuning',
    group: 'service',
    name: {
      kk: 'Кохлеарлық имплант процессорын баптау',
      ru: 'Настройка речевого процессора кохлеарного импланта',
      en: 'Tuning of the speech processor of a cochlear implant',
    },
    about: {
      kk: 'Маман процессорды баланың естуіне келтіреді.',
      ru: 'Специалист настраивает процессор под слух ребёнка.',
      en: 'A specialist sets the processor to the child’s hearing.',
    },
    iso: [],
    routes: BY_PROGRAMME,
    madeToOrder: 'speech-processor',
  },
  {
    key: 'individual-assistant',
    group: 'service',
    name: { kk: 'Жеке көмекші', ru: 'Индивидуальный помощник', en: 'Individual assistant' },
    about: {
      kk: 'Қиналып жүретін балаға жолда көмектеседі.',
      ru: 'Помогает в дороге ребёнку, которому трудно ходить.',
      en: 'Helps on the way a child to whom walking is hard.',
    },
    iso: [],
    routes: BY_PROGRAMME,
  },
  {
    key: 'sign-language-specialist',
    group: 'service',
    name: { kk: 'Ымдау тілі маманы', ru: 'Специалист жестового языка', en: 'Sign-language specialist' },
    about: {
      kk: 'Дәрігерде, мекемеде ымдау тіліне аударады.',
      ru: 'Переводит на жестовый язык у врача и в учреждении.',
      en: 'Interprets at the doctor’s and in offices.',
    },
    iso: [],
    routes: BY_PROGRAMME,
  },
  {
    key: 'sanatorium-stay',
    group: 'sanatorium',
    name: { kk: 'Санаторий', ru: 'Санаторий', en: 'Sanatorium' },
    about: {
      kk: 'Емделу мен демалу. Баламен бірге ересек бара алады.',
      ru: 'Лечение и отдых. С ребёнком может поехать взрослый.',
      en: 'Treatment and rest. An adult may go with the child.',
    },
    iso: [],
    routes: BOTH,
  },
]

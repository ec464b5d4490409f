import { localDate } from '@tirek/kernel'
import type { Item } from './catalogue.ts'

const since = localDate('2003-01-01')

/** Special social services: Law 343, 9(6). Each has a kind of the Standard besides (LAW-9-7). */
export const SOCIAL: readonly Item[] = [
  {
    key: 'care-at-home',
    law: '9-6-5',
    standard: 'social-household',
    name: { kk: 'Үйдегі күтім', ru: 'Уход на дому', en: 'Care at home' },
    about: {
      kk: 'Әлеуметтік қызметкер үйге келіп, күнделікті күтімге көмектеседі.',
      ru: 'Социальный работник приходит домой и помогает в ежедневном уходе.',
      en: 'A social worker comes home and helps with daily care.',
    },
    formats: ['individual'],
    places: ['home'],
    since,
  },
  {
    key: 'household-skills',
    law: '9-6-5',
    standard: 'social-household',
    name: {
      kk: 'Тұрмыс дағдыларына үйрету',
      ru: 'Обучение бытовым навыкам',
      en: 'Teaching household skills',
    },
    about: {
      kk: 'Бала киінуге, тамақтануға, тазалық сақтауға үйренеді.',
      ru: 'Ребёнок учится одеваться, есть и следить за чистотой.',
      en: 'The child learns to dress, to eat and to keep clean.',
    },
    formats: ['individual', 'group'],
    places: ['organisation', 'home'],
    since,
  },
  {
    key: 'care-training',
    law: '9-6-5',
    standard: 'social-medical',
    name: { kk: 'Отбасын күтімге үйрету', ru: 'Обучение семьи уходу', en: 'Teaching the family to care' },
    about: {
      kk: 'Ата-анаға баланы күтуді, жаттығу жасатуды көрсетеді.',
      ru: 'Родителям показывают, как ухаживать за ребёнком и делать упражнения.',
      en: 'Shows parents how to care for the child and to do the exercises.',
    },
    formats: ['individual', 'group'],
    places: ['organisation', 'home', 'remote'],
    since,
  },
  {
    key: 'family-counselling',
    law: '9-6-4',
    standard: 'social-psychological',
    name: { kk: 'Отбасына кеңес беру', ru: 'Консультации для семьи', en: 'Counselling of the family' },
    about: {
      kk: 'Маман отбасының сұрағына жауап беріп, қолдау көрсетеді.',
      ru: 'Специалист отвечает на вопросы семьи и поддерживает её.',
      en: 'A specialist answers the family’s questions and supports it.',
    },
    formats: ['individual', 'group'],
    places: ['organisation', 'home', 'remote'],
    since,
  },
  {
    key: 'legal-help',
    law: '9-6-4',
    standard: 'social-legal',
    name: {
      kk: 'Заң мәселелері бойынша кеңес',
      ru: 'Консультация по правовым вопросам',
      en: 'Advice on legal matters',
    },
    about: {
      kk: 'Отбасына құқықтарын түсіндіріп, құжат толтыруға көмектеседі.',
      ru: 'Семье объясняют её права и помогают с документами.',
      en: 'Explains the family’s rights and helps with papers.',
    },
    formats: ['individual'],
    places: ['organisation', 'home', 'remote'],
    since,
  },
  {
    key: 'work-skills',
    law: '9-6-1',
    standard: 'social-labour',
    name: {
      kk: 'Еңбек дағдысын қалыптастыру',
      ru: 'Формирование трудовых навыков',
      en: 'Building working skills',
    },
    about: {
      kk: 'Жасөспірім жұмысқа қажет дағдыларды меңгереді.',
      ru: 'Подросток осваивает навыки, нужные для работы.',
      en: 'A teenager learns the skills that work takes.',
    },
    formats: ['individual', 'group'],
    places: ['organisation'],
    since,
  },
  {
    key: 'social-assistance',
    law: '9-6-1',
    standard: 'social-economic',
    name: {
      kk: 'Әлеуметтік көмек алуға қолдау',
      ru: 'Помощь в получении социальной поддержки',
      en: 'Help in getting social assistance',
    },
    about: {
      kk: 'Заң бойынша тиесілі көмекті алуға көмектеседі.',
      ru: 'Помогают получить поддержку, положенную по закону.',
      en: 'Helps to get the assistance that the law gives.',
    },
    formats: ['individual'],
    places: ['organisation', 'home', 'remote'],
    since,
  },
  {
    key: 'leisure-together',
    law: '9-6-5',
    standard: 'social-cultural',
    name: { kk: 'Мәдени шаралар мен бос уақыт', ru: 'Досуг и культура', en: 'Leisure and culture' },
    about: {
      kk: 'Бала құрдастарымен бірге шығармашылықпен, спортпен айналысады.',
      ru: 'Ребёнок вместе со сверстниками занимается творчеством и спортом.',
      en: 'The child does arts and sports together with peers.',
    },
    formats: ['group'],
    places: ['organisation'],
    since,
  },
]

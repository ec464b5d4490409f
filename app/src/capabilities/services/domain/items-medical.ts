import { localDate } from '@tirek/kernel'
import type { Item } from './catalogue.ts'

const since = localDate('2003-01-01')

/** Medical services: Law 343, 9(2), each with one of the five profiles of 9(1). */
export const MEDICAL: readonly Item[] = [
  {
    key: 'mass-examination',
    law: '9-2-1',
    profile: 'preventive',
    name: {
      kk: 'Сәбиді стандартты тексеру (скрининг)',
      ru: 'Стандартное обследование младенца (скрининг)',
      en: 'Standard examination of an infant (screening)',
    },
    about: {
      kk: 'Дәрігер барлық сәбиді бірдей тәртіппен қарап, қолдау керек пе екенін ерте біледі.',
      ru: 'Врач осматривает всех младенцев одинаково, чтобы рано понять, нужна ли поддержка.',
      en: 'Every infant is looked at in the same way, so that a need for support is seen early.',
    },
    formats: ['individual'],
    places: ['organisation', 'home'],
    since,
  },
  {
    key: 'in-depth-diagnostics',
    law: '9-2-2',
    profile: 'diagnostic',
    name: {
      kk: 'Тереңдетілген диагностика',
      ru: 'Углублённая диагностика',
      en: 'In-depth diagnostics',
    },
    about: {
      kk: 'Туа біткен, тұқым қуалаған не кейін пайда болған ауытқудың себебін анықтайды.',
      ru: 'Выясняют причину врождённого, наследственного или приобретённого нарушения.',
      en: 'Finds the cause of a congenital, hereditary or acquired disorder.',
    },
    formats: ['individual'],
    places: ['organisation'],
    since,
  },
  {
    key: 'medical-observation',
    law: '9-2-4',
    profile: 'curative',
    name: {
      kk: 'Дәрігердің бақылауы және емдеу',
      ru: 'Наблюдение врача и лечение',
      en: 'Observation and treatment by a doctor',
    },
    about: {
      kk: 'Дәрігер баланы белгіленген уақытта қарап, емдейді.',
      ru: 'Врач осматривает и лечит ребёнка в назначенные дни.',
      en: 'A doctor sees and treats the child on appointed days.',
    },
    formats: ['individual'],
    places: ['organisation', 'home', 'remote'],
    since,
  },
  {
    key: 'exercise-therapy',
    law: '9-2-3',
    profile: 'rehabilitation',
    name: { kk: 'Емдік дене шынықтыру', ru: 'Лечебная физкультура', en: 'Exercise therapy' },
    about: {
      kk: 'Нұсқаушы балаға қозғалуды жеңілдететін жаттығулар жасатады.',
      ru: 'Инструктор занимается с ребёнком упражнениями, которые облегчают движение.',
      en: 'An instructor does exercises with the child that make moving easier.',
    },
    formats: ['individual', 'group'],
    places: ['organisation', 'home', 'remote'],
    isCorrection: true,
    since,
  },
  {
    key: 'medical-massage',
    law: '9-2-3',
    profile: 'rehabilitation',
    name: { kk: 'Емдік массаж', ru: 'Лечебный массаж', en: 'Medical massage' },
    about: {
      kk: 'Бұлшықетті босаңсытып не күшейтіп, баланың қимылын жақсартады.',
      ru: 'Расслабляет или укрепляет мышцы и улучшает движения ребёнка.',
      en: 'Relaxes or strengthens the muscles and improves the child’s movements.',
    },
    formats: ['individual'],
    places: ['organisation', 'home'],
    isCorrection: true,
    since,
  },
  {
    key: 'hearing-restoration',
    law: '9-2-3',
    profile: 'rehabilitation',
    name: {
      kk: 'Есту не көру қабілетін медициналық түзеу',
      ru: 'Медицинская коррекция слуха или зрения',
      en: 'Medical correction of hearing or sight',
    },
    about: {
      kk: 'Есту не көру қабілетін қалпына келтіруге бағытталған емшаралар.',
      ru: 'Процедуры, которые помогают восстановить слух или зрение.',
      en: 'Procedures that help to restore hearing or sight.',
    },
    formats: ['individual'],
    places: ['organisation'],
    isCorrection: true,
    since,
  },
  {
    key: 'palliative-care',
    law: '9-2-4',
    profile: 'palliative',
    name: { kk: 'Паллиативтік көмек', ru: 'Паллиативная помощь', en: 'Palliative care' },
    about: {
      kk: 'Ауыр науқас баланың ауруын басып, отбасына күтім жасауға көмектеседі.',
      ru: 'Снимают боль тяжело больного ребёнка и помогают семье ухаживать за ним.',
      en: 'Eases the pain of a gravely ill child and helps the family with care.',
    },
    formats: ['individual'],
    places: ['organisation', 'home'],
    since,
  },
]

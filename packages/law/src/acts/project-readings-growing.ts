import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings about growing up: the list at majority, the birthdays that change the path, the figures of the four goals. */
export const READINGS_GROWING = {
  'DEC-80': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Кәмелетке толғанда өткізу тізімінің тармақтары, әрқайсысына кім жауап беретіні және туған күннен қанша ай бұрын аяқталатыны, сондай-ақ туған күн алдындағы еске салу – жобаның әдепкі мәндері: Заң нәтижелерді атайды, күндерін атамайды. Тармақтың мерзімі өткені заң бұзу емес және ештеңені тоқтатпайды.',
      'Пункты списка передачи при совершеннолетии, кто за каждый отвечает и за сколько месяцев до дня рождения он завершается, а также напоминание перед днём рождения – значения проекта: Закон называет результаты и не называет дней. Истечение срока пункта не нарушение закона и ничего не прекращает.',
      'The items of the hand-over list, who answers for each and how many months before the birthday it is finished, and the reminder before a birthday, are project defaults: the Law names the results and no days. That the term of an item passes is no breach of law and stops nothing.',
    ),
  },
  'DEC-81': {
    kind: 'reading',
    mark: 'project-reading',
    summary: text(
      'Заңның 3-бабы 2-тармағындағы төрт мақсаттың әрқайсысы жүйедегі жазбалардан есептелетін көрсеткіштермен өлшенеді. Бұл – дереккөзі мен күні көрсетілген әкімшілік деректер, мемлекеттік статистикалық есептілік емес; аз сандар жасырылады.',
      'Каждая из четырёх целей пункта 2 статьи 3 Закона измеряется показателями, которые считаются по записям системы. Это административные данные с источником и датой, а не государственная статистическая отчётность; малые числа скрываются.',
      'Each of the four goals of article 3(2) of the Law is measured by indicators counted from the records of the system. They are administrative data with a source and a date, not state statistical reporting; small numbers are hidden.',
    ),
  },
} as const satisfies UnitTable

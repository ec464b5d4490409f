import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings of the project about the work of the consultation (PMPC). */
export const READINGS_CONSULTATION = {
  'DEC-71': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'ПМПК отырысының ұзақтығын, келмеген күндер санын, қорытындыны қайта қарау мен еске салу мерзімін заң айтпайды, олар жобаның әдепкі мәндері; мерзім өткені баланың ешбір құқығын тоқтатпайды.',
      'Длительность заседания ПМПК, число пропущенных дней, сроки пересмотра заключения и напоминания закон не называет, это значения проекта; истечение срока не прекращает ни одного права ребёнка.',
      'No act names the length of a session, the number of missed days, the time to look at a conclusion again or to recall it; they are defaults of the project, and the end of a term ends no right of the child.',
    ),
  },
  'DEC-72': {
    kind: 'reading',
    summary: text(
      'ПМПК-ның ұжымдық шешімі: әр маман алдымен өз тексеруін аяқтап, содан кейін ғана әріптестерінікін оқиды; қорытындыны көпшілік қабылдайды, келіспегеннің пікірі жазылып, қорытындымен бірге сақталады; кезек тек өтініш күнімен жүреді.',
      'Коллегиальное решение ПМПК: каждый специалист сначала завершает своё обследование и лишь потом читает работу коллег; заключение принимает большинство, особое мнение записывается и хранится с заключением; очередь идёт только по дню обращения.',
      'A collegial decision of the PMPC: each specialist finishes the own examination before reading those of colleagues; the majority adopts the conclusion, a dissenting opinion is written and kept with it; the queue goes by the day of request alone.',
    ),
  },
} as const satisfies UnitTable

import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings about the terminals of the self-service sector. */
export const READINGS_KIOSK = {
  'DEC-92': {
    kind: 'reading',
    mark: 'project-default',
    summary: text(
      'Өзіне-өзі қызмет көрсету секторының терминалында сеанс қысқа: әрекетсіз екі минуттан кейін оны жүйенің өзі аяқтап, экрандағының бәрін өшіреді. Соңына отыз секунд қалғанда ескертіледі. Уақыты көбірек керек адам бір рет басу арқылы он минуттық үзіліс алады, оны қанша рет болса да жаңартады, ал жазғаны жоғалмайды; бүкіл сеанс екі сағаттан аспайды. Бұл сандарды заң белгілемейді: олар жобаның әдепкі мәндері.',
      'На терминале сектора самообслуживания сеанс короткий: через две минуты без действий система сама завершает его и стирает всё с экрана. За тридцать секунд до конца человек видит предупреждение. Кому нужно больше времени, одним нажатием получает перерыв в десять минут и может продлевать его сколько угодно раз, а написанное не теряется; весь сеанс длится не больше двух часов. Эти числа закон не называет: это значения проекта.',
      'A session at a terminal of the self-service sector is short: after two minutes without an act the system itself ends it and wipes the screen. Thirty seconds before the end the person is warned. Whoever needs more time gets pauses of ten minutes by one press and may renew them as often as they like, and nothing typed is lost; the whole session lasts two hours at most. The law names none of these numbers: they are defaults of the project.',
    ),
  },
  'DEC-93': {
    kind: 'reading',
    summary: text(
      'Әрекеттің өзіне-өзі қызмет көрсету секторында жасалғанын форма емес, терминал белгісі айтады: жай құрылғыда отырып мұны мәлімдеуге болмайды. Терминалдағы әрекет адамның өз әрекеті болып қалады, маман оның орнына таңдамайды. Маманның көмегі бөлек жазылады: кім, қандай лауазымда, кімнің сұрауымен, немен көмектесті; жазбаны адамның өзі көреді және көмектен бас тарта алады.',
      'О том, что действие совершено в секторе самообслуживания, говорит отметка терминала, а не форма: с обычного устройства заявить это нельзя. Действие на терминале остаётся действием самого человека, специалист не выбирает за него. Помощь специалиста записывается отдельно: кто, в какой должности, по чьей просьбе и в чём помог; эту запись человек видит сам и от помощи может отказаться.',
      'That an act was done at the self-service sector is said by the mark of the terminal and not by a form: it cannot be claimed from an ordinary device. An act at a terminal remains the person’s own, and no specialist chooses in their place. The help of a specialist is written down apart: who, in which post, at whose request, with what; the person sees the record and may decline the help.',
    ),
  },
} as const satisfies UnitTable

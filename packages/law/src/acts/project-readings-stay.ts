import { text } from './text.ts'
import type { UnitTable } from './types.ts'

/** Readings about the stay: what rests on consent although its points are not loaded, and which edition a request keeps. */
export const READINGS_STAY = {
  'DEC-88': {
    kind: 'reading',
    summary: text(
      'Ұйымда тұру келісімге негізделеді: әрекетке қабілетті ересек адам өзі атаған күні кетеді, баланы не әрекетке қабілетсіз адамды заңды өкілі мүддесі мен пікірі жазылып алып кетеді, ұйым оны тек тіркейді; сот актісімен орналастырылған адам да сот актісімен ғана кетеді, ал демалыс пен ауыстыру 4 және 8–20-тармақтардың мәтінін күтеді.',
      'Пребывание держится на согласии: дееспособный взрослый уходит в названный им день, ребёнка или недееспособного забирает законный представитель с записью его интересов и мнения, организация это лишь оформляет; помещённый по акту суда выбывает только по акту суда, а отпуск и перевод ждут текста пунктов 4 и 8–20.',
      'A stay rests on consent: a capable adult leaves on the day of their own naming, a representative takes a child or an incapable person home with their interests and view on record, and the organisation only writes it down; whoever was placed by a court’s act leaves by one only, while leave and transfer wait for the text of points 4 and 8–20.',
    ),
  },
  'DEC-89': {
    kind: 'reading',
    summary: text(
      'Өтініш берілген күнгі Стандарт редакциясымен жүреді; күнтізбе деректері өзгерсе, жүріп жатқан мерзімдер қайта есептеледі, бірақ адамға айтылған мерзім қысқармайды.',
      'Заявление ведётся по редакции Стандарта, действовавшей в день подачи; при изменении данных календаря идущие сроки пересчитываются, но срок, о котором человеку уже сказано, не сокращается.',
      'A request keeps the edition of the Standard of its day; when the data of the calendar change, running terms are counted anew, and a term that a person has been told of is never made shorter.',
    ),
  },
} as const satisfies UnitTable

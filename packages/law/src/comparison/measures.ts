import { type LocalDate, type LocalizedText, localDate } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { Citation } from '../acts/types.ts'

/** Neighbours whose law the report sets beside that of Kazakhstan (REP-IV-1). */
export const COUNTRIES = ['ru', 'uz', 'by'] as const
export type Country = (typeof COUNTRIES)[number]

/** What a source says of a country: the act and place as it prints them; nobody has checked them since. */
export type ForeignPlace = {
  readonly statement: string
  /** What exactly is given, where the name of the measure says too little. */
  readonly what?: LocalizedText
  readonly act: LocalizedText
  readonly article: LocalizedText
  /** Doubt about the reading of a damaged line. */
  readonly doubt?: LocalizedText
  /** The day on which it was last compared with the report, not with the foreign act. */
  readonly checkedOn: LocalDate
}

/** One kind of support: where a source names it; a country that is not there is not stated, which is not absent (REP-IV-2). */
export type Measure = {
  readonly id: string
  readonly title: LocalizedText
  readonly abroad: Readonly<Partial<Record<Country, ForeignPlace>>>
  /** Units of the legal base by which Kazakhstan has it; empty: not stated in the two documents. */
  readonly here: readonly Citation[]
}

const CHECKED_ON = localDate('2026-11-23')

const PROTECTION = text(
  'мүгедектігі бар адамдарды әлеуметтік қорғау туралы заң',
  'закон о социальной защите лиц с инвалидностью',
  'law on social protection of persons with disabilities',
)
const LABOUR = text('Еңбек кодексі', 'Трудовой кодекс', 'Labour Code')

const article = (number: string) => text(`${number}-бап`, `статья ${number}`, `article ${number}`)
const at = (
  statement: string,
  place: LocalizedText,
  act: LocalizedText = PROTECTION,
  more: Pick<ForeignPlace, 'what' | 'doubt'> = {},
): ForeignPlace => ({ statement, act, article: place, ...more, checkedOn: CHECKED_ON })

/** The matrix of the report in its own groups: what neighbours give, and what of it stands in the base for Kazakhstan. */
export const MEASURES: readonly Measure[] = [
  {
    id: 'cash',
    title: text('Ақшалай төлемдер', 'Денежные выплаты', 'Cash payments'),
    abroad: {
      ru: at('REP-IV-RU-1', article('28.1'), PROTECTION, {
        what: text(
          'мүгедектігі бойынша әлеуметтік зейнетақыға қосымша',
          'доплата к социальной пенсии по инвалидности',
          'a supplement to the social disability pension',
        ),
      }),
      uz: at('REP-IV-UZ-1', article('32')),
      by: at('REP-IV-BY-1', article('31')),
    },
    here: [cite('social-code', 'art-171'), cite('social-code', 'art-183')],
  },
  {
    id: 'kindergarten',
    title: text('Тегін балабақша', 'Бесплатный детский сад', 'Free kindergarten'),
    abroad: { ru: at('REP-IV-RU-2', article('18')), uz: at('REP-IV-UZ-3', article('20')) },
    here: [],
  },
  {
    id: 'after-eighteen',
    title: text('Он сегізден кейінгі төлемдер', 'Выплаты после восемнадцати лет', 'Payments after eighteen'),
    abroad: {
      ru: at('REP-IV-RU-3', article('28.1'), PROTECTION, {
        what: text(
          'бірінші және екінші топтағыларға жиырма төрт жасқа дейін',
          'лицам первой и второй групп до двадцати четырёх лет',
          'to persons of groups I and II up to the age of twenty-four',
        ),
      }),
    },
    here: [cite('social-code', 'art-177')],
  },
  {
    id: 'rehabilitation',
    title: text('Оңалту', 'Реабилитация', 'Rehabilitation'),
    abroad: { ru: at('REP-IV-RU-4', article('11')) },
    here: [cite('social-code', 'art-160')],
  },
  {
    id: 'vehicle-tax',
    title: text('Көлік салығының жеңілдігі', 'Льгота по транспортному налогу', 'Vehicle-tax relief'),
    abroad: { ru: at('REP-IV-RU-5', article('358'), text('Салық кодексі', 'Налоговый кодекс', 'Tax Code')) },
    here: [],
  },
  {
    id: 'utilities',
    title: text(
      'Коммуналдық шығынға субсидия',
      'Субсидия на коммунальные услуги',
      'Subsidy for utility bills',
    ),
    abroad: {
      ru: at(
        'REP-IV-RU-6',
        text('III бөлім', 'раздел III', 'section III'),
        text('Тұрғын үй кодексі', 'Жилищный кодекс', 'Housing Code'),
        {
          what: text('шығын нормадан асқанда', 'если расходы выше нормы', 'if expenses exceed the norm'),
          doubt: text(
            'есепте «ТК» деп жазылған, бөлімі күмәнді',
            'в отчёте написано «ТК», раздел под сомнением',
            'the report writes “ТК”; the section is in doubt',
          ),
        },
      ),
      uz: at('REP-IV-UZ-6', article('36')),
    },
    here: [],
  },
  {
    id: 'labour',
    title: text('Еңбек жеңілдіктері', 'Трудовые льготы', 'Labour benefits'),
    abroad: { ru: at('REP-IV-RU-7', article('262'), LABOUR) },
    here: [cite('labour-code', 'art-54'), cite('labour-code', 'art-89'), cite('labour-code', 'art-127')],
  },
  {
    id: 'aids',
    title: text('Техникалық және өзге құралдар', 'Технические и иные средства', 'Technical and other means'),
    abroad: { uz: at('REP-IV-UZ-2', article('33')) },
    here: [cite('law-343', 'art-15-1-4'), cite('social-code', 'art-169')],
  },
  {
    id: 'working-time',
    title: text('Толық емес жұмыс күні немесе аптасы', 'Неполный день или неделя', 'Part-time day or week'),
    abroad: {
      uz: at('REP-IV-UZ-4', article('220'), LABOUR, {
        doubt: text('есепте «ТК Ру» деп жазылған', 'в отчёте написано «ТК Ру»', 'the report writes “ТК Ру”'),
      }),
    },
    here: [],
  },
  {
    id: 'travel',
    title: text('Қалалық көлікте тегін жүру', 'Бесплатный проезд в городе', 'Free travel in town'),
    abroad: {
      uz: at(
        'REP-IV-UZ-5',
        article('1'),
        text(
          'қалалық жолаушылар көлігінде тегін жүру туралы заң',
          'закон о бесплатном проезде в городском пассажирском транспорте',
          'law on free city passenger transport',
        ),
      ),
    },
    here: [],
  },
  {
    id: 'rights-of-child',
    title: text(
      'Баланың құқықтары: өз пікірі, білім, күтім, қоғам өміріне қатысу, қатыгездіктен қорғау',
      'Права ребёнка: своё мнение, образование, уход, участие в жизни общества, защита от жестокости',
      'Rights of the child: an opinion of one’s own, education, care, participation, protection from cruelty',
    ),
    abroad: { by: at('REP-IV-BY-2', text('6-тарау', 'глава 6', 'chapter 6')) },
    here: [cite('crpd', 'art-7'), cite('crc', 'art-23'), cite('law-343', 'art-15')],
  },
]

import { type Kato, kato } from './kato.ts'
import { type LocalDate, localDate } from './local-date.ts'
import type { LocalizedText } from './localized-text.ts'

/** An oblast or a city of republican significance (the capital among them). */
export type Region = {
  readonly kato: Kato
  readonly iso: string
  readonly key: string
  readonly kind: 'oblast' | 'city'
  readonly name: LocalizedText
  readonly short: LocalizedText
  /** Three letters for narrow tiles. */
  readonly code: LocalizedText
  /** Place in the tile map, row and column from 1. */
  readonly tile: { readonly row: number; readonly column: number }
  /** The day it was formed, where that was after the codes; before it the predecessor stands for its territory. */
  readonly validFrom?: LocalDate
  readonly predecessor?: Kato
  /** Other names met in official papers. */
  readonly aliases: readonly string[]
  /** Id on the portal of social protection of persons with disabilities, matched by order of appearance (DEC-45). */
  readonly portalId: number
}

const REFORM = localDate('2022-06-08')

/** The 17 oblasts and 3 cities, in the order of their codes. */
export const REGIONS: readonly Region[] = [
  {
    ...coded('10', 'abai', 'oblast', 1961, [2, 5]),
    name: text('Абай облысы', 'область Абай', 'Abai Region'),
    short: text('Абай', 'Абай', 'Abai'),
    code: text('АБЙ', 'АБА', 'ABA'),
    validFrom: REFORM,
    predecessor: kato('630000000'),
    aliases: ['Абайская область', 'обл. Абай'],
  },
  {
    ...coded('11', 'akmola', 'oblast', 1902, [2, 3]),
    name: text('Ақмола облысы', 'Акмолинская область', 'Akmola Region'),
    short: text('Ақмола', 'Акмола', 'Akmola'),
    code: text('АҚМ', 'АКМ', 'AKM'),
    aliases: [],
  },
  {
    ...coded('15', 'aktobe', 'oblast', 1904, [3, 2]),
    name: text('Ақтөбе облысы', 'Актюбинская область', 'Aktobe Region'),
    short: text('Ақтөбе', 'Актобе', 'Aktobe'),
    code: text('АҚТ', 'АКТ', 'AKT'),
    aliases: [],
  },
  {
    ...coded('19', 'almaty_region', 'oblast', 1907, [4, 5]),
    name: text('Алматы облысы', 'Алматинская область', 'Almaty Region'),
    short: text('Алматы обл.', 'Алматинская', 'Almaty Reg.'),
    code: text('АЛМ', 'АЛМ', 'ALM'),
    aliases: ['Алматинская обл.'],
  },
  {
    ...coded('23', 'atyrau', 'oblast', 1915, [3, 1]),
    name: text('Атырау облысы', 'Атырауская область', 'Atyrau Region'),
    short: text('Атырау', 'Атырау', 'Atyrau'),
    code: text('АТЫ', 'АТЫ', 'ATY'),
    aliases: [],
  },
  {
    ...coded('27', 'west_kazakhstan', 'oblast', 1926, [2, 1]),
    name: text('Батыс Қазақстан облысы', 'Западно-Казахстанская область', 'West Kazakhstan Region'),
    short: text('БҚО', 'ЗКО', 'West Kaz.'),
    code: text('БҚО', 'ЗКО', 'WKZ'),
    aliases: ['Батыс Қазақстан', 'Б-Қазақстан', 'Б-Қазақстан облысы'],
  },
  {
    ...coded('31', 'zhambyl', 'oblast', 1919, [4, 4]),
    name: text('Жамбыл облысы', 'Жамбылская область', 'Zhambyl Region'),
    short: text('Жамбыл', 'Жамбыл', 'Zhambyl'),
    code: text('ЖМБ', 'ЖАМ', 'ZHA'),
    aliases: [],
  },
  {
    ...coded('33', 'zhetisu', 'oblast', 1962, [3, 5]),
    name: text('Жетісу облысы', 'область Жетісу', 'Jetisu Region'),
    short: text('Жетісу', 'Жетісу', 'Jetisu'),
    code: text('ЖЕТ', 'ЖЕТ', 'JET'),
    validFrom: REFORM,
    predecessor: kato('190000000'),
    aliases: ['область Жетысу', 'Жетысу', 'Zhetisu Region', 'Zhetisu'],
  },
  {
    ...coded('35', 'karaganda', 'oblast', 1930, [3, 4]),
    name: text('Қарағанды облысы', 'Карагандинская область', 'Karaganda Region'),
    short: text('Қарағанды', 'Караганда', 'Karaganda'),
    code: text('ҚАР', 'КАР', 'KAR'),
    aliases: [],
  },
  {
    ...coded('39', 'kostanay', 'oblast', 1937, [2, 2]),
    name: text('Қостанай облысы', 'Костанайская область', 'Kostanay Region'),
    short: text('Қостанай', 'Костанай', 'Kostanay'),
    code: text('ҚОС', 'КОС', 'KOS'),
    aliases: [],
  },
  {
    ...coded('43', 'kyzylorda', 'oblast', 1933, [4, 2]),
    name: text('Қызылорда облысы', 'Кызылординская область', 'Kyzylorda Region'),
    short: text('Қызылорда', 'Кызылорда', 'Kyzylorda'),
    code: text('ҚЫЗ', 'КЫЗ', 'KYZ'),
    aliases: [],
  },
  {
    ...coded('47', 'mangystau', 'oblast', 1943, [4, 1]),
    name: text('Маңғыстау облысы', 'Мангистауская область', 'Mangystau Region'),
    short: text('Маңғыстау', 'Мангистау', 'Mangystau'),
    code: text('МАҢ', 'МАН', 'MAN'),
    aliases: [],
  },
  {
    ...coded('55', 'pavlodar', 'oblast', 1945, [1, 4]),
    name: text('Павлодар облысы', 'Павлодарская область', 'Pavlodar Region'),
    short: text('Павлодар', 'Павлодар', 'Pavlodar'),
    code: text('ПАВ', 'ПАВ', 'PAV'),
    aliases: [],
  },
  {
    ...coded('59', 'north_kazakhstan', 'oblast', 1948, [1, 3]),
    name: text('Солтүстік Қазақстан облысы', 'Северо-Казахстанская область', 'North Kazakhstan Region'),
    short: text('СҚО', 'СКО', 'North Kaz.'),
    code: text('СҚО', 'СКО', 'NKZ'),
    aliases: ['Солтүстік Қазақстан', 'С-Қазақстан', 'С-Қазақстан облысы'],
  },
  {
    ...coded('61', 'turkistan', 'oblast', 1960, [4, 3]),
    name: text('Түркістан облысы', 'Туркестанская область', 'Turkistan Region'),
    short: text('Түркістан', 'Туркестан', 'Turkistan'),
    code: text('ТҮР', 'ТУР', 'TUR'),
    aliases: ['Turkestan Region'],
  },
  {
    ...coded('62', 'ulytau', 'oblast', 1963, [3, 3]),
    name: text('Ұлытау облысы', 'область Ұлытау', 'Ulytau Region'),
    short: text('Ұлытау', 'Ұлытау', 'Ulytau'),
    code: text('ҰЛТ', 'УЛТ', 'ULY'),
    validFrom: REFORM,
    predecessor: kato('350000000'),
    aliases: ['область Улытау', 'Улытау'],
  },
  {
    ...coded('63', 'east_kazakhstan', 'oblast', 1917, [2, 6]),
    name: text('Шығыс Қазақстан облысы', 'Восточно-Казахстанская область', 'East Kazakhstan Region'),
    short: text('ШҚО', 'ВКО', 'East Kaz.'),
    code: text('ШҚО', 'ВКО', 'EKZ'),
    aliases: ['Шығыс Қазақстан', 'Ш-Қазақстан', 'Ш-Қазақстан облысы'],
  },
  {
    ...coded('71', 'astana', 'city', 1914, [2, 4]),
    name: text('Астана қаласы', 'город Астана', 'Astana'),
    short: text('Астана', 'Астана', 'Astana'),
    code: text('АСТ', 'АСТ', 'AST'),
    aliases: ['қ. Астана', 'Астана қ.', 'г. Астана', 'Astana city'],
  },
  {
    ...coded('75', 'almaty_city', 'city', 1910, [5, 5]),
    name: text('Алматы қаласы', 'город Алматы', 'Almaty'),
    short: text('Алматы', 'Алматы', 'Almaty'),
    code: text('АЛА', 'АЛА', 'ALA'),
    aliases: ['қ. Алматы', 'Алматы қ.', 'г. Алматы', 'Almaty city'],
  },
  {
    ...coded('79', 'shymkent', 'city', 1959, [5, 3]),
    name: text('Шымкент қаласы', 'город Шымкент', 'Shymkent'),
    short: text('Шымкент', 'Шымкент', 'Shymkent'),
    code: text('ШЫМ', 'ШЫМ', 'SHY'),
    aliases: ['қ. Шымкент', 'Шымкент қ.', 'г. Шымкент', 'Shymkent city'],
  },
]

// A region's level-1 KATO code is its ISO 3166-2 number and seven zeros.
function coded(
  number: string,
  key: string,
  kind: Region['kind'],
  portalId: number,
  [row, column]: readonly [row: number, column: number],
): Pick<Region, 'kato' | 'iso' | 'key' | 'kind' | 'portalId' | 'tile'> {
  return { kato: kato(`${number}0000000`), iso: `KZ-${number}`, key, kind, portalId, tile: { row, column } }
}

function text(kk: string, ru: string, en: string): LocalizedText {
  return { kk, ru, en }
}

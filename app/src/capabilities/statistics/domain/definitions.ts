import type { Definition, Label, TableNumber } from './data-set.ts'

const REGION: Label = { printed: 'Өңір', normal: { kk: 'Өңір', ru: 'Регион', en: 'Region' } }

const TOTAL = { kk: 'Барлығы', ru: 'Всего', en: 'Total' }

const SEVEN_TO_SEVENTEEN = { kk: '7–17 жас', ru: '7–17 лет', en: 'aged 7–17' }

const group = (roman: string, printed: string) => ({
  printed,
  normal: {
    kk: `${roman} топ (басылғаны бойынша 16–18 жас)`,
    ru: `${roman} группа (по печатной подписи 16–18 лет)`,
    en: `Group ${roman} (printed label: 16 to 18)`,
  },
  corrected: {
    kk: `${roman} топ, ${SEVEN_TO_SEVENTEEN.kk}`,
    ru: `${roman} группа, ${SEVEN_TO_SEVENTEEN.ru}`,
    en: `Group ${roman}, ${SEVEN_TO_SEVENTEEN.en}`,
  },
})

const adultGroup = (roman: string, printed: string) => ({
  printed,
  normal: { kk: `${roman} топ, 18 жастан`, ru: `${roman} группа, с 18 лет`, en: `Group ${roman}, from 18` },
})

const UNDER_SIXTEEN = {
  normal: {
    kk: 'Мүгедектігі бар бала (басылғаны бойынша 16 жасқа дейін)',
    ru: 'Ребёнок с инвалидностью (по печатной подписи до 16 лет)',
    en: 'Child with a disability (printed label: under 16)',
  },
  corrected: {
    kk: 'Мүгедектігі бар бала, 0–6 жас',
    ru: 'Ребёнок с инвалидностью, 0–6 лет',
    en: 'Child with a disability, aged 0–6',
  },
}

const TABLE_1: Definition = {
  number: 1,
  title: {
    printed: 'Қала / Ауыл бөлінісінде мүгедектігі бар адамдардың саны',
    normal: {
      kk: 'Қала мен ауыл бойынша мүгедектігі бар адамдардың саны',
      ru: 'Число людей с инвалидностью: город и село',
      en: 'Persons with disabilities: urban and rural',
    },
  },
  rowsAre: 'regions',
  rowHeading: REGION,
  basis: 'before-2022',
  columns: [
    { key: 'total', printed: 'Барлығы', normal: TOTAL, role: 'total' },
    { key: 'rural', printed: 'Ауыл', normal: { kk: 'Ауыл', ru: 'Село', en: 'Rural' }, role: 'part' },
    { key: 'urban', printed: 'Қала', normal: { kk: 'Қала', ru: 'Город', en: 'Urban' }, role: 'part' },
  ],
}

const TABLE_2: Definition = {
  number: 2,
  title: {
    printed: 'Мүгедектігі бар адамдардың санаттары бойынша саны',
    normal: {
      kk: 'Санаттар бойынша мүгедектігі бар адамдардың саны',
      ru: 'Число людей с инвалидностью по категориям',
      en: 'Persons with disabilities by category',
    },
  },
  rowsAre: 'categories',
  rowHeading: { printed: 'Топ', normal: { kk: 'Топ', ru: 'Группа', en: 'Group' } },
  basis: 'country',
  columns: [
    {
      key: 'persons',
      printed: 'Топқа жататын адамдар',
      normal: { kk: 'Топқа жататын адамдар', ru: 'Людей в группе', en: 'Persons in the group' },
      role: 'part',
    },
  ],
  categories: [
    { key: 'total', printed: 'Барлығы', normal: TOTAL, role: 'total' },
    { key: 'adults-1', role: 'part', ...adultGroup('I', 'Бірінші топ (18 жастан бастап)') },
    { key: 'adults-2', role: 'part', ...adultGroup('II', 'Екінші топ (18 жастан бастап)') },
    { key: 'adults-3', role: 'part', ...adultGroup('III', 'Үшінші топ (18 жастан бастап)') },
    { key: 'children', role: 'part', printed: 'Мүгедек бала (16 жасқа дейін)', ...UNDER_SIXTEEN },
    {
      key: 'children-1',
      role: 'part',
      ...group('I', 'Бірінші топтағы мүгедек бала (16 жастан 18 жасқа дейін)'),
    },
    {
      key: 'children-2',
      role: 'part',
      ...group('II', 'Екінші топтағы мүгедек бала (16 жастан 18 жасқа дейін)'),
    },
    {
      key: 'children-3',
      role: 'part',
      ...group('III', 'Үшінші топтағы мүгедек бала (16 жастан 18 жасқа дейін)'),
    },
  ],
}

const TABLE_3: Definition = {
  number: 3,
  title: {
    printed: 'Әйелдер бөлінісінде мүгедектігі бар адамдардың саны / Ерлер',
    normal: {
      kk: 'Жынысы бойынша мүгедектігі бар адамдардың саны',
      ru: 'Число людей с инвалидностью по полу',
      en: 'Persons with disabilities by sex',
    },
  },
  rowsAre: 'regions',
  rowHeading: REGION,
  basis: 'before-2022',
  columns: [
    { key: 'total', printed: 'Барлығы', normal: TOTAL, role: 'total' },
    { key: 'women', printed: 'Әйелдер', normal: { kk: 'Әйелдер', ru: 'Женщины', en: 'Women' }, role: 'part' },
    { key: 'men', printed: 'Ерлер', normal: { kk: 'Ерлер', ru: 'Мужчины', en: 'Men' }, role: 'part' },
  ],
}

const TABLE_4: Definition = {
  number: 4,
  title: {
    printed: 'Облыстар мен аудандар бөлінісінде мүгедектігі бар адамдардың саны бойынша мәліметтер',
    normal: {
      kk: 'Өңірлер бойынша ересектер, балалар және бұзылыс түрлері',
      ru: 'Взрослые, дети и виды нарушений по регионам',
      en: 'Adults, children and kinds of impairment by region',
    },
  },
  rowsAre: 'regions',
  rowHeading: REGION,
  basis: 'current',
  columns: [
    {
      key: 'adults',
      printed: 'Үлкендер',
      normal: { kk: 'Ересектер', ru: 'Взрослые', en: 'Adults' },
      role: 'part',
    },
    {
      key: 'children',
      printed: '18 жасқа дейінгі балалар',
      normal: { kk: '18 жасқа дейінгі балалар', ru: 'Дети до 18 лет', en: 'Children under 18' },
      role: 'part',
    },
    {
      key: 'visual',
      printed: 'көру қабілетінің бұзылуымен',
      normal: { kk: 'Көру қабілетінің бұзылуы', ru: 'Нарушения зрения', en: 'Visual impairment' },
      role: 'subgroup',
    },
    {
      key: 'hearing',
      printed: 'есту қабілеті бұзылған',
      normal: { kk: 'Есту қабілетінің бұзылуы', ru: 'Нарушения слуха', en: 'Hearing impairment' },
      role: 'subgroup',
    },
    {
      key: 'musculoskeletal',
      printed: 'тірек-қимыл аппараты бұзылған',
      normal: {
        kk: 'Тірек-қимыл аппаратының бұзылуы',
        ru: 'Нарушения опорно-двигательного аппарата',
        en: 'Musculoskeletal impairment',
      },
      role: 'subgroup',
    },
    {
      key: 'wheelchair',
      printed: 'кресло-арбалармен қозғалатындар',
      normal: {
        kk: 'Кресло-арбамен қозғалатындар',
        ru: 'Передвигаются на кресло-коляске',
        en: 'Wheelchair users',
      },
      role: 'subgroup',
    },
  ],
}

const TABLE_5: Definition = {
  number: 5,
  title: {
    printed: 'Мүгедектік топтары бөлінісінде мүгедектігі бар 16 жастан 18 жасқа дейінгі балалар',
    normal: {
      kk: 'Мүгедектігі бар балалар топтар бойынша (басылғаны бойынша 16–18 жас)',
      ru: 'Дети с инвалидностью по группам (по печатной подписи 16–18 лет)',
      en: 'Children with disabilities by group (printed label: 16 to 18)',
    },
    corrected: {
      kk: 'Мүгедектігі бар 7–17 жастағы балалар топтар бойынша',
      ru: 'Дети с инвалидностью 7–17 лет по группам',
      en: 'Children with disabilities aged 7–17 by group',
    },
  },
  rowsAre: 'regions',
  rowHeading: REGION,
  basis: 'before-2022',
  columns: [
    { key: 'group-1', role: 'part', ...group('I', '1 санат (16 жастан 18 жасқа дейін)') },
    { key: 'group-2', role: 'part', ...group('II', '2-санат (16 жастан 18 жасқа дейін)') },
    { key: 'group-3', role: 'part', ...group('III', '3-санат (16 жастан 18 жасқа дейін)') },
  ],
}

const TABLE_6: Definition = {
  number: 6,
  title: {
    printed: 'Мүгедектігі бар 16 жасқа дейінгі балалар',
    normal: {
      kk: 'Топсыз мүгедектігі бар балалар (басылғаны бойынша 16 жасқа дейін)',
      ru: 'Дети с инвалидностью без группы (по печатной подписи до 16 лет)',
      en: 'Children with disabilities without a group (printed label: under 16)',
    },
    corrected: {
      kk: 'Мүгедектігі бар 0–6 жастағы балалар',
      ru: 'Дети с инвалидностью 0–6 лет',
      en: 'Children with disabilities aged 0–6',
    },
  },
  rowsAre: 'regions',
  rowHeading: REGION,
  basis: 'before-2022',
  columns: [{ key: 'children', role: 'part', printed: 'Мүгедек бала', ...UNDER_SIXTEEN }],
}

/** The six tables: labels as printed beside normal labels, corrections flagged (REP-I-5, REP-I-28, DEC-12). */
export const DEFINITIONS: { readonly [N in TableNumber]: Definition } = {
  1: TABLE_1,
  2: TABLE_2,
  3: TABLE_3,
  4: TABLE_4,
  5: TABLE_5,
  6: TABLE_6,
}

import { localDate } from '@tirek/kernel'
import { text } from './text.ts'
import type { Act, UnitTable } from './types.ts'

/** Units of the code that a complaint rests on. Its text has not been compared: every citation of it says so. */
const APPC_UNITS = {
  'art-64': {
    kind: 'article',
    status: 'unknown-start',
    summary: text('Өтінішті тіркеу', 'Регистрация обращения', 'Registration of an appeal to a body'),
  },
  'art-76': {
    kind: 'article',
    status: 'unknown-start',
    summary: text(
      'Мерзімді уәжді шешіммен ұзарту',
      'Продление срока мотивированным решением',
      'Extension of a term by a reasoned decision',
    ),
  },
  'art-91': {
    kind: 'article',
    status: 'unknown-start',
    summary: text(
      'Шағымды жоғары тұрған орган қарайды',
      'Жалобу рассматривает вышестоящий орган',
      'A complaint is considered by the superior body',
    ),
  },
  'art-92': {
    kind: 'article',
    status: 'unknown-start',
    summary: text('Шағым беру мерзімі', 'Срок подачи жалобы', 'Term for filing a complaint'),
  },
  'art-99': {
    kind: 'article',
    status: 'unknown-start',
    summary: text('Шағымды қарау мерзімі', 'Срок рассмотрения жалобы', 'Term for considering a complaint'),
  },
  'art-100': {
    kind: 'article',
    status: 'unknown-start',
    summary: text('Шағым бойынша шешім', 'Решение по жалобе', 'Decision on a complaint'),
  },
} as const satisfies UnitTable

export const APPC = {
  id: 'appc',
  title: text(
    'Әкімшілік рәсімдік-процестік кодекс',
    'Административный процедурно-процессуальный кодекс',
    'Administrative Procedure and Process Code',
  ),
  adoptedBy: text(
    'Қазақстан Республикасының Парламенті',
    'Парламент Республики Казахстан',
    'Parliament of the Republic of Kazakhstan',
  ),
  number: '350-VI',
  date: localDate('2020-06-29'),
  inForceFrom: localDate('2021-07-01'),
  mark: 'not-verified',
  citeAs: text(
    '2020 жылғы 29 маусымдағы № 350-VI Әкімшілік рәсімдік-процестік кодекс',
    'Административный процедурно-процессуальный кодекс от 29 июня 2020 года № 350-VI',
    'Administrative Procedure and Process Code of 29 June 2020 No. 350-VI',
  ),
  shortName: text('ӘРПК', 'АППК', 'APPC'),
  editions: [],
  units: APPC_UNITS,
} as const satisfies Act

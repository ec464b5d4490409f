import { localDate } from '@tirek/kernel'
import { text } from './text.ts'
import type { Act, UnitTable } from './types.ts'

const CRPD_UNITS = {
  'art-7': {
    kind: 'article',
    summary: text('Мүгедектігі бар балалар', 'Дети с инвалидностью', 'Children with disabilities'),
  },
  'art-7-1': {
    kind: 'paragraph',
    in: 'art-7',
    summary: text(
      'Басқа балалармен тең құқықтар',
      'Равные права с другими детьми',
      'Equal rights with other children',
    ),
  },
  'art-7-2': {
    kind: 'paragraph',
    in: 'art-7',
    summary: text(
      'Баланың мүддесі бірінші орында',
      'Наилучшие интересы ребёнка',
      'Best interests of the child',
    ),
  },
  'art-7-3': {
    kind: 'paragraph',
    in: 'art-7',
    summary: text('Баланың өз көзқарасы', 'Собственное мнение ребёнка', 'The child’s own view'),
  },
  'art-23': {
    kind: 'article',
    summary: text('Үй мен отбасын құрметтеу', 'Уважение дома и семьи', 'Respect for home and the family'),
  },
  'art-23-3': {
    kind: 'paragraph',
    in: 'art-23',
    summary: text(
      'Әуел бастан ақпарат, қызмет, қолдау',
      'Информация, услуги и поддержка с самого начала',
      'Information, services and support from the start',
    ),
  },
  'art-23-4': {
    kind: 'paragraph',
    in: 'art-23',
    summary: text(
      'Ата-анадан мүгедектік үшін айырмау',
      'Запрет разлучения по причине инвалидности',
      'No separation on the ground of disability',
    ),
  },
  'art-23-5': {
    kind: 'paragraph',
    in: 'art-23',
    summary: text(
      'Туыстар немесе қоғамдағы отбасылық орта',
      'Родственники или семейная среда в обществе',
      'Wider family or a family setting in the community',
    ),
  },
} as const satisfies UnitTable

/** The report states that Kazakhstan ratified it and gives no date, so art. 2(2) cannot yet rest on it. */
export const CRPD = {
  id: 'crpd',
  title: text(
    'Мүгедектердің құқықтары туралы конвенция',
    'Конвенция о правах инвалидов',
    'Convention on the Rights of Persons with Disabilities',
  ),
  adoptedBy: text('БҰҰ Бас Ассамблеясы', 'Генеральная Ассамблея ООН', 'United Nations General Assembly'),
  number: '61/106',
  date: localDate('2006-12-13'),
  inForceFrom: 'unknown',
  mark: 'law',
  citeAs: text(
    'Мүгедектердің құқықтары туралы конвенция',
    'Конвенция о правах инвалидов',
    'Convention on the Rights of Persons with Disabilities',
  ),
  shortName: text('Мүгедектердің құқықтары конвенциясы', 'Конвенция о правах инвалидов', 'CRPD'),
  editions: [],
  ratification: { stated: true, on: 'unknown', mark: 'not-verified' },
  units: CRPD_UNITS,
} as const satisfies Act

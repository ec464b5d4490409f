import { text } from './text.ts'
import type { Act, UnitTable } from './types.ts'

const LABOUR_CODE_UNITS = {
  'art-54': {
    kind: 'article',
    status: 'unknown-start',
    summary: text(
      'Шартты бұзуға тыйым салу',
      'Запрет расторжения договора',
      'Ban on terminating the contract',
    ),
  },
  'art-84': { kind: 'article', status: 'unknown-start', mark: 'public-source' },
  'art-84-5': {
    kind: 'paragraph',
    in: 'art-84',
    status: 'unknown-start',
    mark: 'public-source',
    summary: text(
      'Ауыспайтын діни мерекелер',
      'Непереносимые религиозные праздники',
      'Religious days that never move',
    ),
  },
  'art-85': { kind: 'article', status: 'unknown-start', mark: 'public-source' },
  'art-85-3': {
    kind: 'paragraph',
    in: 'art-85',
    status: 'unknown-start',
    mark: 'public-source',
    summary: text('Демалыс күндерін ауыстыру', 'Перенос выходных дней', 'Moving of rest days'),
  },
  'art-89': {
    kind: 'article',
    status: 'unknown-start',
    summary: text('Қосымша демалыс', 'Дополнительный отпуск', 'Additional leave'),
  },
  'art-89-1': { kind: 'paragraph', in: 'art-89', status: 'unknown-start' },
  'art-127': {
    kind: 'article',
    status: 'unknown-start',
    summary: text('Іссапар', 'Командировка', 'Business trips'),
  },
} as const satisfies UnitTable

export const LABOUR_CODE = {
  id: 'labour-code',
  title: text('Еңбек кодексі', 'Трудовой кодекс', 'Labour Code'),
  adoptedBy: text(
    'Қазақстан Республикасының Парламенті',
    'Парламент Республики Казахстан',
    'Parliament of the Republic of Kazakhstan',
  ),
  number: '',
  date: 'unknown',
  inForceFrom: 'unknown',
  mark: 'law',
  citeAs: text(
    'Қазақстан Республикасының Еңбек кодексі',
    'Трудовой кодекс Республики Казахстан',
    'Labour Code of the Republic of Kazakhstan',
  ),
  shortName: text('Еңбек кодексі', 'Трудовой кодекс', 'Labour Code'),
  editions: [],
  units: LABOUR_CODE_UNITS,
} as const satisfies Act

import { localDate } from '@tirek/kernel'
import { text } from './text.ts'
import type { Act, UnitTable } from './types.ts'

/** Citations only; the duty articles are known by their range, not yet by their text (DEC-21). */
const TAX_CODE_2025_UNITS = {
  'art-403': {
    kind: 'article',
    mark: 'public-source',
    summary: text('Негізгі шегерім', 'Базовый вычет', 'Base deduction'),
  },
  'art-404': {
    kind: 'article',
    mark: 'public-source',
    summary: text('Әлеуметтік шегерімдер', 'Социальные вычеты', 'Social deductions'),
  },
  'art-662': { kind: 'article' },
  'art-663': { kind: 'article' },
  'art-664': { kind: 'article' },
  'art-665': { kind: 'article' },
  'art-666': { kind: 'article' },
  'art-667': { kind: 'article' },
  'art-668': { kind: 'article' },
  'art-669': { kind: 'article' },
  'art-670': { kind: 'article' },
  'art-671': { kind: 'article' },
  'art-672': { kind: 'article' },
} as const satisfies UnitTable

export const TAX_CODE_2025 = {
  id: 'tax-code-2025',
  title: text('Салық кодексі (2025)', 'Налоговый кодекс (2025)', 'Tax Code (2025)'),
  adoptedBy: text(
    'Қазақстан Республикасының Парламенті',
    'Парламент Республики Казахстан',
    'Parliament of the Republic of Kazakhstan',
  ),
  number: '',
  date: 'unknown',
  inForceFrom: localDate('2026-01-01'),
  mark: 'not-verified',
  citeAs: text('2025 жылғы Салық кодексі', 'Налоговый кодекс 2025 года', 'Tax Code of 2025'),
  shortName: text('Салық кодексі (2025)', 'Налоговый кодекс (2025)', 'Tax Code (2025)'),
  editions: [],
  units: TAX_CODE_2025_UNITS,
} as const satisfies Act

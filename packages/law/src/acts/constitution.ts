import { text } from './text.ts'
import type { Act } from './types.ts'

/** Identity only: the layer above the Law in LAW-2-1; its wording changed in 2026 (DEC-1). */
export const CONSTITUTION = {
  id: 'constitution',
  title: text(
    'Қазақстан Республикасының Конституциясы',
    'Конституция Республики Казахстан',
    'Constitution of the Republic of Kazakhstan',
  ),
  adoptedBy: text('Республикалық референдум', 'Республиканский референдум', 'National referendum'),
  number: '',
  date: 'unknown',
  inForceFrom: 'unknown',
  mark: 'not-verified',
  citeAs: text(
    'Қазақстан Республикасының Конституциясы',
    'Конституция Республики Казахстан',
    'Constitution of the Republic of Kazakhstan',
  ),
  shortName: text('Конституция', 'Конституция', 'Constitution'),
  editions: [],
  units: {},
} as const satisfies Act

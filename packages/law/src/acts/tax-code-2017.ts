import { localDate } from '@tirek/kernel'
import { text } from './text.ts'
import type { Act } from './types.ts'

/** Citations only: the mapping from the units that the report cites is still to be verified (DEC-21). */
export const TAX_CODE_2017 = {
  id: 'tax-code-2017',
  title: text('Салық кодексі (2017)', 'Налоговый кодекс (2017)', 'Tax Code (2017)'),
  adoptedBy: text(
    'Қазақстан Республикасының Парламенті',
    'Парламент Республики Казахстан',
    'Parliament of the Republic of Kazakhstan',
  ),
  number: '',
  date: 'unknown',
  inForceFrom: localDate('2018-01-01'),
  inForceTo: localDate('2025-12-31'),
  mark: 'public-source',
  citeAs: text('2017 жылғы Салық кодексі', 'Налоговый кодекс 2017 года', 'Tax Code of 2017'),
  shortName: text('Салық кодексі (2017)', 'Налоговый кодекс (2017)', 'Tax Code (2017)'),
  editions: [],
  units: {
    'art-616': {
      kind: 'article',
      summary: text('Соттағы баж жеңілдіктері', 'Льготы по пошлине в судах', 'Court duty exemptions'),
    },
    'art-622': {
      kind: 'article',
      summary: text(
        'Тіркеу әрекеттері бойынша баж',
        'Пошлина за регистрацию',
        'Duty exemptions for registration acts',
      ),
    },
  },
} as const satisfies Act

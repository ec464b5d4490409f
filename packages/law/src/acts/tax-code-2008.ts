import { localDate } from '@tirek/kernel'
import { text } from './text.ts'
import type { Act, UnitTable } from './types.ts'

const TO = localDate('2017-12-31')

/** The units that the report cites; the navigator may print them only for acts up to `TO` (DEC-21). */
const TAX_CODE_2008_UNITS = {
  'art-457': { kind: 'article', status: 'unknown-start', validTo: TO },
  'art-457-2': {
    kind: 'sub-point',
    in: 'art-457',
    status: 'unknown-start',
    validTo: TO,
    summary: text('Тіркеу алымынан босату', 'Освобождение от регистрационного сбора', 'No registration fee'),
  },
  'art-541': { kind: 'article', status: 'unknown-start', validTo: TO },
  'art-541-12': {
    kind: 'sub-point',
    in: 'art-541',
    status: 'unknown-start',
    validTo: TO,
    summary: text('Соттағы баждан босату', 'Освобождение от пошлины в судах', 'No duty in courts'),
  },
  'art-542': { kind: 'article', status: 'unknown-start', validTo: TO },
  'art-542-4': {
    kind: 'sub-point',
    in: 'art-542',
    status: 'unknown-start',
    validTo: TO,
    summary: text('Нотариаттық баждан босату', 'Освобождение от нотариальной пошлины', 'No notarial duty'),
  },
  'art-546': { kind: 'article', status: 'unknown-start', validTo: TO },
  'art-546-1': {
    kind: 'sub-point',
    in: 'art-546',
    status: 'unknown-start',
    validTo: TO,
    summary: text('Тұрғылықты жерді тіркеу', 'Регистрация места жительства', 'Registration of residence'),
  },
  'art-546-6': {
    kind: 'sub-point',
    in: 'art-546',
    status: 'unknown-start',
    validTo: TO,
    summary: text('Құжаттар беру', 'Выдача документов', 'Issue of documents'),
  },
  'art-546-7': {
    kind: 'sub-point',
    in: 'art-546',
    status: 'unknown-start',
    validTo: TO,
    summary: text('Көлік нөмірлік белгілері', 'Номерные знаки', 'Number plates'),
  },
} as const satisfies UnitTable

export const TAX_CODE_2008 = {
  id: 'tax-code-2008',
  title: text('Салық кодексі (2008)', 'Налоговый кодекс (2008)', 'Tax Code (2008)'),
  adoptedBy: text(
    'Қазақстан Республикасының Парламенті',
    'Парламент Республики Казахстан',
    'Parliament of the Republic of Kazakhstan',
  ),
  number: '',
  date: localDate('2008-12-10'),
  inForceFrom: 'unknown',
  inForceTo: TO,
  mark: 'public-source',
  citeAs: text(
    '2008 жылғы 10 желтоқсандағы Салық кодексі',
    'Налоговый кодекс от 10 декабря 2008 года',
    'Tax Code of 10 December 2008',
  ),
  shortName: text('Салық кодексі (2008)', 'Налоговый кодекс (2008)', 'Tax Code (2008)'),
  editions: [],
  units: TAX_CODE_2008_UNITS,
} as const satisfies Act

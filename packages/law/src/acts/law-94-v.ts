import { text } from './text.ts'
import type { Act, UnitTable } from './types.ts'

/** Units of the law on personal data. Its text has not been compared: every citation of it says so. */
const LAW_94_V_UNITS = {
  'art-8': {
    kind: 'article',
    status: 'unknown-start',
    summary: text(
      'Келісім беру және оны қайтарып алу тәртібі',
      'Порядок дачи и отзыва согласия',
      'How a consent is given and taken back',
    ),
  },
  'art-24': {
    kind: 'article',
    status: 'unknown-start',
    summary: text(
      'Субъектінің құқықтары: деректерін білу, түзеттіру, бұғаттату',
      'Права субъекта: знать о своих данных, требовать их изменения и блокирования',
      'Rights of the subject: to know the data, to have them changed or blocked',
    ),
  },
  'art-25': {
    kind: 'article',
    status: 'unknown-start',
    summary: text(
      'Меншік иесі мен оператордың міндеттері және мерзімдері',
      'Обязанности собственника и оператора и их сроки',
      'Duties of the owner and the operator, and their terms',
    ),
  },
} as const satisfies UnitTable

export const LAW_94_V = {
  id: 'law-94-v',
  title: text(
    'Дербес деректер және оларды қорғау туралы',
    'О персональных данных и их защите',
    'On personal data and their protection',
  ),
  adoptedBy: text(
    'Қазақстан Республикасының Парламенті',
    'Парламент Республики Казахстан',
    'Parliament of the Republic of Kazakhstan',
  ),
  number: '94-V',
  date: 'unknown',
  inForceFrom: 'unknown',
  mark: 'not-verified',
  citeAs: text(
    'Дербес деректер және оларды қорғау туралы № 94-V Заң',
    'Закон № 94-V о персональных данных и их защите',
    'Law No. 94-V on personal data and their protection',
  ),
  shortName: text('№ 94-V Заң', 'Закон № 94-V', 'Law No. 94-V'),
  editions: [],
  units: LAW_94_V_UNITS,
} as const satisfies Act

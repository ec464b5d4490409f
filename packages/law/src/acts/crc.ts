import { localDate } from '@tirek/kernel'
import { text } from './text.ts'
import type { Act, UnitTable } from './types.ts'

const CRC_UNITS = {
  'art-23': {
    kind: 'article',
    summary: text(
      'Ерекше күтімге мұқтаж бала',
      'Ребёнок, нуждающийся в особой заботе',
      'A child in need of special care',
    ),
  },
  'art-23-1': {
    kind: 'paragraph',
    in: 'art-23',
    summary: text('Қадір-қасиет пен қоғамға қатысу', 'Достоинство и участие', 'Dignity and participation'),
  },
  'art-23-2': {
    kind: 'paragraph',
    in: 'art-23',
    summary: text('Ерекше қамқорлық пен көмек', 'Особая забота и помощь', 'Special care and help'),
  },
  'art-23-3': {
    kind: 'paragraph',
    in: 'art-23',
    summary: text(
      'Мүмкіндігінше тегін көмек және қызметтерге қолжетімділік',
      'По возможности бесплатная помощь и доступ к услугам',
      'Help free whenever possible, access to services',
    ),
  },
  'art-23-4': {
    kind: 'paragraph',
    in: 'art-23',
    summary: text('Ақпарат алмасу', 'Обмен информацией', 'Exchange of information'),
  },
} as const satisfies UnitTable

/** The report states that Kazakhstan ratified it and gives no date, so art. 2(2) cannot yet rest on it. */
export const CRC = {
  id: 'crc',
  title: text(
    'Бала құқықтары туралы конвенция',
    'Конвенция о правах ребёнка',
    'Convention on the Rights of the Child',
  ),
  adoptedBy: text('БҰҰ Бас Ассамблеясы', 'Генеральная Ассамблея ООН', 'United Nations General Assembly'),
  number: '',
  date: localDate('1989-11-20'),
  inForceFrom: 'unknown',
  mark: 'law',
  citeAs: text(
    'Бала құқықтары туралы конвенция',
    'Конвенция о правах ребёнка',
    'Convention on the Rights of the Child',
  ),
  shortName: text('Бала құқықтары конвенциясы', 'Конвенция о правах ребёнка', 'CRC'),
  editions: [],
  ratification: { stated: true, on: 'unknown', mark: 'not-verified' },
  units: CRC_UNITS,
} as const satisfies Act

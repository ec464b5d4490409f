import { localDate } from '@tirek/kernel'
import { AMENDMENTS, entryIntoForce } from './amendments.ts'
import { LAW_343_GENERAL } from './law-343-general.ts'
import { LAW_343_STATE } from './law-343-state.ts'
import { LAW_343_SUPPORT } from './law-343-support.ts'
import { text } from './text.ts'
import type { Act, Edition } from './types.ts'

const IN_FORCE_FROM = localDate('2003-01-01')

const LAW_343_EDITIONS: readonly Edition[] = [
  {
    id: 'original',
    date: localDate('2002-07-11'),
    causedBy: '№ 343',
    from: IN_FORCE_FROM,
    unitsLoaded: false,
  },
  ...AMENDMENTS.map((amendment) => ({
    id: amendment.id,
    date: amendment.date,
    causedBy: amendment.number,
    from: entryIntoForce(amendment),
    unitsLoaded: amendment.id === '2021-06-26-56-VII',
  })),
  // Listed by a public source; its wording has not been loaded (DEC-1).
  { id: '2023-04-20', date: localDate('2023-04-20'), causedBy: '—', from: 'unknown', unitsLoaded: false },
]

export const LAW_343 = {
  id: 'law-343',
  title: text(
    'Кемтар балаларды әлеуметтік және медициналық-педагогикалық түзеу арқылы қолдау туралы',
    'О социальной и медико-педагогической коррекционной поддержке детей с ограниченными возможностями',
    'On social and medical-pedagogical correctional support of children with limited abilities',
  ),
  adoptedBy: text(
    'Қазақстан Республикасының Парламенті',
    'Парламент Республики Казахстан',
    'Parliament of the Republic of Kazakhstan',
  ),
  number: '№ 343',
  date: localDate('2002-07-11'),
  inForceFrom: IN_FORCE_FROM,
  mark: 'law',
  citeAs: text(
    '2002 жылғы 11 шілдедегі № 343 Заң',
    'Закон от 11 июля 2002 года № 343',
    'Law No. 343 of 11 July 2002',
  ),
  shortName: text('Заң', 'Закон', 'Law'),
  editions: LAW_343_EDITIONS,
  replacement: 'pending',
  units: { ...LAW_343_GENERAL, ...LAW_343_STATE, ...LAW_343_SUPPORT },
} as const satisfies Act

import { localDate } from '@tirek/kernel'
import { cite } from '../acts/cite.ts'
import { text } from '../acts/text.ts'
import type { Citation } from '../acts/types.ts'
import { aged, all, any, is, yes } from './tests.ts'
import type { Criterion, Source } from './types.ts'

/** The day on which the entries were last compared with their sources. */
export const CHECKED_ON = localDate('2026-11-23')

const LAW_START = localDate('2003-01-01')
const LABOUR_CODE_START = localDate('2016-01-01')
const SOCIAL_CODE_START = localDate('2023-07-01')

/** Stands in Law No. 343 since it is in force (LAW-19-1). */
export const inLaw343 = (unit: Parameters<typeof cite<'law-343'>>[1]): readonly Source[] => [
  { from: LAW_START, act: 'law-343', cite: cite('law-343', unit) },
]

/** Stands in the Social Code since it is in force; acts before it are repealed and not loaded (REP-SC-2). */
export const inSocialCode = (unit: Parameters<typeof cite<'social-code'>>[1]): readonly Source[] => [
  { from: SOCIAL_CODE_START, act: 'social-code', cite: cite('social-code', unit) },
]

/** Stands in the Labour Code of 2015 under these numbers; of a day before that Code they say nothing. */
export const inLabourCode = (unit: Parameters<typeof cite<'labour-code'>>[1]): readonly Source[] => [
  { from: LABOUR_CODE_START, act: 'labour-code', cite: cite('labour-code', unit) },
]

const MEDICAL_EXPERTISE = text(
  'Мүгедектікті МӘС белгілейді: емдеуші дәрігерден жолдама сұраңыз.',
  'Инвалидность устанавливает МСЭ: попросите направление у лечащего врача.',
  'The MSE establishes disability: ask your doctor for a referral.',
)

/** The child is under eighteen. */
export const isMinor = (of: Citation): Criterion => ({
  id: 'minor',
  label: text('Бала он сегізге толмаған', 'Ребёнку нет восемнадцати лет', 'The child is under eighteen'),
  test: aged({ until: 'law343.majority-age' }),
  cite: of,
})

/** The child has the status of a child with a disability. */
export const hasChildStatus = (of: Citation): Criterion => ({
  id: 'child-status',
  label: text(
    'Балаға мүгедектік белгіленген',
    'Ребёнку установлена инвалидность',
    'The child’s disability is established',
  ),
  test: is('status', 'child'),
  cite: of,
  next: MEDICAL_EXPERTISE,
})

/** Disability is established, since childhood or as a child. */
export const hasDisability = (of: Citation): Criterion => ({
  id: 'disability',
  label: text('Мүгедектік белгіленген', 'Инвалидность установлена', 'A disability is established'),
  test: is('status', 'child', 'since-childhood'),
  cite: of,
  next: MEDICAL_EXPERTISE,
})

/** The difficulty has been noticed by anybody. */
export const isNoticed = (of: Citation): Criterion => ({
  id: 'noticed',
  label: text('Дамуда қиындық байқалған', 'Замечены трудности в развитии', 'A difficulty has been noticed'),
  test: any(yes('noticed'), yes('conclusion'), is('status', 'child', 'since-childhood')),
  cite: of,
})

/** The consultation has given its conclusion. */
export const hasConclusion = (of: Citation): Criterion => ({
  id: 'conclusion',
  label: text('ПМПК қорытындысы бар', 'Есть заключение ПМПК', 'There is a PMPC conclusion'),
  test: yes('conclusion'),
  cite: of,
  isStep: true,
  next: text(
    'ПМПК-ға жазылыңыз: ол тегін.',
    'Запишитесь в ПМПК: это бесплатно.',
    'Make an appointment at the PMPC: it is free.',
  ),
})

/** A parent or another legal representative asks. */
export const isRepresentative = (of: Citation): Criterion => ({
  id: 'representative',
  label: text(
    'Сіз ата-анасыз немесе басқа заңды өкілсіз',
    'Вы родитель или другой законный представитель',
    'You are a parent or another legal representative',
  ),
  test: is('asker', 'parent', 'adopter', 'guardian'),
  cite: of,
  next: text(
    'Бұл құқықты баланың заңды өкілі пайдаланады.',
    'Этим правом пользуется законный представитель ребёнка.',
    'The legal representative of the child uses this right.',
  ),
})

/** The applicant has an employer. */
export const isEmployed = (of: Citation): Criterion => ({
  id: 'employed',
  label: text(
    'Еңбек шартымен жұмыс істейсіз',
    'Вы работаете по трудовому договору',
    'You have an employment contract',
  ),
  test: yes('employed'),
  cite: of,
})

/** Three groups of one status, the first that fits. */
export const groups = (status: 'child' | 'since-childhood') =>
  (['1', '2', '3'] as const).map((group) => ({
    when: all(is('status', status), is('group', group)),
    parameter: `allowance.${status}-${group}` as const,
  }))

import { addDays, birthday, isAfter, isBefore, type LocalDate } from '@tirek/kernel'
import { getValue, valueOn } from '@tirek/law'

/** Medical abilitation is for children with congenital anomalies until three; rehabilitation has no such limit. */
export const NATURES = ['abilitation', 'rehabilitation'] as const
export type Nature = (typeof NATURES)[number]

export const ITEM_STATUSES = ['planned', 'under-way', 'done', 'stopped'] as const
export type ItemStatus = (typeof ITEM_STATUSES)[number]

/** What is done and how much of it. */
export interface ItemWords {
  readonly service: string
  readonly volume: string
}

/** One kind of help of the medical part: with its volume and its term (Social Code, article 160(2)). */
export interface Item extends ItemWords {
  readonly id: string
  readonly nature: Nature
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly status: ItemStatus
}

/** True when the Social Code is in force: before it there is no such programme. */
export function isCodeInForce(on: LocalDate): boolean {
  return valueOn('social-code.abilitation-age', on).kind === 'value'
}

/** The last day of abilitation: the one before the birthday of the age limit in force that day (article 160(1)). */
export function lastDayOfAbilitation(birthDate: LocalDate, on: LocalDate): LocalDate {
  return addDays(birthday(birthDate, getValue('social-code.abilitation-age', on).value), -1)
}

/** What the person is, as far as the medical part asks. */
export interface Patient {
  /** The last day of abilitation by the age limit in force today. */
  readonly abilitationUntil: LocalDate
  /** A congenital cause stands in a status of the person. */
  readonly isCongenital: boolean
  /** The last day of the disability, when it has one. */
  readonly validTo: LocalDate | undefined
}

export type ItemProblem =
  | 'before-start'
  | 'abilitation-not-congenital'
  | 'abilitation-too-old'
  | 'after-disability'

/** What is wrong with an item, by field; empty when nothing is. */
export function itemProblems(
  item: Pick<Item, 'nature' | 'startsOn' | 'endsOn'>,
  { abilitationUntil, isCongenital, validTo }: Patient,
): readonly { readonly path: string; readonly code: ItemProblem }[] {
  const problems: { path: string; code: ItemProblem }[] = []
  if (isBefore(item.endsOn, item.startsOn)) problems.push({ path: 'endsOn', code: 'before-start' })
  if (validTo !== undefined && isAfter(item.endsOn, validTo))
    problems.push({ path: 'endsOn', code: 'after-disability' })
  if (item.nature === 'rehabilitation') return problems
  if (!isCongenital) problems.push({ path: 'nature', code: 'abilitation-not-congenital' })
  if (isAfter(item.endsOn, abilitationUntil)) problems.push({ path: 'endsOn', code: 'abilitation-too-old' })
  return problems
}

import { addMonths, birthday, isAfter, type LocalDate } from '@tirek/kernel'
import { type Citation, getValue, riskGroupEnd, supportEnd } from '@tirek/law'
import { ACTS } from './acts.ts'

/** Birthdays at which the path of a child changes. */
export const BIRTHDAYS = ['third', 'seventh', 'majority'] as const
export type BirthdayKind = (typeof BIRTHDAYS)[number]

/** One of them, with its day and ground. */
export interface Birthday {
  readonly kind: BirthdayKind
  readonly on: LocalDate
  readonly cite: Citation
}

/** What is known of a child when its birthdays are named. */
export interface BirthdayFacts {
  readonly birthDate: LocalDate
  readonly hasDisability: boolean
}

/** The birthdays that concern a child, passed ones too (DEC-4). Groups of disability concern only whoever has one. */
export function birthdaysOf(
  { birthDate, hasDisability }: BirthdayFacts,
  today: LocalDate,
): readonly Birthday[] {
  const groupAge = getValue('disability.group-age', today).value
  const seventh = { kind: 'seventh', on: birthday(birthDate, groupAge), cite: ACTS.groups } as const
  return [
    { kind: 'third', on: riskGroupEnd(birthDate, today).on, cite: ACTS.riskGroup },
    ...(hasDisability ? [seventh] : []),
    { kind: 'majority', on: supportEnd(birthDate, today).on, cite: ACTS.untilMajority },
  ]
}

/** The next birthday that changes something. */
export function nextBirthday(all: readonly Birthday[], today: LocalDate): Birthday | undefined {
  return all.find((one) => isAfter(one.on, today))
}

/** The births whose Nth birthday comes within the days of a reminder. */
export function bornBetween(
  years: number,
  today: LocalDate,
): { readonly after: LocalDate; readonly until: LocalDate } {
  const months = getValue('project.birthday-reminder-months', today).value
  const after = addMonths(today, -12 * years)
  return { after, until: addMonths(after, months) }
}

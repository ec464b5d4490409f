import type { LocalDate } from '@tirek/kernel'

/** The offer to meet another family, as one of the two families has it. */
export interface Introduction {
  readonly id: string
  readonly caseId: string
  readonly pairId: string
  readonly about: string
  readonly offeredOn: LocalDate
  readonly answer: 'yes' | 'no' | undefined
  readonly contact: string | undefined
  readonly version: number
}

/** What the other family wrote for this one: opened when both have said yes, and never before. */
export function openedContact(
  own: Pick<Introduction, 'answer'>,
  other: Pick<Introduction, 'answer' | 'contact'> | undefined,
): string | undefined {
  return own.answer === 'yes' && other?.answer === 'yes' ? other.contact : undefined
}

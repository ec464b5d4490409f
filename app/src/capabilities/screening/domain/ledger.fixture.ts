import { type LocalDate, localDate } from '@tirek/kernel'
import type { LedgerFacts } from './ledger.ts'
import type { Schedule, ScheduleLine } from './schedule.ts'

export const BORN = localDate('2024-01-10')
export const CLINIC = 'clinic'
export const HOSPITAL = 'hospital'

function line(
  name: string,
  months: readonly [number, number, number],
  rest: Partial<ScheduleLine> = {},
): ScheduleLine {
  const [fromMonths, byMonths, untilMonths] = months
  return {
    line: name,
    instrumentId: name,
    kind: 'primary-care',
    fromMonths,
    byMonths,
    untilMonths,
    byCorrectedAge: true,
    afterLine: undefined,
    ...rest,
  }
}

const atBirth = { kind: 'obstetric-provider', byCorrectedAge: false } as const

export const FIRST_EDITION: Schedule = {
  edition: '1',
  validFrom: localDate('2003-01-01'),
  mark: 'example',
  document: undefined,
  lines: [
    line('newborn', [0, 1, 3], atBirth),
    line('hearing-first', [0, 1, 12], atBirth),
    line('hearing-second', [0, 12, 36], { kind: 'consultative-diagnostic', afterLine: 'hearing-first' }),
    line('month-3', [3, 4, 6]),
    line('month-24', [24, 25, 36]),
  ],
}

export const SECOND_EDITION: Schedule = {
  ...FIRST_EDITION,
  edition: '2',
  validFrom: localDate('2024-06-01'),
  lines: [...FIRST_EDITION.lines, line('month-9', [9, 10, 12])],
}

/** A child born in time, known from birth and attached at ten days. */
export function factsOf(changes: Partial<LedgerFacts> = {}): LedgerFacts {
  return {
    bornOn: BORN,
    gestationDays: 280,
    enrolledOn: BORN,
    birthOrganisationId: HOSPITAL,
    attachments: [{ organisationId: CLINIC, fromOn: day('2024-01-20'), untilOn: undefined }],
    results: [],
    notes: [],
    secondStages: [],
    ...changes,
  }
}

export const day = (text: string): LocalDate => localDate(text)

import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { MOTHER_IINS, TURKISTAN } from './screening.fixture.ts'

/** What came of a notification of a birth. */
export interface Notified {
  readonly notificationId: string
  readonly childId: string
  readonly matched: string
}

/** The ledger of a child, as read. */
interface Ledger {
  readonly daysEarly: number
  readonly attachedTo: { readonly id: string } | null
  readonly lines: readonly { readonly line: string; readonly place: string; readonly dueOn: string }[]
}

/** Those who keep the programme of screening, two days after the birth of the tests. */
export interface Keepers {
  readonly system: TestSystem
  readonly nurse: Person
  readonly doctor: Person
}

/** A system in which a birth can be notified. */
export async function openProgramme(): Promise<Keepers> {
  const system = await startTestSystem('2024-01-12T09:00:00+06:00')
  const nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  const doctor = await system.signIn({ role: 'primary-care-doctor', region: TURKISTAN })
  return { system, nurse, doctor }
}

/** A birth at thirty weeks; `changes` say what is otherwise. */
export const birth = (changes: Record<string, unknown> = {}) => ({
  number: 'Т-1',
  bornOn: '2024-01-10',
  sex: 'female',
  gestationWeeks: 30,
  motherIin: MOTHER_IINS[0],
  motherFamilyName: 'Қасымова',
  motherGivenName: 'Айгүл',
  motherBirthDate: '1995-03-02',
  ...changes,
})

/** The ledger of a child, on a day or today. */
export const ledgerOf = (who: Person, childId: string, on?: string) =>
  who.shown<Ledger>('screening.ledger', { childId, ...(on === undefined ? {} : { on }) })

/** Where a child stands with one line of the ledger. */
export const placeOf = async (who: Person, childId: string, line: string, on?: string) =>
  (await ledgerOf(who, childId, on)).lines.find((one) => one.line === line)?.place

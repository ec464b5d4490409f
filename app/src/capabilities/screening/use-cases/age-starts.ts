import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { ageStart } from '../domain/schedule.ts'
import { listEnrolled } from '../read/ledger-facts.ts'
import { listSchedules } from '../read/schedules.ts'

/**
 * From which day the ages of each instrument are counted for a child: of one born early the corrected age, where the
 * schedule says so (DEC-67); otherwise the day of birth.
 */
export async function ageStartsOf(
  act: Pick<Act, 'db' | 'asSystem'>,
  child: { readonly id: string; readonly birthDate: LocalDate },
): Promise<(instrumentId: string) => LocalDate> {
  const [enrolled] = await act.asSystem(() => listEnrolled(act.db, [child.id]))
  const lines = (await listSchedules(act.db)).flatMap((one) => one.lines)
  return (instrumentId) => {
    const line = lines.findLast((one) => one.instrumentId === instrumentId)
    if (line === undefined || enrolled === undefined) return child.birthDate
    return ageStart(line, { bornOn: child.birthDate, gestationDays: enrolled.gestationDays })
  }
}

import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { Ahead } from '../read/birthdays.ts'

/** Writes that the family was reminded of a birthday; false when it was before. */
export async function keepReminded(
  act: Act,
  { region, personId, kind }: Ahead,
  on: LocalDate,
): Promise<boolean> {
  const written = await act.db
    .insertInto('hand_over_birthday')
    .values({ region, id: act.newId(), person_id: personId, kind, on_day: on, told_on: act.today })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows) === 1
}

import { parseLocalDate } from '@tirek/kernel'
import { handOverItems, supportEnd } from '@tirek/law'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/acts.ts'
import { findList } from '../read/lists.ts'
import { moveTerms } from '../store/lists.ts'
import { aboutList, MAJORITY } from './about.ts'

/** A corrected birth date moves the day of majority and the terms that are counted back from it. */
export async function followBirthDate(act: Act, { personId, data }: HistoryEvent): Promise<void> {
  if (personId === undefined || data?.['field'] !== 'birthDate') return
  const birthDate = parseLocalDate(String(data['after']))
  if (!birthDate.ok) return
  const list = await act.asSystem(() => findList(act.db, personId))
  if (list === undefined || list.state !== 'preparing') return

  const { on: due } = supportEnd(birthDate.value, act.today)
  const items = handOverItems(birthDate.value, act.today, { hasDisability: true })
  await act.asSystem(async () => {
    await moveTerms(act, list.id, due, items)
    await act.deadlines.startOn({
      ...aboutList(list),
      kind: MAJORITY,
      due,
      cite: ACTS.untilMajority,
      fires: 'start',
      ownerRole: 'system',
    })
  })
}

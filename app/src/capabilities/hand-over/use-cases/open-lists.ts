import { type HandOverDue, handOverItems, supportEnd } from '@tirek/law'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/acts.ts'
import { type ComingOfAge, listComingOfAge } from '../read/coming-of-age.ts'
import { insertLists, type NewList } from '../store/lists.ts'
import { aboutList, listHref, MAJORITY } from './about.ts'

/** Lists that one day opens at most; the rest is opened the days after, the nearest majority first. */
const MOST_A_DAY = 1000
/** Lists written by one statement. */
const AT_ONCE = 200

function newList(act: Act, { birthDate, hasDisability, ...child }: ComingOfAge): NewList {
  const items: readonly HandOverDue[] = handOverItems(birthDate, act.today, { hasDisability })
  return { ...child, id: act.newId(), majorityOn: supportEnd(birthDate, act.today).on, items }
}

async function startList(act: Act, list: NewList): Promise<void> {
  const about = aboutList(list)
  await act.deadlines.startOn({
    ...about,
    kind: MAJORITY,
    due: list.majorityOn,
    cite: ACTS.untilMajority,
    fires: 'start',
    ownerRole: 'system',
  })
  await act.record({
    name: 'hand-over.list-opened',
    ...about,
    data: { majorityOn: list.majorityOn },
    cite: [ACTS.horizon, ACTS.untilMajority],
  })
  await tellFamily(act, {
    region: list.region,
    personId: list.personId,
    kind: 'hand-over.list-opened',
    data: { majorityOn: list.majorityOn },
    href: listHref(list.personId),
    once: list.id,
    cite: [ACTS.horizon],
  })
}

/** Opens the lists of all who come of age within the months of the hand-over (LAW-3-2, DEC-5). Runs as the system. */
export async function openLists(act: Act): Promise<void> {
  const children = await listComingOfAge(act.db, act.today, MOST_A_DAY)
  for (let from = 0; from < children.length; from += AT_ONCE) {
    const lists = children.slice(from, from + AT_ONCE).map((child) => newList(act, child))
    await insertLists(act, lists)
    for (const list of lists) await startList(act, list)
  }
}

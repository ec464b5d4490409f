import { endSupport } from '#capabilities/programme/index.ts'
import { findPerson, isChild } from '#capabilities/registry/index.ts'
import { stopServices } from '#capabilities/services/index.ts'
import type { OpenDeadline } from '#platform/deadlines/deadlines.ts'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/acts.ts'
import { isListEvent, stateAtMajority } from '../domain/list.ts'
import { findList, listItems } from '../read/lists.ts'
import { keepState } from '../store/lists.ts'
import { aboutList, listHref } from './about.ts'
import { closeDiagnostics } from './close-diagnostics.ts'
import { makeSummary } from './make-summary.ts'

/**
 * The eighteenth birthday, at 00:00 (LAW-3-2, DEC-4): what is open of the support ends with the reason «majority», the
 * record stays, the list goes over to the grown person, who gets the summary. Runs as the system.
 */
export async function comeOfAge(act: Act, { personId }: Pick<OpenDeadline, 'personId'>): Promise<void> {
  const list = await findList(act.db, personId)
  if (list === undefined || !isListEvent('come-of-age', list.state)) return
  const services = await stopServices(act, personId, 'majority')
  const { programmes, directions } = await endSupport(act, personId)
  await closeDiagnostics(act, personId)
  const items = await listItems(act, list.id)
  await keepState(act, list, stateAtMajority(items))
  await act.record({
    name: 'hand-over.came-of-age',
    ...aboutList(list),
    data: { services, directions, programmes, open: items.filter(({ state }) => state === 'open').length },
    cite: [ACTS.untilMajority, ACTS.birthday],
  })
  await makeSummary(act, list, 'majority')
  await tellFamily(act, {
    region: list.region,
    personId,
    kind: 'hand-over.came-of-age',
    href: listHref(personId),
    once: `${list.id}/majority`,
    cite: [ACTS.untilMajority],
  })
}

/**
 * At the same 00:00 the consents of representatives expire with their rights. Majority comes first: support ends because
 * the person came of age, not because somebody's consent did.
 */
export async function comeOfAgeFirst(act: Act, { personId }: HistoryEvent): Promise<void> {
  if (personId === undefined) return
  await act.asSystem(async () => {
    const person = await findPerson(act.db, personId)
    if (person === undefined || isChild(person.birthDate, act.today)) return
    await comeOfAge(act, { personId })
  })
}

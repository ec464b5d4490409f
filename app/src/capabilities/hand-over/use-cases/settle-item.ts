import { ok, type Result } from '@tirek/kernel'
import { HAND_OVER_ITEMS, type HandOverItemKind } from '@tirek/law'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField, versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import {
  type HandOverItem,
  type HandOverList,
  type ItemEvent,
  type ItemState,
  isItemEvent,
  stateAfter,
} from '../domain/list.ts'
import { listItems } from '../read/lists.ts'
import { keepItem, keepState } from '../store/lists.ts'
import { aboutList } from './about.ts'
import { ownList } from './own-list.ts'

const which = {
  personId: idField,
  item: z.enum(HAND_OVER_ITEMS),
  /** The version of the list. */
  version: versionField.optional(),
}
const output = z.object({ personId: z.uuid(), state: z.string() })

interface Which {
  readonly personId: string
  readonly item: HandOverItemKind
  readonly version?: number | undefined
}

interface Found {
  readonly list: HandOverList
  readonly item: HandOverItem
  readonly items: readonly HandOverItem[]
}

async function itemFor(act: Act, given: Which, event: ItemEvent): Promise<Result<Found, Refusal>> {
  const found = await ownList(act, given)
  if (!found.ok) return found
  const list = found.value
  // The young person is asked before anything is settled about them (REP-II-6).
  if (list.viewOn === undefined) return refuse('hand-over.view-first', { cite: [ACTS.ownView] })
  const items = await listItems(act, list.id)
  const item = items.find(({ kind }) => kind === given.item)
  if (item === undefined) return notFound('hand-over-item')
  if (!isItemEvent(event, item.state))
    return refuse('hand-over.item-state', {
      status: 'state',
      cite: [ACTS.list],
      facts: { state: item.state },
    })
  return ok({ list, item, items })
}

type Settled = Parameters<typeof keepItem>[3]

/** Writes an item and where the list stands after it; false when somebody changed it in between. */
export async function settle(act: Act, { list, item, items }: Found, settled: Settled): Promise<boolean> {
  if (!(await keepItem(act, list, item, settled))) return false
  const state: ItemState = settled?.state ?? 'open'
  const after = items.map((one) => (one.id === item.id ? { state } : one))
  if (!(await keepState(act, list, stateAfter(list.state, after)))) return false
  await act.record({
    name: settled === undefined ? 'hand-over.item-reopened' : 'hand-over.item-settled',
    ...aboutList(list),
    data: { item: item.kind, state },
    cite: item.cite,
  })
  return true
}

/** Writes that an item is done, or is not needed and why. */
export const settleItem = command({
  name: 'hand-over.settle-item',
  title: { kk: 'Тізім тармағын аяқтау', ru: 'Закрыть пункт списка', en: 'Settle an item of the list' },
  basis: [ACTS.list, ACTS.untilMajority],
  input: z.strictObject({ ...which, outcome: z.enum(['done', 'not-needed']), note: textField }),
  output,
  run: async (act, given) => {
    const found = await itemFor(act, given, 'settle')
    if (!found.ok) return found
    const { outcome: state, note, personId } = given
    return (await settle(act, found.value, { state, note })) ? ok({ personId, state }) : stale()
  },
})

/** Opens an item again: it turned out otherwise. */
export const reopenItem = command({
  name: 'hand-over.reopen-item',
  title: { kk: 'Тармақты қайта ашу', ru: 'Открыть пункт снова', en: 'Open an item again' },
  basis: [ACTS.list],
  input: z.strictObject(which),
  output,
  run: async (act, given) => {
    const found = await itemFor(act, given, 'reopen')
    if (!found.ok) return found
    return (await settle(act, found.value, undefined))
      ? ok({ personId: given.personId, state: 'open' })
      : stale()
  },
})

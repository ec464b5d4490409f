import type { Item, Questionnaire, Score } from '@tirek/questionnaire'

type Items = readonly Item[]

/** Every list of siblings with one function over it. */
function everywhere(items: Items, change: (siblings: Items) => Items): Items {
  return change(items).map((item) =>
    item.items.length === 0 ? item : { ...item, items: everywhere(item.items, change) },
  )
}

/** The group in which an item stands; undefined at the top. */
export function groupOf(items: Items, linkId: string): string | undefined {
  for (const item of items) {
    if (item.items.some((one) => one.linkId === linkId)) return item.linkId
    const below = groupOf(item.items, linkId)
    if (below !== undefined) return below
  }
  return undefined
}

/** Takes an item away, with all below it. */
export function removeItem(items: Items, linkId: string): Items {
  return everywhere(items, (siblings) => siblings.filter((one) => one.linkId !== linkId))
}

/** Puts an item before or after its neighbour; the first and the last stay where they are. */
export function moveItem(items: Items, linkId: string, to: 'up' | 'down'): Items {
  return everywhere(items, (siblings) => {
    const from = siblings.findIndex((one) => one.linkId === linkId)
    const moved = siblings[from]
    const target = from + (to === 'up' ? -1 : 1)
    if (moved === undefined || target < 0 || target >= siblings.length) return siblings
    const rest = siblings.filter((one) => one !== moved)
    return [...rest.slice(0, target), moved, ...rest.slice(target)]
  })
}

function addTo(items: Items, group: string | undefined, item: Item): Items {
  if (group === undefined) return [...items, item]
  return items.map((one) =>
    one.linkId === group
      ? { ...one, items: [...one.items, item] }
      : { ...one, items: addTo(one.items, group, item) },
  )
}

/** Writes an item in its place, or at the end of the group it is put into. */
export function putItem(items: Items, item: Item, group: string | undefined, isNew: boolean): Items {
  if (!isNew && groupOf(items, item.linkId) === group)
    return everywhere(items, (siblings) => siblings.map((one) => (one.linkId === item.linkId ? item : one)))
  return addTo(removeItem(items, item.linkId), group, item)
}

/** Writes the one score of the designer and what follows of it; scores of other names stay. */
export function putScore(
  questionnaire: Questionnaire,
  score: Score | undefined,
  rule: Pick<Questionnaire, 'rules' | 'otherwise'>,
): Questionnaire {
  const [first] = questionnaire.scores
  const rest = questionnaire.scores.filter((one) => one.id !== (score ?? first)?.id)
  return { ...questionnaire, scores: score === undefined ? rest : [score, ...rest], ...rule }
}

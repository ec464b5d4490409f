import { type Item, type Questionnaire, walk } from './model.ts'

/** One difference between two versions; `what` names the parts of an item that were changed. */
export interface Difference {
  readonly path: string
  readonly change: 'added' | 'removed' | 'changed' | 'moved'
  readonly what: readonly string[]
}

const PARTS = [
  'type',
  'text',
  'isRequired',
  'repeats',
  'options',
  'min',
  'max',
  'maxLength',
  'conditions',
  'behaviour',
  'critical',
] as const satisfies readonly (keyof Item)[]

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Where an item stands: its group and the one before it, of those that both versions have. */
function places(items: readonly Item[], common: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const visit = (list: readonly Item[], parent: string) => {
    let before = ''
    for (const item of list) {
      if (common.has(item.linkId)) {
        found.set(item.linkId, `${parent}/${before}`)
        before = item.linkId
      }
      visit(item.items, item.linkId)
    }
  }
  visit(items, '')
  return found
}

function itemDifferences(before: Questionnaire, after: Questionnaire): readonly Difference[] {
  const old = new Map(walk(before.items).map((item) => [item.linkId, item]))
  const now = new Map(walk(after.items).map((item) => [item.linkId, item]))
  const common = new Set([...old.keys()].filter((linkId) => now.has(linkId)))
  const was = places(before.items, common)
  const is = places(after.items, common)
  const removed = [...old.keys()]
    .filter((linkId) => !now.has(linkId))
    .map((path) => ({ path, change: 'removed', what: [] }) as const)
  const rest = [...now].flatMap(([path, item]): readonly Difference[] => {
    const former = old.get(path)
    if (former === undefined) return [{ path, change: 'added', what: [] }]
    const what = PARTS.filter((part) => !same(former[part], item[part]))
    if (what.length > 0) return [{ path, change: 'changed', what }]
    return was.get(path) === is.get(path) ? [] : [{ path, change: 'moved', what: [] }]
  })
  return [...rest, ...removed]
}

const ROOT = ['title', 'publisher', 'copyright', 'scores', 'rules', 'otherwise'] as const

/** What is different in the later of two versions; nothing but their names may differ when the list is empty. */
export function compareVersions(before: Questionnaire, after: Questionnaire): readonly Difference[] {
  const root = ROOT.filter((part) => !same(before[part], after[part]))
  const head: readonly Difference[] = root.map((path) => ({ path, change: 'changed', what: [] }))
  return [...head, ...itemDifferences(before, after)]
}

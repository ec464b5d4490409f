import type { Capability } from '#platform/module.ts'
import { dailyRound, deadlineHandlers } from './jobs/handlers.ts'
import { permissions } from './permissions.ts'
import { states } from './states.ts'
import { SEALED } from './store/items.ts'
import { answerItem, handOverOf } from './use-cases/answer.ts'
import { itemsOfPersonOf, listItemsOf, showItemOf } from './use-cases/list-items.ts'
import type { WordedRule } from './use-cases/shapes.ts'
import { itemRoutes } from './web/item.page.tsx'
import { itemsPage } from './web/items.page.tsx'
import { messages } from './web/messages.ts'
import { ofPersonPage } from './web/of-person.page.tsx'
import { pathPart } from './web/path-part.ts'

type Watched = Pick<Capability, 'watch' | 'messages'>

function wordedRules(capabilities: readonly Watched[]): readonly WordedRule[] {
  return capabilities.flatMap(({ watch = [], messages: words }) =>
    watch.map((rule) => ({
      ...rule,
      words: (part, lang) => {
        const name = rule.name.slice(rule.name.indexOf('.') + 1)
        const key = part === 'title' ? `watch.${name}` : `watch.${name}.${part}`
        const found = words.find(lang, key)
        if (found === undefined) throw new Error(`no words for ${key}`)
        return found
      },
    })),
  )
}

/** Finds the cases that have no next step although they must have one, and gives each to a named official. */
export function createWatch(capabilities: () => readonly Watched[]): Capability {
  const rules = () => wordedRules(capabilities())
  const list = listItemsOf(rules)
  const show = showItemOf(rules)
  const told = itemsOfPersonOf(rules)
  const handOver = handOverOf(rules)
  const item = itemRoutes(show, handOver)
  return {
    name: 'watch',
    useCases: [list, show, told, answerItem, handOver],
    permissions,
    states,
    pages: [itemsPage(list), ...item.pages, ofPersonPage(told)],
    actions: item.actions,
    messages,
    deadlines: deadlineHandlers,
    daily: [dailyRound(rules)],
    path: pathPart(rules),
    sealed: SEALED,
  }
}

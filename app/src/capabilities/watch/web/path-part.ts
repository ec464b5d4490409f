import { isFamily } from '#platform/access/roles.ts'
import type { PathPart } from '#platform/path/contract.ts'
import { countItems, listOfPerson } from '../read/items.ts'
import { type ItemList, wantedOf } from '../use-cases/list-items.ts'
import type { WordedRule } from '../use-cases/shapes.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './watch.paths.ts'

/** What stands still: for the official and the akimat as work, for the family as a notice. */
export function pathPart(rules: () => readonly WordedRule[]): PathPart {
  return {
    work: async (db, { actor, lang, today }) => {
      if (!rolesOf('watch.items').includes(actor.role)) return []
      const t = messages.for(lang)
      const lists: readonly ItemList[] =
        actor.role === 'leb-decision-maker' ? ['mine', 'escalated'] : ['mine', 'organisation']
      const items = []
      for (const list of lists) {
        const counted = await countItems(db, wantedOf(list, actor), today)
        const title = t(`work.${list}`)
        if (list === 'mine' || counted.count > 0)
          items.push({ key: `watch-${list}`, title, ...counted, href: paths.items(list) })
      }
      return items
    },
    notices: async (db, { personId, actor, lang }) => {
      if (!isFamily(actor)) return []
      const t = messages.for(lang)
      const [oldest, ...more] = await listOfPerson(db, personId)
      const rule = rules().find(({ name }) => name === oldest?.rule)
      if (oldest === undefined || rule === undefined) return []
      return [
        {
          key: `watch-${oldest.id}`,
          title: t('told.title'),
          text: rule.words('family', lang),
          href: paths.ofPerson(personId),
          action: t('told.open', { n: more.length + 1 }),
          ...(rule.stage === undefined ? {} : { delays: rule.stage }),
        },
      ]
    },
  }
}

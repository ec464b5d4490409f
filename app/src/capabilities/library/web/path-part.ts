import { authorityOf } from '#platform/access/authority.ts'
import { isFamily } from '#platform/access/roles.ts'
import type { PathPart } from '#platform/path/contract.ts'
import { countMaterials } from '../read/materials.ts'
import { filterOf } from '../use-cases/show.ts'
import { paths } from './library.paths.ts'
import { messages } from './messages.ts'

/** Proposals for the own body, and own proposals that came back. */
export const pathPart: PathPart = {
  links: ({ lang }) => [{ title: messages.for(lang)('list.title'), href: paths.list() }],
  work: async (db, { actor, lang }) => {
    if (isFamily(actor)) return []
    const t = messages.for(lang)
    const count = (list: 'waiting' | 'returned') => countMaterials(db, filterOf({ actor }, list))
    const returned = await count('returned')
    const back = { key: 'library.returned', title: t('work.returned'), count: returned }
    return [
      ...(authorityOf(actor) === undefined
        ? []
        : [
            {
              key: 'library.waiting',
              title: t('work.waiting'),
              count: await count('waiting'),
              href: paths.waiting(),
            },
          ]),
      ...(returned === 0 ? [] : [{ ...back, href: paths.returned() }]),
    ]
  },
}

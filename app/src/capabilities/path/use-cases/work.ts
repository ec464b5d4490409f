import { ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import type { WorkItem } from '#platform/path/contract.ts'
import { query } from '#platform/use-case/use-case.ts'
import type { PathSources } from '../sources.ts'
import { byClock } from './by-clock.ts'

const output = z.object({
  items: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      count: z.number(),
      late: z.number().nullable(),
      /** The nearest last day among them. */
      nextDue: z.string().nullable(),
      href: z.string(),
    }),
  ),
  /** Ways that always stand on the home, work or none. */
  links: z.array(z.object({ title: z.string(), href: z.string() })),
})

/** The work of one member of staff as shown. */
export type Work = z.output<typeof output>

/** The work that waits for the actor by the clock: how much of what, how much of it late, until when, and where it is. */
export function workOf({ parts }: PathSources) {
  return query({
    name: 'path.work',
    title: { kk: 'Менің жұмысым', ru: 'Моя работа', en: 'My work' },
    basis: [cite('law-343', 'art-3-1')],
    input: z.object({}),
    output,
    run: async (act) => {
      const { actor, lang, today, now, realNow, asSystem } = act
      const question = { actor, lang, today, now, realNow, asSystem }
      const items: WorkItem[] = []
      for (const part of parts) items.push(...((await part.work?.(act.db, question)) ?? []))
      const shown = byClock(items).map((item) => ({
        ...item,
        late: item.late ?? null,
        nextDue: item.nextDue ?? null,
      }))
      const links = parts.flatMap((part) => part.links?.(question) ?? [])
      return ok({ items: shown, links })
    },
  })
}

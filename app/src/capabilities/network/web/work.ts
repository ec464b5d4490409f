import { findRegion } from '@tirek/kernel'
import type { PathPart } from '#platform/path/contract.ts'
import { readNorms } from '../read/norms.ts'
import { messages } from './messages.ts'
import { paths, regionHref } from './network.paths.ts'

const PLANNERS: readonly string[] = ['network-planner', 'leb-decision-maker']

/** What planners find on their home: how many PMPCs their territory lacks and how many units stand in the plan. */
export const pathPart: PathPart = {
  work: async (db, { actor, lang, today }) => {
    if (!PLANNERS.includes(actor.role)) return []

    const t = messages.for(lang)
    const { regions } = await readNorms(db, today, 'law')
    const lines = regions.filter((one) => actor.regions.includes(one.region)).flatMap((one) => one.kinds)
    const only = actor.regions.length === 1 ? findRegion(actor.regions[0] ?? '') : undefined
    const href = only === undefined ? paths.regions : regionHref(only.key)
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
    const pmpc = lines.filter((line) => line.kind === 'pmpc').map((line) => line.missing ?? 0)
    return [
      { key: 'network.pmpc-missing', title: t('work.pmpc-missing'), count: sum(pmpc), href },
      {
        key: 'network.planned',
        title: t('work.planned'),
        count: sum(lines.map((line) => line.planned)),
        href,
      },
    ]
  },
}

import { findRegion } from '@tirek/kernel'
import { authorityOf } from '#platform/access/authority.ts'
import type { Tx } from '#platform/db/database.ts'
import type { PathPart, WorkItem, WorkQuestion } from '#platform/path/contract.ts'
import { fieldOf } from '../domain/inspection.ts'
import { ORGANISATION_KIND_KEYS } from '../domain/organisation-kind.ts'
import { listToMend, type OpenInspections } from '../read/inspections.ts'
import { readNorms } from '../read/norms.ts'
import { messages } from './messages.ts'
import { leftToMendHref, organisationHref, paths, regionHref } from './network.paths.ts'

const PLANNERS: readonly string[] = ['network-planner', 'leb-decision-maker']

/** What planners find on their home: how many PMPCs their territory lacks and how many units stand in the plan. */
async function plans(db: Tx, { actor, lang, today }: WorkQuestion): Promise<readonly WorkItem[]> {
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
}

/** Where breaches found by inspections are still to be mended: one organisation by itself, more in their list. */
function hrefOf(open: readonly OpenInspections[]): string {
  const [first, ...others] = open
  return first !== undefined && others.length === 0
    ? `${organisationHref(first.organisationId)}#inspections`
    : leftToMendHref
}

/**
 * What inspections have found and nobody has mended: to the body of the field, which writes down that it is mended, and to the
 * registrar of the organisation that must mend it; a line only where there is something.
 */
async function toMend(db: Tx, { actor, lang, today }: WorkQuestion): Promise<readonly WorkItem[]> {
  const field = authorityOf(actor)
  const isHouse = actor.role === 'io-registrar' && actor.organisationId !== undefined
  if (field === undefined && !isHouse) return []
  const kinds = ORGANISATION_KIND_KEYS.filter((kind) => fieldOf(kind) === field)
  const whose = isHouse ? { organisationId: actor.organisationId ?? '' } : { kinds }
  const open = await listToMend(db, whose, today)
  if (open.length === 0) return []
  const [next] = open.flatMap(({ mendBy }) => mendBy ?? []).toSorted()
  return [
    {
      key: 'network.to-mend',
      title: messages.for(lang)(isHouse ? 'work.to-mend' : 'work.to-mend-recorded'),
      count: open.reduce((sum, { count }) => sum + count, 0),
      late: open.reduce((sum, { late }) => sum + late, 0),
      nextDue: next,
      href: hrefOf(open),
    },
  ]
}

/** What the network adds to the homes of staff. */
export const pathPart: PathPart = {
  work: (db, question) =>
    PLANNERS.includes(question.actor.role) ? plans(db, question) : toMend(db, question),
}

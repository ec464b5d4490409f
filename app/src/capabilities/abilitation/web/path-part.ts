import type { PathNotice, PathPart } from '#platform/path/contract.ts'
import { countOpened, listPlansOf } from '../read/plans.ts'
import { paths } from './abilitation.paths.ts'
import { hasDisability } from './has-disability.ts'
import { messages } from './messages.ts'
import { rolesOf } from './shown.ts'

/** A child with a disability has a second programme by right: the family is told of it, and where it stands. */
const notices: NonNullable<PathPart['notices']> = async (db, { personId, actor, lang, today }) => {
  if (!rolesOf('abilitation.open').includes(actor.role)) return []
  if (!(await hasDisability(db, personId, today))) return []
  const t = messages.for(lang)
  const [plan] = await listPlansOf(db, personId)
  const live = plan?.state === 'opened' || plan?.state === 'in-force' ? plan.state : undefined
  const notice: PathNotice = {
    key: 'abilitation',
    title: t('plan.title'),
    text: t(live === undefined ? 'told.none' : `told.${live}`),
    href: paths.family(personId),
    action: t('told.open'),
  }
  return [notice]
}

/** Programmes that wait for their medical part. */
const work: NonNullable<PathPart['work']> = async (db, { actor, lang }) => {
  const { organisationId, role } = actor
  if (organisationId === undefined || !rolesOf('abilitation.plans').includes(role)) return []
  const count = await countOpened(db, organisationId)
  const title = messages.for(lang)('work.opened')
  return [{ key: 'abilitation.opened', title, count, href: `${paths.list()}?state=opened` }]
}

/** What this programme adds to a child's path and to the homes of medical workers. */
export const pathPart: PathPart = { notices, work }

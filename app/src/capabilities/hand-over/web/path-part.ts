import type { LocalDate } from '@tirek/kernel'
import { isFamily } from '#platform/access/roles.ts'
import { formatDate } from '#platform/i18n/format.ts'
import type { PathPart, PathQuestion, PathStep, WorkItem } from '#platform/path/contract.ts'
import { ACTS } from '../domain/acts.ts'
import type { HandOverList } from '../domain/list.ts'
import { rolesOf } from '../permissions.ts'
import { findReminded } from '../read/birthdays.ts'
import { countAskedAt } from '../read/diagnostics.ts'
import { countLists, countOpen, findList, type OpenCount } from '../read/lists.ts'
import { paths } from './hand-over.paths.ts'
import { messages } from './messages.ts'

function stepOf(list: HandOverList, { open, nextDue }: OpenCount, question: PathQuestion): PathStep {
  const t = messages.for(question.lang)
  const href = paths.list(list.personId)
  const shared = { stage: 'hand-over', title: t('list.title'), cite: ACTS.untilMajority, href } as const
  if (list.state === 'complete') return { ...shared, state: 'done', text: t('list-state.complete.text') }
  const due: { due?: LocalDate } = nextDue === undefined ? {} : { due: nextDue }
  const isOpen = { ...shared, ...due, state: 'here', action: t('step.open'), move: 'you' } as const
  return list.viewOn === undefined
    ? { ...isOpen, text: t('view.first-text'), action: t('view.write'), href: paths.view(list.personId) }
    : { ...isOpen, text: t('step.items', { n: open }) }
}

async function workOfConsultation(
  db: Parameters<NonNullable<PathPart['work']>>[0],
  { actor, lang, today }: Parameters<NonNullable<PathPart['work']>>[1],
): Promise<readonly WorkItem[]> {
  const { organisationId = '' } = actor
  const t = messages.for(lang)
  const question = { organisationId, today }
  return [
    {
      key: 'hand-over.lists',
      title: t('work.title'),
      count: await countLists(db, question, 'all'),
      late: await countLists(db, question, 'late'),
      href: paths.worklist(),
    },
    {
      key: 'hand-over.without-view',
      title: t('work.without-view-title'),
      count: await countLists(db, question, 'without-view'),
      href: `${paths.worklist()}?filter=without-view`,
    },
  ]
}

/** The stage of growing up on the path, and the work of the consultation and of those who do diagnostics. */
export const pathPart: PathPart = {
  steps: async (db, question) => {
    const list = await findList(db, question.personId)
    if (list === undefined || !isFamily(question.actor)) return []
    return [stepOf(list, await countOpen(db, list.id, question.today), question)]
  },
  notices: async (db, { personId, actor, lang, today }) => {
    const ahead = isFamily(actor) ? await findReminded(db, personId, today) : undefined
    if (ahead === undefined) return []
    const t = messages.for(lang)
    return [
      {
        key: `birthday-${ahead.kind}`,
        title: t(`notice.${ahead.kind}-birthday`),
        text: t(`notice.${ahead.kind}-birthday.text`, { on: formatDate(lang, ahead.on) }),
        href: paths.birthdays(personId),
        action: t('birthdays.title'),
      },
    ]
  },
  work: async (db, question) => {
    const { actor, lang } = question
    if (actor.organisationId === undefined) return []
    if (rolesOf('hand-over.worklist').includes(actor.role)) return workOfConsultation(db, question)
    if (!rolesOf('hand-over.diagnostics-desk').includes(actor.role)) return []
    const count = await countAskedAt(db, actor.organisationId)
    if (count === 0) return []
    return [
      { key: 'hand-over.diagnostics', title: messages.for(lang)('desk.title'), count, href: paths.desk() },
    ]
  },
}

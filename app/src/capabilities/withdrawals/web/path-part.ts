import { listConsents } from '#capabilities/registry/index.ts'
import type { PathPart } from '#platform/path/contract.ts'
import { stateOf } from '../domain/notice.ts'
import { countOpen, listLate, listOfConsent } from '../read/notices.ts'
import { messages } from './messages.ts'
import { rolesOf } from './roles.ts'
import { paths } from './withdrawals.paths.ts'

type Work = NonNullable<PathPart['work']>

const own: Work = async (db, { actor, lang, today }) => {
  const { organisationId, role } = actor
  if (organisationId === undefined || !rolesOf('withdrawals.own').includes(role)) return []
  const open = await countOpen(db, organisationId, today)
  return [{ key: 'withdrawals-own', title: messages.for(lang)('own.title'), ...open, href: paths.own() }]
}

const officer: Work = async (db, { actor, lang, today, asSystem }) => {
  if (!rolesOf('withdrawals.late').includes(actor.role)) return []
  const late = await asSystem(() => listLate(db, today))
  const title = messages.for(lang)('late.title')
  return [{ key: 'withdrawals-late', title, count: late.length, late: late.length, href: paths.late() }]
}

/** What waits for an answer, for those who owe it and for the officer; and what a family is told when one is late. */
export const pathPart: PathPart = {
  work: async (db, asked) => [...(await own(db, asked)), ...(await officer(db, asked))],
  notices: async (db, { personId, actor, lang, today, asSystem }) => {
    if (!rolesOf('withdrawals.of-consent').includes(actor.role)) return []
    const ended = (await listConsents(db, personId)).filter((one) => one.decision === 'given')
    const told = await asSystem(async () => {
      const lists = []
      for (const { id } of ended) lists.push(...(await listOfConsent(db, id)))
      return lists
    })
    const t = messages.for(lang)
    return told
      .filter((notice) => stateOf(notice, today) === 'late')
      .map((notice) => ({
        key: notice.id,
        title: t('told.late'),
        text: t('told.late-next'),
        href: paths.told(personId, notice.consentId),
        action: t('told.title'),
      }))
  },
}

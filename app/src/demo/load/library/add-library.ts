import { addDays } from '@tirek/kernel'
import { searchOf } from '#capabilities/library/index.ts'
import type { LoadContext } from '../context.ts'
import type { Member } from '../staff.ts'
import { MATERIALS } from './plans.ts'

const PROPOSER = 'diagnostic-specialist'
const TERMS_NOTES = {
  free: 'CC BY 4.0',
  'with-permission': '№ 14, 12.05.2024',
  'link-only': '© Sample Publisher',
} as const

/** Days before the demo when each was proposed, and how long the check took. */
const PROPOSED_AGO = 120
const BETWEEN = 15
const CHECKED_AFTER = 8

/** Materials on show, one that waits for the health authority and one that came back. */
export function addLibrary(context: LoadContext, members: readonly Member[]): void {
  const { bulk, asOf, nextId, organisations } = context
  const proposer = members.find(({ role }) => role === PROPOSER)
  if (proposer?.accountId === undefined) return
  for (const [index, { isForFamilies, ...one }] of MATERIALS.entries()) {
    const proposedOn = addDays(asOf, index * BETWEEN - PROPOSED_AGO)
    const decidedOn = one.state === 'proposed' ? null : addDays(proposedOn, CHECKED_AFTER)
    bulk.add('library_material', {
      id: nextId(),
      ...one,
      title: JSON.stringify(one.title),
      summary: JSON.stringify(one.summary),
      terms_note: TERMS_NOTES[one.terms],
      link: `https://example.org/library/${index + 1}`,
      file: null,
      file_size: null,
      for_families: isForFamilies,
      search: searchOf(one),
      proposed_by: proposer.accountId,
      proposed_by_name: proposer.name,
      proposed_from: organisations.find(proposer.organisationId ?? '')?.name ?? null,
      proposed_on: proposedOn,
      remark: one.state === 'returned' ? 'Қай жаста не байқалатынын бөліп жазыңыз.' : null,
      decided_by_name: decidedOn === null ? null : 'Денсаулық сақтау органы',
      decided_on: decidedOn,
      withdrawn_why: null,
      withdrawn_on: null,
      version: 1,
    })
  }
}

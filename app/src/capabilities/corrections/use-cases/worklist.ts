import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import { claimsOf } from '#platform/access/actor.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { listUnseen } from '../read/notices.ts'
import { findRequest, listOpenRequests } from '../read/requests.ts'
import type { CorrectionSources } from '../sources.ts'
import { lineOf, linesOf, requestLine } from './shapes.ts'

const named = requestLine.extend({ personName: z.string() })

const output = z.object({
  requests: z.array(named),
  notices: z.array(z.object({ noticeId: z.uuid(), toldAt: z.string(), request: named })),
})

/** What waits for somebody of an organisation. */
export type CorrectionWork = z.output<typeof output>

/** Requests that wait for a decision, and corrections that the organisation has not looked at. */
export function worklistOf(sources: CorrectionSources) {
  return query({
    name: 'corrections.worklist',
    title: {
      kk: 'Шешім күткен түзетулер',
      ru: 'Исправления, ожидающие решения',
      en: 'Corrections that wait for a decision',
    },
    basis: [ACTS.duty],
    input: z.object({}),
    output,
    reads: (_, { requests, notices }) => [
      ...new Set([...requests, ...notices.map((one) => one.request)].map((one) => one.personId)),
    ],
    run: async (act) => {
      const { regions } = claimsOf(act.actor)
      const asked = await listOpenRequests(act.db, { regions, notBy: act.actor.accountId })
      const lines = await linesOf(act, sources, asked)
      const { organisationId } = act.actor
      const unseen = organisationId === undefined ? [] : await listUnseen(act.db, organisationId)
      const people = await listPeople(
        act.db,
        [...asked, ...unseen].map((one) => one.personId),
      )
      const names = new Map(people.map((one) => [one.id, fullName(one)]))
      const name = (personId: string) => names.get(personId) ?? ''
      const notices: z.input<typeof output>['notices'] = []
      for (const { id, requestId, toldAt } of unseen) {
        const request = await findRequest(act.db, requestId)
        const line = request && (await lineOf(act, sources, request))
        if (line === undefined) continue
        const shown = { ...line, personName: name(line.personId) }
        notices.push({ noticeId: id, toldAt: toldAt.toISOString(), request: shown })
      }
      return ok({ requests: lines.map((one) => ({ ...one, personName: name(one.personId) })), notices })
    },
  })
}

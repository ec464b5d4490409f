import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson } from '#capabilities/registry/index.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { listRequests } from '../read/requests.ts'
import type { CorrectionSources } from '../sources.ts'
import { linesOf, requestLine } from './shapes.ts'

/** All requests about one person, with the values before and after. */
export function listCorrectionsOf(sources: CorrectionSources) {
  return query({
    name: 'corrections.list',
    title: { kk: 'Түзетулер тізімі', ru: 'Список исправлений', en: 'List of corrections' },
    basis: [ACTS.right],
    input: z.object({ personId: idField }),
    output: z.object({ requests: z.array(requestLine) }),
    reads: ({ personId }) => [personId],
    run: async (act, { personId }) => {
      if ((await findPerson(act.db, personId)) === undefined) return notFound('person')
      return ok({ requests: [...(await linesOf(act, sources, await listRequests(act.db, personId)))] })
    },
  })
}

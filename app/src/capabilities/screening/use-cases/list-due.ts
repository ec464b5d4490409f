import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { listDue } from '../read/due.ts'
import { filingOrganisation } from './filing-organisation.ts'
import { textShape } from './shapes.ts'

const PAGE_SIZE = 50

const line = z.object({
  childId: z.uuid(),
  fullName: z.string(),
  birthDate: z.string(),
  instrumentId: z.string(),
  instrumentVersion: z.string(),
  instrumentName: textShape,
  state: z.enum(['due', 'overdue']),
})

/** Children whom the plan asks the organisation to screen now, the overdue first. */
export const listDueChildren = query({
  name: 'screening.due-list',
  title: { kk: 'Скринингтен өтетін балалар', ru: 'Дети к скринингу', en: 'Children to screen' },
  basis: [ACTS.organised, ACTS.infants],
  input: z.object({ page: z.number().int().min(1).max(1000).optional() }),
  output: z.object({
    total: z.number(),
    overdue: z.number(),
    page: z.number(),
    pages: z.number(),
    children: z.array(line),
  }),
  reads: (_input, { children }) => children.map((child) => child.childId),
  run: async (act, { page = 1 }) => {
    const organisation = await filingOrganisation(act)
    if (!organisation.ok) return organisation

    const { id: organisationId, kind } = organisation.value
    const due = await listDue(act.db, { organisationId, kind, today: act.today })
    return ok({
      total: due.length,
      overdue: due.filter((one) => one.state === 'overdue').length,
      page,
      pages: Math.max(1, Math.ceil(due.length / PAGE_SIZE)),
      children: due.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ instrument, ...one }) => ({
        ...one,
        instrumentId: instrument.id,
        instrumentVersion: instrument.version,
        instrumentName: { ...instrument.name },
      })),
    })
  },
})

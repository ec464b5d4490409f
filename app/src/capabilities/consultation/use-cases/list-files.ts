import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { refuse } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { FILE_STATES } from '../domain/file-state.ts'
import { countByState, listWorklist, PAGE_SIZE } from '../read/worklist.ts'

const line = z.object({
  fileId: z.uuid(),
  number: z.string(),
  personId: z.uuid(),
  name: z.string(),
  birthDate: z.string().optional(),
  state: z.enum(FILE_STATES),
  openedOn: z.string(),
  day: z.string().optional(),
  time: z.string().optional(),
  noticeGiven: z.boolean(),
})

/** The worklist of the own consultation, filtered by state: open files by their day, then those that are over. */
export const listFiles = query({
  name: 'consultation.files',
  title: { kk: 'ПМПК файлдары', ru: 'Дела ПМПК', en: 'Consultation files' },
  input: z.strictObject({
    state: z.enum(FILE_STATES).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  output: z.object({
    files: z.array(line),
    counts: z.record(z.string(), z.number()),
    total: z.number(),
    page: z.number(),
    pages: z.number(),
  }),
  basis: [ACTS.consultation],
  reads: (_input, { files }) => files.map(({ personId }) => personId),
  run: async (act, { state, page }) => {
    const { organisationId } = act.actor
    if (organisationId === undefined) {
      return refuse('consultation.other-organisation', { status: 'forbidden', cite: [ACTS.consultation] })
    }

    const files = await listWorklist(act.db, { organisationId, state, page })
    const counts = await countByState(act.db, organisationId)
    const total = FILE_STATES.filter((one) => state === undefined || one === state).reduce(
      (sum, one) => sum + counts[one],
      0,
    )
    return ok({ files: [...files], counts, total, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) })
  },
})

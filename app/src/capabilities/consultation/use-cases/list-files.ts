import { ok, REGIONS } from '@tirek/kernel'
import { z } from 'zod'
import { searchByName } from '#capabilities/registry/index.ts'
import { postOf } from '#platform/access/acts-for.ts'
import type { Act } from '#platform/use-case/act.ts'
import { lineField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { missedBeforeVisit } from '../domain/calendar.ts'
import { ACTS } from '../domain/citations.ts'
import { formsOf } from '../domain/examination.ts'
import { DESK_NEEDS } from '../domain/file.ts'
import { FILE_STATES } from '../domain/file-state.ts'
import { countByState, listWorklist, PAGE_SIZE, type WorklistLine } from '../read/worklist.ts'

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
  /** The day has gone by and the session was not opened. */
  isPast: z.boolean(),
})

/** The most people one name may find. */
const MOST_NAMED = 500

/** Children of any region whose name starts with the text, among those open to the consultation. */
async function namedIds(act: Act, name: string | undefined): Promise<readonly string[] | undefined> {
  if (name === undefined) return undefined
  const regions = REGIONS.map(({ kato }) => kato)
  return (await searchByName(act.db, regions, name, MOST_NAMED)).map(({ id }) => id)
}

function isPast(act: Act, { state, day }: Pick<WorklistLine, 'state' | 'day'>): boolean {
  return state === 'scheduled' && day !== undefined && day < act.today
}

/** The worklist of the own consultation by state, name or what waits for the reader: open files by their day, then the rest. */
export const listFiles = query({
  name: 'consultation.files',
  title: { kk: 'ПМПК істері', ru: 'Дела ПМПК', en: 'Consultation files' },
  input: z.strictObject({
    state: z.enum(FILE_STATES).optional(),
    /** The start of the child's name, the family name first. */
    name: lineField.optional(),
    /** Only files whose day went by unrecorded, or whose family missed days and is called. */
    needs: z.enum(DESK_NEEDS).optional(),
    /** Only files that wait for the reader's own form or agreement. */
    isMine: z.boolean().default(false),
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
  run: async (act, { state, name, needs: what, isMine, page }) => {
    const { organisationId } = act.actor
    if (organisationId === undefined) {
      return refuse('consultation.other-organisation', { status: 'forbidden', cite: [ACTS.consultation] })
    }

    const member = { memberId: postOf(act.actor), forms: formsOf(act.actor.specialty) }
    const waitsFor = isMine ? member : undefined
    const needs = what && { what, today: act.today, missed: missedBeforeVisit(act.today) }
    const personIds = await namedIds(act, name)
    const question = { organisationId, state, waitsFor, needs, personIds }
    const { lines, total } = await listWorklist(act.db, question, page)
    const files = lines.map((line) => ({ ...line, isPast: isPast(act, line) }))
    const counts = await countByState(act.db, organisationId)
    return ok({ files, counts, total, page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) })
  },
})

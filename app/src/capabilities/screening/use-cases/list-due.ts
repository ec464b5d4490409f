import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { fullName, listPeople } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { PLACES, type Place } from '../domain/ledger.ts'
import { inVain, listAttempts } from '../read/attempts.ts'
import { countDue, type DueScreening, listDue } from '../read/due.ts'
import { filingOrganisation } from './filing-organisation.ts'

const PAGE_SIZE = 50

const line = z.object({
  childId: z.uuid(),
  fullName: z.string(),
  birthDate: z.string(),
  line: z.string(),
  instrumentId: z.string(),
  instrumentVersion: z.string(),
  instrumentName: wordsShape,
  state: z.enum(PLACES),
  since: z.string(),
  lateOn: z.string(),
  closesOn: z.string(),
  /** Attempts since the family was last reached, and the day of the last one. */
  attempts: z.number(),
  lastAttemptOn: z.string().nullable(),
})

const TO_DO = ['overdue', 'due'] as const satisfies readonly Place[]

async function toLines(act: Act, due: readonly DueScreening[]): Promise<z.input<typeof line>[]> {
  const ids = [...new Set(due.map((one) => one.childId))]
  const people = await listPeople(act.db, ids)
  const attempts = await listAttempts(act.db, ids)
  return due.flatMap(({ instrument, place, childId, since, lateOn, closesOn, line: name }) => {
    const child = people.find((one) => one.id === childId)
    if (child === undefined) return []
    const made = inVain(attempts.filter((one) => one.personId === childId))
    return [
      {
        childId,
        fullName: fullName(child),
        birthDate: child.birthDate,
        line: name,
        instrumentId: instrument.id,
        instrumentVersion: instrument.version,
        instrumentName: { ...instrument.name },
        state: place,
        since,
        lateOn,
        closesOn,
        attempts: made.length,
        lastAttemptOn: made[0]?.madeOn ?? null,
      },
    ]
  })
}

/** Whom to screen or call now, the longest late first; by the place in the ledger when one is asked for. */
export const listDueChildren = query({
  name: 'screening.due-list',
  title: { kk: 'Скринингтен өтетін балалар', ru: 'Дети к скринингу', en: 'Children to screen' },
  basis: [ACTS.organised, ACTS.infants],
  input: z.object({
    page: z.number().int().min(1).max(1000).optional(),
    place: z.enum(PLACES).optional(),
  }),
  output: z.object({
    total: z.number(),
    overdue: z.number(),
    page: z.number(),
    pages: z.number(),
    byPlace: z.record(z.enum(PLACES), z.number()),
    children: z.array(line),
  }),
  reads: (_input, { children }) => children.map((child) => child.childId),
  run: async (act, { page = 1, place }) => {
    const organisation = await filingOrganisation(act)
    if (!organisation.ok) return organisation

    const { id: organisationId } = organisation.value
    const counts = await countDue(act, organisationId)
    const places: readonly Place[] = place === undefined ? TO_DO : [place]
    const total = places.reduce((sum, one) => sum + (counts.get(one) ?? 0), 0)
    const due = await listDue(act, { organisationId, places, page, size: PAGE_SIZE })
    const byPlace = PLACES.map((one) => [one, counts.get(one) ?? 0])
    return ok({
      total,
      overdue: counts.get('overdue') ?? 0,
      page,
      pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
      byPlace: Object.fromEntries(byPlace) as Record<Place, number>,
      children: await toLines(act, due),
    })
  },
})

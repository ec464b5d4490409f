import { ok, parseLocalDate } from '@tirek/kernel'
import { type ParameterId, valueOn } from '@tirek/law'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { DESK_LINES, type DeskLine, LOOK_UP_STANDINGS } from '../domain/desk.ts'
import { DOCUMENTS } from '../domain/package.ts'
import { LOOK_UPS, STATES } from '../domain/states.ts'
import { type DeskEntry, listDeskLine } from '../read/desk.ts'
import { clockOutput, showClock } from './clock.ts'
import { deskDayOf } from './show-desk.ts'
import { namesOf, somebody } from './somebody.ts'

const PAGE = 50

const deskEntry = z.object({
  ...somebody,
  number: z.string(),
  category: z.number(),
  state: z.enum(STATES),
  since: z.string(),
  /** The term, from which day it was counted and how many days it has: null where none stands over the request. */
  clock: clockOutput.extend({ from: z.string().nullable(), days: z.number().nullable() }).nullable(),
  /** Papers of point 5 that were not compared yet, and defects for which the package was returned. */
  missing: z.array(z.enum(DOCUMENTS)),
  defects: z.array(z.object({ document: z.enum(DOCUMENTS), what: z.string() })),
  lookUps: z.array(
    z.object({ kind: z.enum(LOOK_UPS), standing: z.enum(LOOK_UP_STANDINGS), attempts: z.number() }),
  ),
  breaches: z.number(),
  organisationName: wordsShape.nullable(),
})

/** The requests of one line of the desk, the oldest first, each with what it lacks (REP-STD-15). */
export const listDesk = query({
  name: 'placement.desk-line',
  title: { kk: 'Үстелдің бір жолы', ru: 'Одна строка стола отдела', en: 'One line of the desk' },
  basis: [ACTS.eSobes, ACTS.placement],
  input: z.object({
    line: z.enum(DESK_LINES),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  output: z.object({
    line: z.enum(DESK_LINES),
    total: z.number(),
    page: z.number(),
    pages: z.number(),
    entries: z.array(deskEntry),
  }),
  reads: (_input, { entries }) => [...new Set(entries.map(({ personId }) => personId))],
  run: async (act, { line, page: wanted }) => {
    const { total, entries, page } = await pageOf(act, line, wanted)
    const nameOf = await namesOf(
      act,
      entries.map(({ request }) => request.personId),
    )
    const houses = await listOrganisationsById(
      act.db,
      entries.flatMap(({ request }) => request.organisationId ?? []),
    )
    return ok({
      line,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / PAGE)),
      entries: entries.map((entry) => {
        const { request } = entry
        const shown = showClock(act, entry.clock)
        return {
          requestId: request.id,
          personId: request.personId,
          personName: nameOf(request.personId),
          number: request.number,
          category: request.category,
          state: request.state,
          since: request.stateSince.toISOString(),
          clock: shown === null ? null : { ...shown, ...countingOf(entry) },
          ...lackOf(entry),
          lookUps: [...entry.asked],
          breaches: entry.breaches,
          organisationName: houses.find(({ id }) => id === request.organisationId)?.name ?? null,
        }
      }),
    })
  },
})

/** The page that was asked for; a line that has become shorter meanwhile is shown from its beginning. */
async function pageOf(act: Act, line: DeskLine, page: number) {
  const read = (number: number) =>
    listDeskLine(act.db, deskDayOf(act), { line, limit: PAGE, offset: (number - 1) * PAGE })
  const found = { ...(await read(page)), page }
  return found.entries.length > 0 || page === 1 ? found : { ...(await read(1)), page: 1 }
}

/** From which day a term was counted, and how many days the edition gives by which it was (DEC-10). */
function countingOf({ clock, startsOn, parameterEdition }: DeskEntry) {
  const edition = parseLocalDate(parameterEdition?.split('/').at(-1) ?? '')
  const isKnown = clock?.termId !== undefined && edition.ok
  const found = isKnown ? valueOn(clock.termId as ParameterId, edition.value) : undefined
  return { from: startsOn ?? null, days: found?.kind === 'value' ? found.value : null }
}

function lackOf({ request }: DeskEntry) {
  const isBefore = request.state === 'submitted' || request.state === 'returned'
  const compared = request.documents.filter((one) => one.compared || one.original === 'electronic')
  return {
    missing: isBefore ? DOCUMENTS.filter((kind) => !compared.some((one) => one.kind === kind)) : [],
    defects: isBefore ? [...request.defects] : [],
  }
}

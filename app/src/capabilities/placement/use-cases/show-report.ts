import { addMonths, findRegion, isAfter, localize, ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { dateField } from '#platform/use-case/fields.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { WAITED_ON } from '../domain/waiting-on.ts'
import {
  countRequests,
  HAPPENINGS,
  listReasons,
  listWaits,
  REPORT_LEVELS,
  type ReportLevel,
} from '../read/report.ts'

/** A year is looked at unless told otherwise. */
const USUAL_MONTHS = 12

const wait = z.object({
  on: z.enum(WAITED_ON),
  requests: z.number(),
  medianDays: z.number(),
  longestDays: z.number(),
})

/** Where the days of requests went, and on whom they waited: the state's days apart from the family's (REP-STD-27). */
export const showReport = query({
  name: 'placement.report',
  title: { kk: 'Күту күндері', ru: 'Дни ожидания', en: 'Days of waiting' },
  basis: [ACTS.placement],
  input: z
    .object({
      from: dateField.optional(),
      to: dateField.optional(),
      by: z.enum(REPORT_LEVELS).default('region'),
    })
    .refine(({ from, to }) => from === undefined || to === undefined || !isAfter(from, to), {
      path: ['to'],
      params: { code: 'before-from' },
    }),
  output: z.object({
    from: z.string(),
    to: z.string(),
    by: z.enum(REPORT_LEVELS),
    groups: z.array(
      z.object({ key: z.string(), name: z.string().nullable(), requests: z.number(), waits: z.array(wait) }),
    ),
    reasons: z.array(z.object({ what: z.enum(HAPPENINGS), reason: z.string(), times: z.number() })),
  }),
  run: async (act, { from: asked, to = act.today, by }) => {
    const from = asked ?? addMonths(to, -USUAL_MONTHS)
    const question = { from, to, by }
    const groups = await countRequests(act.db, question)
    const waits = await listWaits(act.db, question, act.now)
    const names = await namesOf(
      act,
      by,
      groups.map((group) => group.key),
    )
    return ok({
      ...question,
      groups: groups.map(({ key, requests }) => ({
        key,
        name: names.get(key) ?? null,
        requests,
        waits: waits.filter((row) => row.key === key).map(({ key: _, ...row }) => row),
      })),
      reasons: [...(await listReasons(act.db, question))],
    })
  },
})

async function namesOf(
  act: Act,
  by: ReportLevel,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (by === 'region')
    return new Map(
      keys.flatMap((key) => {
        const region = findRegion(key)
        return region === undefined ? [] : [[key, localize(region.name, act.lang)] as const]
      }),
    )
  const organisations = await listOrganisationsById(
    act.db,
    keys.filter((key) => key !== ''),
  )
  return new Map(organisations.map((one) => [one.id, localize(one.name, act.lang)]))
}

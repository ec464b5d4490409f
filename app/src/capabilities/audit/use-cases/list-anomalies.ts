import { addDays, localize, ok } from '@tirek/kernel'
import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import { isRole, ROLES } from '#platform/access/roles.ts'
import { dateField } from '#platform/use-case/fields.ts'
import { query } from '#platform/use-case/use-case.ts'
import { thresholdsOn } from '../domain/thresholds.ts'
import { findAnomalies } from '../read/anomalies.ts'
import { ONE_REGISTER } from './show-roots.ts'

/** Days that are looked at unless told otherwise: a week. */
const USUAL_DAYS = 7

const output = z.object({
  from: z.string(),
  to: z.string(),
  anomalies: z.array(
    z.object({
      kind: z.enum(['mass', 'night', 'unrelated', 'walking']),
      accountId: z.uuid(),
      name: z.string(),
      role: z.string(),
      roleName: z.string(),
      organisation: z.string().nullable(),
      day: z.string().nullable(),
      people: z.number(),
      /** From which number of people on it is listed: a default of the project, not a number of law. */
      threshold: z.number(),
    }),
  ),
})

/** What to look into, as shown. */
export type Anomalies = z.output<typeof output>

/** Readings by staff that are out of the usual: of very many people, by night, of people with no tie to the organisation. */
export const listAnomalies = query({
  name: 'audit.anomalies',
  title: { kk: 'Әдеттен тыс қараулар', ru: 'Необычные просмотры', en: 'Unusual readings' },
  basis: [ONE_REGISTER],
  input: z
    .object({ from: dateField.optional(), to: dateField.optional() })
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
      path: ['to'],
      params: { code: 'before-from' },
    }),
  output,
  run: async (act, { from: asked, to = act.today }) => {
    const from = asked ?? addDays(to, 1 - USUAL_DAYS)
    const than = thresholdsOn(to)
    const found = await act.asSystem(() => findAnomalies(act.db, { from, to }, than))
    const ids = new Set(found.flatMap((one) => one.organisationId ?? []))
    const organisations = new Map(
      (await listOrganisationsById(act.db, [...ids])).map((one) => [one.id, localize(one.name, act.lang)]),
    )
    const anomalies = found.map(({ organisationId, ...one }) => ({
      ...one,
      roleName: isRole(one.role) ? localize(ROLES[one.role].name, act.lang) : one.role,
      organisation: organisations.get(organisationId ?? '') ?? null,
      threshold: than[one.kind],
    }))
    return ok({ from, to, anomalies })
  },
})

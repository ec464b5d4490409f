import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { query } from '#platform/use-case/use-case.ts'
import { EMERGENCY } from '../domain/emergency.ts'
import { countByOrganisation } from '../read/emergencies.ts'
import { organisationNames } from './about-emergency.ts'

const counts = {
  total: z.number(),
  justified: z.number(),
  unjustified: z.number(),
  waiting: z.number(),
  overdue: z.number(),
}

const output = z.object({
  ...counts,
  organisations: z.array(
    z.object({ organisationId: z.uuid().nullable(), organisation: z.string().nullable(), ...counts }),
  ),
})

/** How emergency accesses came out. */
export type EmergencyCounts = z.output<typeof output>

const KEYS = ['total', 'justified', 'unjustified', 'waiting', 'overdue'] as const

/** How many emergency accesses there were, and how the reviews came out, by organisation. */
export const countEmergencies = query({
  name: 'exceptional-access.counts',
  title: {
    kk: 'Шұғыл қолжетімділіктер саны',
    ru: 'Число экстренных доступов',
    en: 'Numbers of emergency accesses',
  },
  basis: [EMERGENCY],
  input: z.object({}),
  output,
  run: async (act) => {
    const rows = await act.asSystem(() => countByOrganisation(act.db, act.today))
    const names = await organisationNames(
      act,
      rows.map((row) => row.organisationId),
    )
    const sum = (key: (typeof KEYS)[number]) => rows.reduce((total, row) => total + row[key], 0)
    return ok({
      total: sum('total'),
      justified: sum('justified'),
      unjustified: sum('unjustified'),
      waiting: sum('waiting'),
      overdue: sum('overdue'),
      organisations: rows.map((row) => ({
        ...row,
        organisation: names.get(row.organisationId ?? '') ?? null,
      })),
    })
  },
})

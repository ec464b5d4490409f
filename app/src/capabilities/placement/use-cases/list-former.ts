import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { mayRestore } from '../domain/readmission.ts'
import { DISCHARGE_GROUNDS } from '../domain/states.ts'
import { listFormer } from '../read/stays.ts'

const MOST = 200

/**
 * Cases that the own organisation has discharged, newest first: the number, the day and the reason, nothing of the
 * person, whose file is closed to it. By the number it restores at once whom it finds to have had no way to tell (DEC-29).
 */
export const listFormerResidents = query({
  name: 'placement.former-residents',
  title: { kk: 'Ұйымнан шығарылғандар', ru: 'Выписанные', en: 'Discharged' },
  basis: [ACTS.discharge, ACTS.absenceReading],
  input: z.object({}),
  output: z.object({
    cases: z.array(
      z.object({
        requestId: z.uuid(),
        number: z.string(),
        dischargedOn: z.string(),
        ground: z.enum(DISCHARGE_GROUNDS),
        orderNumber: z.string(),
        mayRestore: z.boolean(),
      }),
    ),
  }),
  run: async (act) => {
    const { organisationId = '' } = act.actor
    const former = await act.asSystem(() => listFormer(act.db, organisationId, MOST))
    return ok({
      cases: former.map((one) => ({
        ...one,
        mayRestore: mayRestore({ ground: one.ground, couldNotInform: true }).ok,
      })),
    })
  },
})

import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { mayRestore } from '../domain/readmission.ts'
import { DISCHARGE_GROUNDS } from '../domain/states.ts'
import { countFormer, listFormer } from '../read/former.ts'

const PAGE = 50

/**
 * Cases that the own organisation has discharged, newest first, fifty a page: the number, the day and the reason, nothing of the
 * person, whose file is closed to it. By the number it restores at once whom it finds to have had no way to tell (DEC-29).
 */
export const listFormerResidents = query({
  name: 'placement.former-residents',
  title: { kk: 'Ұйымнан шығарылғандар', ru: 'Выписанные', en: 'Discharged' },
  basis: [ACTS.discharge, ACTS.absenceReading],
  input: z.object({ page: z.number().int().min(1).max(1000).default(1) }),
  output: z.object({
    page: z.number(),
    pages: z.number(),
    cases: z.array(
      z.object({
        requestId: z.uuid(),
        number: z.string(),
        dischargedOn: z.string(),
        ground: z.enum(DISCHARGE_GROUNDS),
        orderNumber: z.string(),
        isSetAside: z.boolean(),
        isAskedBack: z.boolean(),
        mayRestore: z.boolean(),
      }),
    ),
  }),
  run: async (act, { page }) => {
    const { organisationId = '' } = act.actor
    const count = await act.asSystem(() => countFormer(act.db, organisationId))
    const part = { limit: PAGE, offset: (page - 1) * PAGE }
    const former = await act.asSystem(() => listFormer(act.db, organisationId, part))
    return ok({
      page,
      pages: Math.max(1, Math.ceil(count / PAGE)),
      cases: former.map((one) => ({
        ...one,
        mayRestore: mayRestore({ ...one, couldNotInform: true }).ok,
      })),
    })
  },
})

import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { query } from '#platform/use-case/use-case.ts'
import { EMERGENCY } from '../domain/emergency.ts'
import { listReviews as read } from '../read/emergencies.ts'
import { organisationNames } from './about-emergency.ts'
import { showEmergency, shownEmergency } from './shown-emergency.ts'

const output = z.object({ reviews: z.array(shownEmergency) })

/** Emergency accesses to review, as shown. */
export type Reviews = z.output<typeof output>

/** The emergency accesses that wait for the reviewer, or those that were reviewed. The child is not named. */
export const listReviews = query({
  name: 'exceptional-access.reviews',
  title: {
    kk: 'Тексерілетін шұғыл қолжетімділіктер',
    ru: 'Экстренные доступы на проверку',
    en: 'Emergency accesses to review',
  },
  basis: [EMERGENCY],
  input: z.object({ state: z.enum(['waiting', 'done']).default('waiting') }),
  output,
  run: async (act, { state }) => {
    const all = await act.asSystem(() => read(act.db, act.actor, state === 'done'))
    const names = await organisationNames(
      act,
      all.map((one) => one.organisationId),
    )
    return ok({ reviews: all.map((one) => showEmergency(act, one, names)) })
  },
})

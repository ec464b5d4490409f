import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { listOfOrganisation } from '../read/notices.ts'
import { noticeShape, shownNotice } from './shapes.ts'

const output = z.object({ open: z.array(noticeShape), answered: z.array(noticeShape) })

/** What an organisation must answer for, and what it has answered, as shown. */
export type OwnNotices = z.output<typeof output>

/** Consents that have ended and of which this organisation was told; the child is not named (LAW-10-7). */
export const listNotices = query({
  name: 'withdrawals.own',
  title: {
    kk: 'Қайтарып алынған келісімдер',
    ru: 'Отозванные согласия',
    en: 'Consents that were withdrawn',
  },
  basis: [ACTS.withdrawal, ACTS.answer],
  input: z.object({}),
  output,
  run: async (act) => {
    const { organisationId } = act.actor
    if (organisationId === undefined) return ok({ open: [], answered: [] })
    const shown = async (isAnswered: boolean) => {
      const notices = await listOfOrganisation(act.db, organisationId, isAnswered)
      return Promise.all(notices.map((one) => shownNotice(act, one)))
    }
    return ok({ open: await shown(false), answered: await shown(true) })
  },
})

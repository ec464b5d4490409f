import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { markSeen } from '../store/notices.ts'

/** An organisation notes that it has looked at a corrected value which it holds. */
export const acknowledge = command({
  name: 'corrections.acknowledge',
  title: {
    kk: 'Түзетілген мәліметпен танысу',
    ru: 'Ознакомиться с исправлением',
    en: 'Acknowledge a correction',
  },
  basis: [ACTS.duty],
  input: z.object({ noticeId: idField }),
  output: z.object({ noticeId: z.uuid() }),
  run: async (act, { noticeId }) => {
    const { organisationId } = act.actor
    const isSeen = organisationId !== undefined && (await markSeen(act, noticeId, organisationId))
    return isSeen ? ok({ noticeId }) : notFound('notice')
  },
})

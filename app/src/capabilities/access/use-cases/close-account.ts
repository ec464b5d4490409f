import { ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { endSessionsOf } from '#platform/access/sessions.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { closePost, regionOfAccount } from '../store/posts.ts'

/** Closes an account for good: nobody signs in to it any more, and its sessions end at once. */
export const closeAccount = command({
  name: 'access.close-account',
  title: { kk: 'Тіркелгіні жабу', ru: 'Закрыть учётную запись', en: 'Close an account' },
  basis: [cite('order-263', 'p-7')],
  input: z.strictObject({ accountId: idField }),
  output: z.object({ accountId: z.uuid() }),
  run: async (act, { accountId }) => {
    const region = await regionOfAccount(act, accountId)
    if (region === undefined) return notFound('account')
    if (!(await closePost(act, accountId))) return refuse('access.account-closed', { status: 'state' })
    await endSessionsOf(act.db, accountId)
    await act.record({ name: 'access.account-closed', region, subject: { kind: 'account', id: accountId } })
    return ok({ accountId })
  },
})

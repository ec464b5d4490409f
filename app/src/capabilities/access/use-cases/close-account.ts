import { localize, ok, type Result } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { isRole, ROLES } from '#platform/access/roles.ts'
import { endSessionsOf } from '#platform/access/sessions.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField, textField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { findPost } from '../read/staff.ts'
import { closePost, regionOfAccount } from '../store/posts.ts'
import { TWO_ADMINISTRATORS } from './two-administrators.ts'

/** Whether there is an account of staff to close. */
async function checkOpen(
  act: Act,
  { accountId }: { readonly accountId: string },
): Promise<Result<void, Refusal>> {
  const post = await findPost(act.db, accountId)
  if (post === undefined) return notFound('account')
  return post.isClosed ? refuse('access.account-closed', { status: 'state' }) : ok(undefined)
}

/** Closes an account for good: nobody signs in to it any more, and its sessions end at once. */
export const closeAccount = command({
  name: 'access.close-account',
  title: { kk: 'Тіркелгіні жабу', ru: 'Закрыть учётную запись', en: 'Close an account' },
  basis: [cite('order-263', 'p-7')],
  input: z.strictObject({
    accountId: idField,
    /** Why: for the second person. The operator at the command line gives none. */
    reason: textField.optional(),
  }),
  output: z.object({ accountId: z.uuid() }),
  needsFreshProof: true,
  second: {
    by: TWO_ADMINISTRATORS,
    check: checkOpen,
    why: ({ reason }) => reason,
    shows: async (act, { accountId }) => {
      const post = await findPost(act.db, accountId)
      if (post === undefined) return []
      return [
        { label: 'account.name', value: post.name },
        {
          label: 'account.role',
          value: isRole(post.role) ? localize(ROLES[post.role].name, act.lang) : post.role,
        },
        { label: 'account.organisation', value: post.organisation?.[act.lang] ?? '–' },
      ]
    },
  },
  run: async (act, { accountId }) => {
    const region = await regionOfAccount(act, accountId)
    if (region === undefined) return notFound('account')
    if (!(await closePost(act, accountId))) return refuse('access.account-closed', { status: 'state' })
    await endSessionsOf(act.db, accountId)
    await act.record({ name: 'access.account-closed', region, subject: { kind: 'account', id: accountId } })
    return ok({ accountId })
  },
})

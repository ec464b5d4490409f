import type { Act } from '#platform/use-case/act.ts'
import type { NoticeKind } from '../domain/notice-kinds.ts'

/** Tells an account what happened to its ways to sign in, or to its post. */
export async function tell(
  { db, newId, realNow }: Act,
  told: { readonly accountId: string; readonly kind: NoticeKind; readonly device?: string },
): Promise<void> {
  const { accountId, kind, device = '' } = told
  await db
    .insertInto('access_notice')
    .values({ id: newId(), account_id: accountId, kind, at: realNow, device })
    .execute()
}

/** The actor has seen what was told. */
export async function readNotices({ db, actor, realNow }: Act): Promise<void> {
  await db
    .updateTable('access_notice')
    .set({ read_at: realNow })
    .where('account_id', '=', actor.accountId)
    .where('read_at', 'is', null)
    .execute()
}

import type { Act } from '#platform/use-case/act.ts'
import { regionOfAccount, regionOfNone } from '../store/posts.ts'

type WayEvent =
  | 'access.passkey-added'
  | 'access.passkey-removed'
  | 'access.password-set'
  | 'access.password-removed'

/** Writes into the history that the actor has changed a way of signing in; nothing of the way itself. */
export async function noteWay(act: Act, name: WayEvent): Promise<void> {
  const { accountId } = act.actor
  const region = (await regionOfAccount(act, accountId)) ?? regionOfNone(act)
  await act.record({ name, region, subject: { kind: 'account', id: accountId } })
}

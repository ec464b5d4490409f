import { ok, type Result } from '@tirek/kernel'
import { type Client, networkOf } from '#platform/access/client.ts'
import { isKnownDevice } from '#platform/access/known-device.ts'
import { noteAccess } from '#platform/history/access-log.ts'
import { type Counted, countAttempt, failuresOf, forgive } from '#platform/proofs/attempts.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { ACCOUNT, CLIENT, EVERYBODY, PAIR, TELL_AFTER } from '../domain/attempt-budgets.ts'
import { tell } from '../store/notices.ts'

/** What an attempt is counted for: the one who tries, then what is common to all who are unknown. */
export interface Counting {
  readonly own: Counted
  readonly common: readonly Counted[]
  /** What is held against it no more after a success. */
  readonly cleared: readonly Counted[]
}

/** Asked about in place of an account that is not there, so that an unknown name takes as long. */
export const NO_ACCOUNT = '00000000-0000-0000-0000-000000000000'

/**
 * A browser in which the account has signed in before has a budget of its own, so that guesses made elsewhere never
 * keep the owner out; everybody else is counted by account and place together, by account, by place, and all at once.
 */
export async function countingOf(
  act: Act,
  client: Client,
  { login, accountId }: { readonly login: string; readonly accountId: string | undefined },
): Promise<Counting> {
  const device = client.deviceToken ?? ''
  const isKnown = await isKnownDevice(act.db, accountId ?? NO_ACCOUNT, device)
  const place = networkOf(client.address)
  const key = (text: string) => act.keyedHash(`attempt:${text}`)
  const own = { key: key(isKnown ? `device:${device}:${login}` : `pair:${place}:${login}`), budget: PAIR }
  const account = { key: key(`account:${login}`), budget: ACCOUNT }
  const cleared = [own, account]
  if (isKnown) return { own, common: [], cleared }
  const here = { key: key(`place:${place}`), budget: CLIENT }
  const everybody = { key: key('everybody'), budget: EVERYBODY, holdsAfter: here }
  return { own, common: [account, here, everybody], cleared }
}

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS

/** Nobody waits for more minutes than these: the other ways are named instead. */
const LONGEST_SAID = 60

/** Counts an attempt; a refusal that says how long to wait when it comes too soon, whether or not the name is known. */
export async function admitAttempt(act: Act, { own, common }: Counting): Promise<Result<void, Refusal>> {
  const until = await countAttempt(act.db, [own, ...common], act.realNow)
  if (until === undefined) return ok(undefined)
  const minutes = Math.max(1, Math.ceil((until.getTime() - act.realNow.getTime()) / MINUTE_MS))
  if (minutes > LONGEST_SAID) return refuse('access.held', { status: 'state' })
  return refuse('access.wait', { status: 'state', facts: { minutes } })
}

/** The attempt failed: written down without what was typed; the owner is told after a series. */
export async function noteFailure(
  act: Act,
  { own, common }: Counting,
  { accountId, useCase, device }: { accountId: string | undefined; useCase: string; device: string },
): Promise<void> {
  const facts = accountId === undefined ? {} : { accountId }
  const note = { actor: act.actor, now: act.now, useCase, outcome: 'refused', personIds: [], facts } as const
  await act.asSystem(() => noteAccess(act.db, { ...note, code: 'access.password-wrong' }))
  const failures = await failuresOf(act.db, common[0] ?? own)
  if (accountId !== undefined && TELL_AFTER.includes(failures))
    await tell(act, { accountId, kind: 'failures', device })
}

/** The attempt was good. */
export function noteSuccess(act: Act, counting: Counting): Promise<void> {
  return forgive(act.db, counting, act.realNow)
}

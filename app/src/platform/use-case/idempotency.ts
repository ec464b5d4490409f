import type { Actor } from '#platform/access/actor.ts'
import { sha256 } from '#platform/bytes/hash.ts'
import { KEY_LIFE_MS, MOST_KEY_LENGTH, MOST_PURGED } from '#platform/config/limits.ts'
import type { Tx } from '#platform/db/database.ts'
import { type Refusal, refusal } from './refusal.ts'

/** What is known of a key: new in this transaction, answered before, or used for something else. */
export type KeyState =
  | { readonly kind: 'new' }
  | { readonly kind: 'answered'; readonly output: unknown }
  | { readonly kind: 'reused' }

interface Keyed {
  readonly actor: Actor
  readonly key: string
  readonly useCase: string
  readonly input: unknown
  readonly now: Date
}

/** Visible ASCII and spaces: what a header can carry and the database can keep. */
const PLAIN = /^[\x20-\x7e]+$/

/** Why a key cannot be used; undefined when it can. */
export function keyProblem(key: string): Refusal | undefined {
  const code = key.length > MOST_KEY_LENGTH ? 'too-long' : 'wrong-type'
  if (code === 'wrong-type' && PLAIN.test(key)) return undefined
  return refusal('platform.key-malformed', {
    status: 'invalid',
    facts: { max: MOST_KEY_LENGTH },
    fields: [
      { path: 'Idempotency-Key', code, ...(code === 'too-long' ? { args: { max: MOST_KEY_LENGTH } } : {}) },
    ],
  })
}

/** Claims a key; a second transaction with the same key waits here until the first ends. */
export async function claimKey(tx: Tx, { actor, key, useCase, input, now }: Keyed): Promise<KeyState> {
  const hash = sha256(JSON.stringify(input))
  const claimed = await tx
    .insertInto('idempotency')
    .values({ account_id: actor.accountId, key, use_case: useCase, input_hash: hash, at: now })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (Number(claimed.numInsertedOrUpdatedRows ?? 0) === 1) return { kind: 'new' }

  const before = await tx
    .selectFrom('idempotency')
    .select(['use_case', 'input_hash', 'outcome'])
    .where('account_id', '=', actor.accountId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  const same = before.use_case === useCase && hash.equals(before.input_hash)
  return same ? { kind: 'answered', output: before.outcome } : { kind: 'reused' }
}

/** Forgets a batch of keys whose term is over; returns how many. Called again while it returns some. */
export async function forgetKeys(tx: Tx, now: Date): Promise<number> {
  const old = tx
    .selectFrom('idempotency')
    .select(['account_id', 'key'])
    .where('at', '<', new Date(now.getTime() - KEY_LIFE_MS))
    .limit(MOST_PURGED)
    .forUpdate()
    .skipLocked()
  const gone = await tx
    .with('old', () => old)
    .deleteFrom('idempotency')
    .using('old')
    .whereRef('idempotency.account_id', '=', 'old.account_id')
    .whereRef('idempotency.key', '=', 'old.key')
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Stores the answer, so that a repeat after a lost reply gets the same one. */
export async function storeAnswer(tx: Tx, actor: Actor, key: string, output: unknown): Promise<void> {
  await tx
    .updateTable('idempotency')
    .set({ outcome: JSON.stringify(output ?? null) })
    .where('account_id', '=', actor.accountId)
    .where('key', '=', key)
    .execute()
}

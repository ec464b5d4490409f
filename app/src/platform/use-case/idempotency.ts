import { createHash } from 'node:crypto'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'

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

function hashOf(input: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify(input)).digest()
}

/** Claims a key; a second transaction with the same key waits here until the first ends. */
export async function claimKey(tx: Tx, { actor, key, useCase, input, now }: Keyed): Promise<KeyState> {
  const hash = hashOf(input)
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

/** Stores the answer, so that a repeat after a lost reply gets the same one. */
export async function storeAnswer(tx: Tx, actor: Actor, key: string, output: unknown): Promise<void> {
  await tx
    .updateTable('idempotency')
    .set({ outcome: JSON.stringify(output ?? null) })
    .where('account_id', '=', actor.accountId)
    .where('key', '=', key)
    .execute()
}

import type { Tx } from '#platform/db/database.ts'
import { uuidAt } from '#platform/use-case/ids.ts'
import type { MasterKey } from './master-key.ts'
import {
  keyIdOf,
  makePersonKey,
  openText,
  type PersonKey,
  type Place,
  sealText,
  unwrap,
} from './sealed-text.ts'

/**
 * Seals and opens words about a person's health and safety, within one transaction. The text that is kept says nothing
 * without the person's key; whoever may read the row opens it here.
 */
export interface Vault {
  /** Seals words about a person for their place. */
  seal(personId: string, place: Place, words: string): Promise<string>
  /** Opens the words of a place. Throws when they were sealed for another, changed, or their key is gone. */
  open(place: Place, sealed: string): Promise<string>
}

async function keepKey(tx: Tx, master: MasterKey, { personId, now }: { personId: string; now: Date }) {
  const { id, wrapped, wrapped_by } = makePersonKey(uuidAt(now), master)
  await tx
    .insertInto('vault_key')
    .values({ id, subject_id: personId, wrapped, wrapped_by, made_at: now })
    .onConflict((on) => on.column('subject_id').doNothing())
    .execute()
}

function findKeyOf(tx: Tx, personId: string) {
  return tx.selectFrom('vault_key').selectAll().where('subject_id', '=', personId).executeTakeFirst()
}

/** The vault of a transaction. A key is asked for once in it, and kept no longer: a key that is gone opens nothing more. */
export function vaultOf(tx: Tx, master: () => MasterKey, now: Date): Vault {
  const opened = new Map<string, PersonKey>()

  async function keyOf(personId: string): Promise<PersonKey> {
    if ((await findKeyOf(tx, personId)) === undefined) await keepKey(tx, master(), { personId, now })
    const kept = await findKeyOf(tx, personId)
    if (kept === undefined) throw new Error('the key of a person was not kept')
    return unwrap(kept, master())
  }

  async function keyNamed(id: string): Promise<PersonKey> {
    const known = opened.get(id)
    if (known !== undefined) return known
    const kept = await tx.selectFrom('vault_key').selectAll().where('id', '=', id).executeTakeFirst()
    if (kept === undefined) throw new Error('the key of these words is gone')
    const key = unwrap(kept, master())
    opened.set(id, key)
    return key
  }

  return {
    seal: async (personId, place, words) => sealText(await keyOf(personId), place, words),
    open: async (place, sealed) => openText(await keyNamed(keyIdOf(sealed)), place, sealed),
  }
}

import type { Tx } from '#platform/db/database.ts'
import { uuidAt } from '#platform/use-case/ids.ts'
import type { MasterKeys } from './master-key.ts'
import {
  keyIdOf,
  makePersonKey,
  openText,
  type PersonKey,
  type Place,
  sealText,
  unwrap,
} from './sealed-text.ts'
import { type Standing, standingOf, type WrappedAnew, wrapAnew } from './wrap-anew.ts'

/**
 * Seals and opens words about a person's health and safety, within one transaction. The text that is kept says nothing
 * without the person's key; whoever may read the row opens it here.
 */
export interface Vault {
  /** Seals words about a person for their place. */
  seal(personId: string, place: Place, words: string): Promise<string>
  /** Opens the words of a place. Throws when they were sealed for another, changed, or their key is gone. */
  open(place: Place, sealed: string): Promise<string>
  /** How the keys of the people are sealed. */
  standing(): Promise<Standing>
  /** Seals the keys of some people anew by the present key of the installation, those behind `after`. */
  wrapAnew(after: string | undefined): Promise<WrappedAnew>
}

async function keepKey(tx: Tx, keys: MasterKeys, { personId, now }: { personId: string; now: Date }) {
  const { id, wrapped, wrapped_by } = makePersonKey(uuidAt(now), keys.present)
  await tx
    .insertInto('vault_key')
    .values({ id, subject_id: personId, wrapped, wrapped_by, made_at: now })
    .onConflict((on) => on.column('subject_id').doNothing())
    .execute()
}

function findKeyOf(tx: Tx, personId: string) {
  return tx.selectFrom('vault_key').selectAll().where('subject_id', '=', personId).executeTakeFirst()
}

/** A key is asked for once, by whoever comes first; the others wait for the same answer. */
function once(
  known: Map<string, Promise<PersonKey>>,
  id: string,
  ask: (id: string) => Promise<PersonKey>,
): Promise<PersonKey> {
  const asked = known.get(id) ?? ask(id)
  known.set(id, asked)
  return asked
}

/** The vault of a transaction. A key is asked for once in it, and kept no longer: a key that is gone opens nothing more. */
export function vaultOf(tx: Tx, masters: () => MasterKeys, now: Date): Vault {
  const byId = new Map<string, Promise<PersonKey>>()
  const byPerson = new Map<string, Promise<PersonKey>>()

  async function findOrMake(personId: string): Promise<PersonKey> {
    if ((await findKeyOf(tx, personId)) === undefined) await keepKey(tx, masters(), { personId, now })
    const kept = await findKeyOf(tx, personId)
    if (kept === undefined) throw new Error('the key of a person was not kept')
    return unwrap(kept, masters())
  }

  async function find(id: string): Promise<PersonKey> {
    const kept = await tx.selectFrom('vault_key').selectAll().where('id', '=', id).executeTakeFirst()
    if (kept === undefined) throw new Error('the key of these words is gone')
    return unwrap(kept, masters())
  }

  return {
    seal: async (personId, place, words) =>
      sealText(await once(byPerson, personId, findOrMake), place, words),
    open: async (place, sealed) => openText(await once(byId, keyIdOf(sealed), find), place, sealed),
    standing: () => standingOf(tx, masters),
    wrapAnew: (after) => wrapAnew(tx, masters(), after),
  }
}

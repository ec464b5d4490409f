import type { MasterKey } from '#platform/vault/master-key.ts'
import { makePersonKey, type PersonKey, type Place, sealText } from '#platform/vault/sealed-text.ts'
import type { Bulk } from './bulk.ts'

/** Seals what the load writes about people's health and safety, as the vault does. */
export interface Sealing {
  readonly words: (personId: string, place: Place, words: string) => string
  /** For a column of JSON. */
  readonly document: (personId: string, place: Place, document: unknown) => string
}

/** What the keys of the people are made and kept with. */
interface SealingParts {
  readonly bulk: Bulk
  readonly nextId: () => string
  readonly now: Date
  readonly master: MasterKey
}

/** A key for each person, made with the first words about them. */
export function openSealing({ bulk, nextId, now, master }: SealingParts): Sealing {
  const keys = new Map<string, PersonKey>()

  function keyOf(personId: string): PersonKey {
    const known = keys.get(personId)
    if (known !== undefined) return known
    const { id, key, wrapped, wrapped_by } = makePersonKey(nextId(), master)
    bulk.add('vault_key', { id, subject_id: personId, wrapped, wrapped_by, made_at: now })
    keys.set(personId, { id, key })
    return { id, key }
  }

  const words: Sealing['words'] = (personId, place, text) => sealText(keyOf(personId), place, text)
  return {
    words,
    document: (personId, place, document) => JSON.stringify(words(personId, place, JSON.stringify(document))),
  }
}

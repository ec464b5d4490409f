import type { LocalDate } from '@tirek/kernel'
import type { Identity } from './identity.ts'
import { familyKey, givenKey, motherKey, patronymicKey } from './names.ts'

/** An identity with its names as keys; '' and undefined are «not known». */
export interface Folded {
  readonly iin: string | undefined
  readonly birthRecord: string
  readonly family: string
  readonly given: string
  /** The given name folded as a family name: it may stand in the other's place. */
  readonly givenAsFamily: string
  readonly patronymic: string
  readonly birthDate: LocalDate
  readonly sex: Identity['sex']
  readonly motherId: string | undefined
  readonly motherName: string
  readonly birthOrder: number | undefined
  readonly region: string | undefined
  readonly settlement: string | undefined
}

/** Folds identities one after another; a spelling that came before is not folded again. */
export function createFolding(): (identity: Identity) => Folded {
  const family = remembering(familyKey)
  const given = remembering(givenKey)
  const patronymic = remembering(patronymicKey)
  const mother = remembering(motherKey)
  return (identity) => {
    const givenName = given(identity.givenName)
    return {
      iin: identity.iin,
      birthRecord: (identity.birthRecord ?? '').replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase(),
      family: family(identity.familyName),
      given: givenName,
      givenAsFamily: family(givenName),
      patronymic: patronymic(identity.patronymic),
      birthDate: identity.birthDate,
      sex: identity.sex,
      motherId: identity.motherId,
      motherName: mother(identity.motherName),
      birthOrder: identity.birthOrder,
      region: identity.region,
      settlement: identity.settlement,
    }
  }
}

/** So many spellings are kept in mind by one folding; then it begins anew. */
const MOST_REMEMBERED = 50_000

function remembering(keyOf: (text: string) => string): (text: string | undefined) => string {
  const known = new Map<string, string>()
  return (text) => {
    if (text === undefined) return ''
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= MOST_REMEMBERED) known.clear()
    const key = keyOf(text)
    known.set(text, key)
    return key
  }
}

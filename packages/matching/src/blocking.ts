import { dayOf, monthOf, yearOf } from '@tirek/kernel'
import type { Folded } from './fold.ts'

const PREFIX = 3
/** What a key says beside the values, so that two kinds of keys never meet. */
type Kind = 'born' | 'name' | 'day' | 'father' | 'mother' | 'mother-name' | 'record' | 'iin'

/**
 * Keys by which two records of one child meet: whoever shares one is compared. Each survives another mistake: a slip in
 * one name, names in each other's place, a missing patronymic, a wrong digit or the wrong order in the date, another
 * year, a newborn without a name. Numbers of 32 bits; two unlike keys with one number only cost a comparison.
 */
export function blockingKeys(identity: Folded): readonly number[] {
  const { birthDate, family, given, patronymic, motherId, motherName, birthRecord, iin } = identity
  const year = yearOf(birthDate)
  const names = family && given && [family, identity.givenAsFamily].sort().join(' ')
  const dayAndMonth = [dayOf(birthDate), monthOf(birthDate)].sort().join()
  const keys = [
    ...[family, given, patronymic].map((name) => name && hash('born', birthDate, name.slice(0, PREFIX))),
    names && hash('name', names, year),
    names && hash('day', names, dayAndMonth),
    given && patronymic && hash('father', given, patronymic, year),
    motherId && hash('mother', motherId),
    motherName && hash('mother-name', motherName, year),
    birthRecord && hash('record', birthRecord),
    iin && hash('iin', iin),
  ]
  return [...new Set(keys.filter((key) => typeof key === 'number'))]
}

/** FNV-1a over the parts, mixed once more: a whole number of 32 bits with its sign, as a database column holds it. */
function hash(kind: Kind, ...parts: readonly (string | number)[]): number {
  const text = `${kind} ${parts.join(' ')}`
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  return value ^ (value >>> 13)
}

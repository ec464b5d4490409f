import { dayOf, monthOf, yearOf } from '@tirek/kernel'
import type { Folded } from './fold.ts'
import { createNameTable, type NameTable } from './name-table.ts'

const SEXES: readonly Folded['sex'][] = [undefined, 'female', 'male']

/** Records as columns of numbers, one row each; 0 means «not known» everywhere. */
export interface Records {
  readonly size: number
  readonly names: NameTable
  readonly iin: Int32Array
  readonly birthRecord: Int32Array
  readonly family: Int32Array
  readonly given: Int32Array
  /** The given name folded as a family name: it may stand in the other's place. */
  readonly givenAsFamily: Int32Array
  readonly patronymic: Int32Array
  readonly year: Int32Array
  readonly month: Int32Array
  readonly day: Int32Array
  readonly sex: Int32Array
  readonly mother: Int32Array
  readonly motherName: Int32Array
  readonly birthOrder: Int32Array
  readonly region: Int32Array
  readonly settlement: Int32Array
}

/** What a row says. */
export function cell(column: Int32Array, row: number): number {
  return column[row] ?? 0
}

/** Puts folded identities into columns; comparing then touches numbers only. */
export function toRecords(identities: readonly Folded[]): Records {
  const records = emptyRecords(identities.length)
  const { names } = records
  const numberOf = createNumbering()
  for (const [row, identity] of identities.entries()) {
    records.iin[row] = numberOf(identity.iin)
    records.birthRecord[row] = names.idOf(identity.birthRecord)
    records.family[row] = names.idOf(identity.family)
    records.given[row] = names.idOf(identity.given)
    records.givenAsFamily[row] = names.idOf(identity.givenAsFamily)
    records.patronymic[row] = names.idOf(identity.patronymic)
    records.year[row] = yearOf(identity.birthDate)
    records.month[row] = monthOf(identity.birthDate)
    records.day[row] = dayOf(identity.birthDate)
    records.sex[row] = SEXES.indexOf(identity.sex)
    records.mother[row] = numberOf(identity.motherId)
    records.motherName[row] = names.idOf(identity.motherName)
    records.birthOrder[row] = identity.birthOrder ?? 0
    records.region[row] = numberOf(identity.region)
    records.settlement[row] = numberOf(identity.settlement)
  }
  return records
}

function createNumbering(): (text: string | undefined) => number {
  const numbers = new Map<string, number>()
  return (text) => {
    if (text === undefined) return 0
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, numbers.size + 1)
    return numbers.size
  }
}

function emptyRecords(size: number): Records {
  const column = () => new Int32Array(size)
  return {
    size,
    names: createNameTable(),
    iin: column(),
    birthRecord: column(),
    family: column(),
    given: column(),
    givenAsFamily: column(),
    patronymic: column(),
    year: column(),
    month: column(),
    day: column(),
    sex: column(),
    mother: column(),
    motherName: column(),
    birthOrder: column(),
    region: column(),
    settlement: column(),
  }
}

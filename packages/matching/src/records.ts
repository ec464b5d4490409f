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

/** All that a row says lies together, in one line of the processor's cache; a column is a view of every sixteenth number. */
const WIDTH = 16

/** What a row says in a column. */
export function cell(column: Int32Array, row: number): number {
  return column[row * WIDTH] ?? 0
}

function put(column: Int32Array, row: number, value: number): void {
  column[row * WIDTH] = value
}

/** Puts folded identities into columns; comparing then touches numbers only. */
export function toRecords(identities: readonly Folded[]): Records {
  const records = emptyRecords(identities.length)
  const { names } = records
  const numberOf = createNumbering()
  for (const [row, identity] of identities.entries()) {
    put(records.iin, row, numberOf(identity.iin))
    put(records.birthRecord, row, names.idOf(identity.birthRecord))
    put(records.family, row, names.idOf(identity.family))
    put(records.given, row, names.idOf(identity.given))
    put(records.givenAsFamily, row, names.idOf(identity.givenAsFamily))
    put(records.patronymic, row, names.idOf(identity.patronymic))
    put(records.year, row, yearOf(identity.birthDate))
    put(records.month, row, monthOf(identity.birthDate))
    put(records.day, row, dayOf(identity.birthDate))
    put(records.sex, row, SEXES.indexOf(identity.sex))
    put(records.mother, row, numberOf(identity.motherId))
    put(records.motherName, row, names.idOf(identity.motherName))
    put(records.birthOrder, row, identity.birthOrder ?? 0)
    put(records.region, row, numberOf(identity.region))
    put(records.settlement, row, numberOf(identity.settlement))
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
  const rows = new Int32Array((size + 1) * WIDTH)
  let columns = 0
  const column = () => {
    columns += 1
    return rows.subarray(columns - 1)
  }
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

import { dayNumber, type LocalDate } from '@tirek/kernel'
import { CODED, type FactId, type FactValues, NO_BIRTH_DAY, type Sweep, valuesOf } from '@tirek/law'

const DAYS_OF_CHILDHOOD = 19 * 365
/** One answer of so many is not known. */
const UNKNOWN_ONE_IN = 11

/** Numbers that are the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 0x1_0000_0000) * below)
  }
}

/** Fills a column by chance; one of so many is left unknown. */
function fill(
  column: Int32Array | Uint8Array,
  unknown: number,
  value: () => number,
  below: (n: number) => number,
) {
  for (let i = 0; i < column.length; i += 1) column[i] = below(UNKNOWN_ONE_IN) === 0 ? unknown : value()
}

/** Fills a population of invented children: every fact by chance, some of them unknown. */
export function fillPopulation({ birthDay, facts }: Sweep, on: LocalDate): void {
  const below = seeded(343)
  const today = dayNumber(on)
  fill(birthDay, NO_BIRTH_DAY, () => today - below(DAYS_OF_CHILDHOOD), below)
  for (const [fact, column] of facts) {
    const values = valuesOf(fact).length
    fill(column, 0, () => 1 + below(values), below)
  }
}

/** Children of whom everything is known, as facts by name: what the engines of others are asked with. */
export function knownFamilies(count: number): readonly FactValues[] {
  const below = seeded(2002)
  return Array.from({ length: count }, () => {
    const said = CODED.map((fact: FactId) => {
      const values = valuesOf(fact)
      return [fact, values[below(values.length)]] as const
    })
    return { age: below(19), ...Object.fromEntries(said) }
  })
}

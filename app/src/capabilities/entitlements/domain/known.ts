import { ageOn, contains, hasReached, type LocalDate } from '@tirek/kernel'
import { type FactValues, valueOn } from '@tirek/law'

type Status = {
  readonly kind: 'limited-abilities' | 'disability'
  readonly validFrom: LocalDate
  readonly validTo?: LocalDate | undefined
  readonly group?: string | undefined
}

export type Known = {
  readonly birthDate: LocalDate
  readonly statuses: readonly Status[]
  /** Who the reader is to the person, as a value of the fact; undefined when it is not on record. */
  readonly asker: string | undefined
}

/**
 * What the registry knows of a person as facts. What it does not hold stays unknown and is asked: no status on record
 * is not the same as no disability.
 */
export function knownFacts({ birthDate, statuses, asker }: Known, on: LocalDate): FactValues {
  const standing = statuses.filter(({ validFrom, validTo }) => contains({ from: validFrom, to: validTo }, on))
  const disability = standing.find(({ kind }) => kind === 'disability')
  return {
    age: ageOn(birthDate, on).years,
    ...(disability === undefined ? {} : disabilityFacts(disability, birthDate, on)),
    ...(standing.some(({ kind }) => kind === 'limited-abilities') ? { conclusion: true } : {}),
    ...(asker === undefined ? {} : { asker }),
  }
}

// An adult's group may have another cause: whether it is «since childhood» is asked.
function disabilityFacts({ group }: Status, birthDate: LocalDate, on: LocalDate): FactValues {
  const majority = valueOn('law343.majority-age', on)
  const isAdult = majority.kind === 'value' && hasReached(birthDate, majority.value, on)
  const number = /^group-(\d)$/.exec(group ?? '')?.[1]
  return { ...(isAdult ? {} : { status: 'child' }), ...(number === undefined ? {} : { group: number }) }
}

import { ageOn, contains, hasReached, type LocalDate } from '@tirek/kernel'
import { type FactValues, valueOn } from '@tirek/law'
import type { Representation } from '#capabilities/registry/index.ts'

type Basis = Representation['basis']

/** Who asks, by the ground on which the person represents the child. */
const ASKERS: Readonly<Record<Basis, string>> = {
  mother: 'parent',
  father: 'parent',
  adopter: 'adopter',
  guardian: 'guardian',
  trustee: 'guardian',
  'foster-parent': 'other',
  'patronage-educator': 'other',
  'other-by-law': 'other',
}

type Status = {
  readonly kind: 'limited-abilities' | 'disability'
  readonly validFrom: LocalDate
  readonly validTo?: LocalDate | undefined
  readonly group?: string | undefined
}

export type Known = {
  readonly birthDate: LocalDate
  readonly statuses: readonly Status[]
  /** On what ground the reader acts; `self` for the person; undefined when neither. */
  readonly basis: Basis | 'self' | undefined
}

/**
 * What the registry knows of a person as facts. What it does not hold stays unknown and is asked: no status on record
 * is not the same as no disability.
 */
export function knownFacts({ birthDate, statuses, basis }: Known, on: LocalDate): FactValues {
  const standing = statuses.filter(({ validFrom, validTo }) => contains({ from: validFrom, to: validTo }, on))
  const disability = standing.find(({ kind }) => kind === 'disability')
  return {
    age: ageOn(birthDate, on).years,
    ...(disability === undefined ? {} : disabilityFacts(disability, birthDate, on)),
    ...(standing.some(({ kind }) => kind === 'limited-abilities') ? { conclusion: true } : {}),
    ...(basis === undefined ? {} : { asker: basis === 'self' ? 'self' : ASKERS[basis] }),
  }
}

// An adult's group may have another cause: whether it is «since childhood» is asked.
function disabilityFacts({ group }: Status, birthDate: LocalDate, on: LocalDate): FactValues {
  const majority = valueOn('law343.majority-age', on)
  const isAdult = majority.kind === 'value' && hasReached(birthDate, majority.value, on)
  const number = /^group-(\d)$/.exec(group ?? '')?.[1]
  return { ...(isAdult ? {} : { status: 'child' }), ...(number === undefined ? {} : { group: number }) }
}

import { type LocalDate, localDateAt } from '@tirek/kernel'
import { cite } from '@tirek/law'
import {
  AT,
  type Comparison,
  compare,
  createFolding,
  DEFAULT_MODEL,
  emptyComparison,
  FIELDS,
  type Field,
  type Guard,
  guardOf,
  haveOtherNumbers,
  judge,
  LEVELS,
  type Model,
  type Reason,
  toRecords,
} from '@tirek/matching'
import type { Candidate } from './likeness.ts'

/** Who answers for the register of a region, and how a pair is decided: defaults of the project, the law is silent. */
export const KEEPER = cite('project', 'DEC-55', 'project-default')
/** How two records become one and may become two again. */
export const ONE_OF_TWO = cite('project', 'DEC-56', 'project-default')

/** `aside`: left for later, papers are asked for. `dismissed` is for ever, until somebody reopens it with a reason. */
export const PAIR_STATES = ['open', 'aside', 'dismissed', 'merged'] as const
export type PairState = (typeof PAIR_STATES)[number]

export const PAIR_ORIGINS = ['rematch', 'registration', 'by-hand'] as const
export type PairOrigin = (typeof PAIR_ORIGINS)[number]

/** Weights with the name under which they are kept; pairs name the edition that weighed them. */
export interface Edition {
  readonly edition: string
  readonly model: Model
}

/** The weights that come with the program, in force until others are. */
export const PUBLISHED: Edition = { edition: 'published', model: DEFAULT_MODEL }

/** Two records that share a key, by their places in a list. */
export interface Meeting {
  readonly left: number
  readonly right: number
}

/** A pair worth somebody's time, with what speaks for and against. */
export interface LikelyPair extends Meeting {
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** The pairs of a batch that may be of one child; twins, siblings and people with two numbers are not among them. */
export function likelyPairs(
  model: Model,
  people: readonly Candidate[],
  meetings: readonly Meeting[],
): readonly LikelyPair[] {
  const records = toRecords(people.map(createFolding()))
  const comparison = emptyComparison()
  return meetings.flatMap(({ left, right }) => {
    if (haveOtherNumbers(records, left, right)) return []
    compare(records, left, right, comparison)
    const { isLikely, score, reasons } = judge(model, comparison)
    return isLikely ? [{ left, right, score, reasons }] : []
  })
}

function comparisonOf(one: Candidate, other: Candidate): Comparison {
  const comparison = emptyComparison()
  compare(toRecords([one, other].map(createFolding())), 0, 1, comparison)
  return comparison
}

/** How alike two records are by now, whatever guards them. */
export function weigh(model: Model, one: Candidate, other: Candidate) {
  const { score, reasons } = judge(model, comparisonOf(one, other))
  return { score, reasons }
}

const OTHER_RECORD = LEVELS.birthRecord.indexOf('different')
type Kin = Extract<Guard, 'twin' | 'sibling'>

/** Whether two records are of twins or of siblings; their numbers are a question of its own. */
export function isOfTwo(one: Candidate, other: Candidate): Kin | undefined {
  const comparison = comparisonOf(one, other)
  comparison[AT.iin] = 0
  if (comparison[AT.birthRecord] === OTHER_RECORD) comparison[AT.birthRecord] = 0
  const guard = guardOf(comparison)
  return guard === 'twin' || guard === 'sibling' ? guard : undefined
}

/** The fields whose agreement must speak for one child. */
const TELLING = ['familyName', 'givenName', 'patronymic', 'birthDate', 'mother'] as const

/** Whether weights make sense: agreement of every telling field speaks for one child, difference of any against. */
export function isSound(weights: Model['weights']): boolean {
  const isNumber = FIELDS.every(
    (field) => weights[field].length === LEVELS[field].length && weights[field].every(Number.isFinite),
  )
  const weightOf = (field: Field, level: string) =>
    weights[field][(LEVELS[field] as readonly string[]).indexOf(level)] ?? 0
  return (
    isNumber &&
    TELLING.every((field) => weightOf(field, 'same') > 0) &&
    FIELDS.every((field) => weightOf(field, 'different') < 0)
  )
}

/** The name of an edition: the day it was learnt and its number on that day. */
export function editionName(at: Date, zone: string, before: readonly string[]): string {
  const day: LocalDate = localDateAt(at, zone)
  return `${day}.${before.filter((one) => one.startsWith(`${day}.`)).length + 1}`
}

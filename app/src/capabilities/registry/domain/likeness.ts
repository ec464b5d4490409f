import {
  blockingKeys,
  compare,
  createFolding,
  DEFAULT_MODEL,
  emptyComparison,
  type Field,
  haveOtherNumbers,
  type Identity,
  judge,
  type Model,
  type Reason,
  toRecords,
} from '@tirek/matching'

/** What two records of people without a common IIN are compared by, in the order of a page. */
export const COMPARED = [
  'familyName',
  'givenName',
  'patronymic',
  'birthDate',
  'sex',
  'mother',
  'birthOrder',
  'birthRecord',
  'place',
] as const satisfies readonly Field[]
export type Compared = (typeof COMPARED)[number]

/** A record that looks like the same person, and what agrees or not, in bits. */
export interface Likeness {
  readonly personId: string
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** A record with which somebody about to be registered is compared. */
export interface Candidate extends Identity {
  readonly id: string
}

/** Most names of a register are known to it already: what they fold to is kept in mind from one check to the next. */
const fold = createFolding()

/** The stored keys by which records of one person meet (LAW-3-4). Numbers stand in the identity keys, not here. */
export function matchKeys(identity: Omit<Identity, 'iin' | 'birthRecord'>): readonly number[] {
  return blockingKeys(fold({ ...identity, iin: undefined, birthRecord: undefined }))
}

/** The candidate most like the newcomer, if a person should look at it before a second record is opened (LAW-3-5). */
export function mostAlike(
  newcomer: Identity,
  candidates: readonly Candidate[],
  model: Model = DEFAULT_MODEL,
): Likeness | undefined {
  const records = toRecords([newcomer, ...candidates].map(fold))
  const comparison = emptyComparison()
  let best: Likeness | undefined
  for (const [at, { id }] of candidates.entries()) {
    if (haveOtherNumbers(records, 0, at + 1)) continue
    compare(records, 0, at + 1, comparison)
    const { isDoubtful, score, reasons } = judge(model, comparison)
    if (isDoubtful && score > (best?.score ?? 0)) best = { personId: id, score, reasons }
  }
  return best
}

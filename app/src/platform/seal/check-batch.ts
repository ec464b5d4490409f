import type { Entry, RowPlace, Source } from './entries.ts'
import { isSignedBy, type KnownKeys } from './key.ts'
import { leafHash, rootOf } from './merkle.ts'
import { readStatement, type Statement } from './portable/read-statement.ts'
import { leafText } from './portable/tree.ts'
import { NO_STATEMENT, statementHash } from './statement.ts'

/**
 * What a check finds: a row `changed`, `removed`, `inserted` past the seals, `reordered` in its batch, or sealed `late`
 * (much after the time it claims); a batch whose seal was changed, is missing, is signed by a key that is not the
 * installation's or no longer was, does not match its rows (`batch-broken`), or is not the one that was published.
 */
export const FINDINGS = [
  'changed',
  'removed',
  'inserted',
  'reordered',
  'late',
  'batch-broken',
  'seal-changed',
  'seal-missing',
  'other-key',
  'not-as-published',
] as const

/** One finding, naming the row or the batch. */
export interface Finding {
  readonly kind: (typeof FINDINGS)[number]
  readonly source?: Source
  readonly region?: string
  readonly rowId?: string
  readonly seal?: number
  readonly position?: number
}

/** A stored seal. */
export interface StoredSeal {
  readonly no: number
  readonly at: Date
  readonly size: number
  readonly root: Buffer
  readonly statement: string
  readonly signature: Buffer
  readonly publicKey: Buffer
}

/** A stored leaf with the row at its place as it stands now. */
export interface StoredLeaf extends RowPlace {
  readonly position: number
  readonly hash: Buffer
  readonly entry: Entry | undefined
}

/** The link of the chain that comes before. */
export interface Link {
  readonly no: number
  readonly hash: string
  /** Raw public key of that seal. */
  readonly publicKey?: Buffer
}

export const FIRST_LINK: Link = { no: 0, hash: NO_STATEMENT }

function says(statement: Statement | undefined, seal: StoredSeal, before: Link): boolean {
  return (
    statement !== undefined &&
    statement.no === seal.no &&
    statement.size === seal.size &&
    statement.root === seal.root.toString('hex') &&
    statement.at === seal.at.toISOString() &&
    statement.previous === before.hash
  )
}

/** A former key is good for the time before it was handed over: after a seal of the present one it signs nothing more. */
function isOwnKey({ publicKey }: StoredSeal, before: Link, { present, former }: KnownKeys): boolean {
  if (publicKey.equals(present)) return true
  return former.some((key) => key.equals(publicKey)) && before.publicKey?.equals(present) !== true
}

/** Holds one seal against the seal before it and against the keys of this installation. */
export function checkSeal(seal: StoredSeal, before: Link, keys: KnownKeys): readonly Finding[] {
  const findings: Finding[] = []
  for (let no = before.no + 1; no < seal.no; no++) findings.push({ kind: 'seal-missing', seal: no })
  const isGenuine =
    says(readStatement(seal.statement), seal, before) &&
    isSignedBy(seal.publicKey, seal.statement, seal.signature)
  if (!isGenuine) findings.push({ kind: 'seal-changed', seal: seal.no })
  if (!isOwnKey(seal, before, keys)) findings.push({ kind: 'other-key', seal: seal.no })
  return findings
}

/** The link that this seal is for the next one. */
export function linkOf(seal: StoredSeal): Link {
  return { no: seal.no, hash: statementHash(seal.statement), publicKey: seal.publicKey }
}

const MOST_COMPARED = 300

function hashAt(no: number, position: number, entry: Entry | undefined): Buffer | undefined {
  return entry && leafHash(leafText(no, position, entry.text))
}

/** Whether a row that does not fit its place fits the place of another one. */
function hasMoved(no: number, one: StoredLeaf, others: readonly StoredLeaf[]): boolean {
  if (others.length > MOST_COMPARED) return false
  return others.some(
    (other) =>
      other !== one &&
      (hashAt(no, other.position, one.entry)?.equals(one.hash) ||
        hashAt(no, other.position, one.entry)?.equals(other.hash) ||
        hashAt(no, one.position, other.entry)?.equals(one.hash)),
  )
}

function rowFinding(no: number, one: StoredLeaf, wrong: readonly StoredLeaf[]): Finding {
  const { source, region, rowId, position, entry } = one
  const place = { source, region, rowId, seal: no, position }
  if (entry === undefined) return { kind: 'removed', ...place }
  return { kind: hasMoved(no, one, wrong) ? 'reordered' : 'changed', ...place }
}

function gaps(seal: StoredSeal, leaves: readonly StoredLeaf[]): readonly Finding[] {
  const there = new Set(leaves.map((leaf) => leaf.position))
  return Array.from({ length: seal.size }, (_, position) => position)
    .filter((position) => !there.has(position))
    .map((position) => ({ kind: 'removed', seal: seal.no, position }))
}

/** Holds the rows of one batch against its leaves, and the leaves against the signed root. */
export function checkRows(seal: StoredSeal, leaves: readonly StoredLeaf[]): readonly Finding[] {
  const wrong = leaves.filter(
    (leaf) =>
      leaf.position < seal.size && hashAt(seal.no, leaf.position, leaf.entry)?.equals(leaf.hash) !== true,
  )
  const extra = leaves.filter((leaf) => leaf.position >= seal.size)
  const findings: Finding[] = [
    ...wrong.map((leaf) => rowFinding(seal.no, leaf, wrong)),
    ...gaps(seal, leaves),
    ...extra.map(({ source, region, rowId, position }): Finding => {
      return { kind: 'inserted', source, region, rowId, seal: seal.no, position }
    }),
  ]
  const root = rootOf(leaves.map((leaf) => leaf.hash))
  if (findings.length === 0 && !root.equals(seal.root)) findings.push({ kind: 'batch-broken', seal: seal.no })
  return findings
}

import { canonicalJson } from '#platform/eds/canonical-json.ts'
import { commitment, leafText } from './entries.ts'
import { isSignedBy, keyName } from './key.ts'
import { leafHash, rootByPath } from './merkle.ts'
import { readStatement } from './statement.ts'

/** Proof that a row stands in the sealed history; verified without this system. */
export interface Receipt {
  readonly kind: 'tirek-receipt'
  readonly v: 1
  readonly no: number
  readonly position: number
  /** The row as it was sealed: canonical JSON; some of its values are SHA-256 hashes. */
  readonly row: string
  /** What those hashes stand for, as far as it is open to the holder. */
  readonly opened: {
    readonly person?: string
    readonly fact?: readonly [string, string]
    readonly data?: string
    readonly actor?: string
  }
  /** From the leaf to the root, hexadecimal. */
  readonly path: readonly string[]
  /** The signed statement of the batch. */
  readonly statement: string
  /** Base64. */
  readonly signature: string
  readonly publicKey: string
}

/** What is wrong with a receipt. */
export type ReceiptProblem = 'not-a-receipt' | 'signature' | 'statement' | 'path' | 'opened' | 'other-key'

/** The outcome of a verification; `problems` is empty when the receipt is good. */
export interface Verified {
  readonly problems: readonly ReceiptProblem[]
  readonly key: string | undefined
  readonly no: number | undefined
  readonly sealedAt: string | undefined
  readonly row: Readonly<Record<string, unknown>> | undefined
}

const NOTHING: Verified = {
  problems: ['not-a-receipt'],
  key: undefined,
  no: undefined,
  sealedAt: undefined,
  row: undefined,
}

function isOpened(given: unknown): boolean {
  if (typeof given !== 'object' || given === null) return false
  return Object.values(given).every((one) => typeof one === 'string' || Array.isArray(one))
}

function isReceipt(given: unknown): given is Receipt {
  if (typeof given !== 'object' || given === null) return false
  const one = given as Readonly<Record<string, unknown>>
  const texts = ['row', 'statement', 'signature', 'publicKey'].every((name) => typeof one[name] === 'string')
  const numbers = ['no', 'position'].every((name) => Number.isInteger(one[name]))
  const path = Array.isArray(one['path']) && one['path'].every((step) => typeof step === 'string')
  const opened = isOpened(one['opened'])
  return one['kind'] === 'tirek-receipt' && one['v'] === 1 && texts && numbers && path && opened
}

function readRow(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return undefined
  }
}

const includes = (list: unknown, hash: string) => Array.isArray(list) && list.includes(hash)

function opensRightly({ opened }: Receipt, row: Readonly<Record<string, unknown>>): boolean {
  const { person, fact, data, actor } = opened
  return (
    (person === undefined || includes(row['people'], commitment(person))) &&
    (fact === undefined || includes(row['facts'], commitment(canonicalJson(fact)))) &&
    (data === undefined || row['data'] === commitment(data)) &&
    (actor === undefined || row['actor'] === commitment(actor))
  )
}

function signatureProblems(receipt: Receipt, publicKey: Buffer, keyNamed: string | undefined) {
  const { no, statement: text, signature } = receipt
  const statement = readStatement(text)
  const key = keyName(publicKey)
  const problems: ReceiptProblem[] = []
  if (!isSignedBy(publicKey, text, Buffer.from(signature, 'base64'))) problems.push('signature')
  if (statement === undefined || statement.no !== no || statement.key !== key) problems.push('statement')
  if (keyNamed !== undefined && keyNamed !== key) problems.push('other-key')
  return problems
}

function leadsToRoot({ no, position, row, path, statement: text }: Receipt): boolean {
  const statement = readStatement(text)
  if (statement === undefined) return false
  const steps = path.map((step) => Buffer.from(step, 'hex'))
  const root = rootByPath(leafHash(leafText(no, position, row)), position, statement.size, steps)
  return root?.toString('hex') === statement.root
}

/** Verifies a receipt by itself; `keyNamed` is the short name of the key that is known to be the system's. */
export function verifyReceipt(given: unknown, keyNamed?: string): Verified {
  const row = isReceipt(given) ? readRow(given.row) : undefined
  if (!isReceipt(given) || row === undefined) return NOTHING

  const publicKey = Buffer.from(given.publicKey, 'base64')
  const problems = signatureProblems(given, publicKey, keyNamed)
  if (!leadsToRoot(given)) problems.push('path')
  if (!opensRightly(given, row)) problems.push('opened')
  const sealedAt = readStatement(given.statement)?.at
  return { problems, key: keyName(publicKey), no: given.no, sealedAt, row }
}

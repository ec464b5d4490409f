import { z } from 'zod'
import { canonicalJson } from '#platform/bytes/canonical-json.ts'
import { commitment, leafText } from './entries.ts'
import { isSignedBy, keyName } from './key.ts'
import { leafHash, rootByPath } from './merkle.ts'
import { readStatement } from './statement.ts'

/** Proof that a row stands in the sealed history; verified without this system. */
export const receiptSchema = z.object({
  kind: z.literal('tirek-receipt'),
  v: z.literal(1),
  no: z.number().int(),
  position: z.number().int(),
  /** The row as it was sealed: canonical JSON; some of its values are SHA-256 hashes. */
  row: z.string(),
  /** What those hashes stand for, as far as it is open to the holder. */
  opened: z.strictObject({
    person: z.string().optional(),
    fact: z.tuple([z.string(), z.string()]).optional(),
    data: z.string().optional(),
    actor: z.string().optional(),
  }),
  /** From the leaf to the root, hexadecimal. */
  path: z.array(z.string()),
  /** The signed statement of the batch. */
  statement: z.string(),
  /** Base64. */
  signature: z.string(),
  publicKey: z.string(),
})

/** A receipt. */
export type Receipt = z.output<typeof receiptSchema>

/** What is wrong with a receipt; `key-not-known`: nobody has said by whose key it must be signed. */
export type ReceiptProblem =
  | 'not-a-receipt'
  | 'signature'
  | 'statement'
  | 'path'
  | 'opened'
  | 'other-key'
  | 'key-not-known'

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
  if (keyNamed === undefined) problems.push('key-not-known')
  else if (keyNamed.toLowerCase() !== key) problems.push('other-key')
  return problems
}

function leadsToRoot({ no, position, row, path, statement: text }: Receipt): boolean {
  const statement = readStatement(text)
  if (statement === undefined) return false
  const steps = path.map((step) => Buffer.from(step, 'hex'))
  const root = rootByPath(leafHash(leafText(no, position, row)), position, statement.size, steps)
  return root?.toString('hex') === statement.root
}

/**
 * Verifies a receipt by itself. `keyNamed` is the name of the key that is known to be the system's (its whole SHA-256):
 * anybody can sign a receipt by a key of their own, so that without it none is good.
 */
export function verifyReceipt(given: unknown, keyNamed: string | undefined): Verified {
  const receipt = receiptSchema.safeParse(given).data
  const row = receipt && readRow(receipt.row)
  if (receipt === undefined || row === undefined) return NOTHING

  const publicKey = Buffer.from(receipt.publicKey, 'base64')
  const problems = signatureProblems(receipt, publicKey, keyNamed)
  if (!leadsToRoot(receipt)) problems.push('path')
  if (!opensRightly(receipt, row)) problems.push('opened')
  const sealedAt = readStatement(receipt.statement)?.at
  return { problems, key: keyName(publicKey), no: receipt.no, sealedAt, row }
}

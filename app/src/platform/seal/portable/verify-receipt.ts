import { canonicalJson } from '#platform/bytes/canonical-json.ts'
import { fromBase64, fromHex, sha256, toHex } from './bytes.ts'
import { readStatement } from './read-statement.ts'
import { type Receipt, readReceipt } from './receipt.ts'
import { leafText, rootOfPath } from './tree.ts'

/** What is wrong with a receipt; `key-not-known`: nobody has said by whose key it must be signed. */
export const RECEIPT_PROBLEMS = [
  'not-a-receipt',
  'signature',
  'statement',
  'path',
  'opened',
  'other-key',
  'key-not-known',
] as const
export type ReceiptProblem = (typeof RECEIPT_PROBLEMS)[number]

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

type Bytes = Uint8Array<ArrayBuffer>

const hashOf = async (text: string) => toHex(await sha256(text))

function readRow(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return undefined
  }
}

const includes = (list: unknown, hash: string) => Array.isArray(list) && list.includes(hash)

async function opensRightly({ opened }: Receipt, row: Readonly<Record<string, unknown>>): Promise<boolean> {
  const { person, fact, data, actor } = opened
  return (
    (person === undefined || includes(row['people'], await hashOf(person))) &&
    (fact === undefined || includes(row['facts'], await hashOf(canonicalJson([...fact])))) &&
    (data === undefined || row['data'] === (await hashOf(data))) &&
    (actor === undefined || row['actor'] === (await hashOf(actor)))
  )
}

/** Whether this program can verify signatures at all: not every browser knows Ed25519. */
export async function canVerify(): Promise<boolean> {
  try {
    await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
    return true
  } catch {
    return false
  }
}

async function isSignedBy(publicKey: Bytes, text: string, signature: Bytes): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, signature, new TextEncoder().encode(text))
  } catch {
    return false
  }
}

async function signatureProblems(receipt: Receipt, publicKey: Bytes, keyNamed: string | undefined) {
  const { no, statement: text, signature } = receipt
  const statement = readStatement(text)
  const key = toHex(await sha256(publicKey))
  const problems: ReceiptProblem[] = []
  if (!(await isSignedBy(publicKey, text, fromBase64(signature)))) problems.push('signature')
  if (statement === undefined || statement.no !== no || statement.key !== key) problems.push('statement')
  if (keyNamed === undefined) problems.push('key-not-known')
  else if (keyNamed.toLowerCase() !== key) problems.push('other-key')
  return { problems, key }
}

async function leadsToRoot({ no, position, row, path, statement: text }: Receipt): Promise<boolean> {
  const statement = readStatement(text)
  if (statement === undefined) return false
  const root = await rootOfPath(leafText(no, position, row), position, statement.size, path.map(fromHex))
  return root !== undefined && toHex(root) === statement.root
}

/**
 * Verifies a receipt by itself, at the command line and in a browser alike. `keyNamed` is the name of the key that is known
 * to be the system's (its whole SHA-256): anybody can sign a receipt by a key of their own, so that without it none is good.
 */
export async function verifyReceipt(given: unknown, keyNamed: string | undefined): Promise<Verified> {
  const receipt = readReceipt(given)
  const row = receipt && readRow(receipt.row)
  if (receipt === undefined || row === undefined) return NOTHING

  const { problems, key } = await signatureProblems(receipt, fromBase64(receipt.publicKey), keyNamed)
  if (!(await leadsToRoot(receipt))) problems.push('path')
  if (!(await opensRightly(receipt, row))) problems.push('opened')
  return { problems, key, no: receipt.no, sealedAt: readStatement(receipt.statement)?.at, row }
}

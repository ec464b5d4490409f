import { canonicalJson } from '#platform/bytes/canonical-json.ts'
import { sha256 } from '#platform/bytes/hash.ts'
import { keyName } from './key.ts'

/** What is signed of a batch. `previous` is the SHA-256 of the statement before, which chains them. */
export interface Statement {
  readonly no: number
  readonly at: string
  readonly size: number
  /** Hexadecimal. */
  readonly root: string
  readonly previous: string
  /** Short name of the key. */
  readonly key: string
}

/** What the first statement is chained to. */
export const NO_STATEMENT = '0'.repeat(64)

/** Hash of a statement as the next one names it, hexadecimal. */
export function statementHash(text: string): string {
  return sha256(text).toString('hex')
}

/** The text of a statement. */
export function statementText(parts: Omit<Statement, 'key'>, publicKey: Buffer): string {
  return canonicalJson({ ...parts, kind: 'tirek-seal', v: 1, key: keyName(publicKey) })
}

/** Reads a statement; undefined when the text is none. */
export function readStatement(text: string): Statement | undefined {
  try {
    const { no, at, size, root, previous, key, kind, v } = JSON.parse(text) as Record<string, unknown>
    const isOne = kind === 'tirek-seal' && v === 1 && Number.isInteger(no) && Number.isInteger(size)
    if (!isOne || [at, root, previous, key].some((one) => typeof one !== 'string')) return undefined
    return { no, at, size, root, previous, key } as Statement
  } catch {
    return undefined
  }
}

import { canonicalJson } from '#platform/bytes/canonical-json.ts'
import { sha256 } from '#platform/bytes/hash.ts'
import { keyName } from './key.ts'
import type { Statement } from './portable/read-statement.ts'

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

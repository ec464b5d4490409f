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
    readonly person?: string | undefined
    readonly fact?: [string, string] | undefined
    readonly data?: string | undefined
    readonly actor?: string | undefined
  }
  /** From the leaf to the root, hexadecimal. */
  readonly path: string[]
  /** The signed statement of the batch. */
  readonly statement: string
  /** Base64. */
  readonly signature: string
  readonly publicKey: string
}

const isText = (value: unknown) => typeof value === 'string'
const isTextList = (value: unknown) => Array.isArray(value) && value.every(isText)

const FIELDS: Readonly<Record<keyof Receipt, (value: unknown) => boolean>> = {
  kind: (value) => value === 'tirek-receipt',
  v: (value) => value === 1,
  no: Number.isInteger,
  position: Number.isInteger,
  row: isText,
  opened: (value) => typeof value === 'object' && value !== null && areOpenings(value),
  path: isTextList,
  statement: isText,
  signature: isText,
  publicKey: isText,
}

const OPENINGS: Readonly<Record<string, (value: unknown) => boolean>> = {
  person: isText,
  fact: (value) => isTextList(value) && (value as readonly unknown[]).length === 2,
  data: isText,
  actor: isText,
}

function areOpenings(value: object): boolean {
  return Object.entries(value).every(([name, one]) => OPENINGS[name]?.(one) === true)
}

/** Reads a receipt; undefined when the value is none. */
export function readReceipt(value: unknown): Receipt | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const given = value as Readonly<Record<string, unknown>>
  const isWhole = Object.entries(FIELDS).every(([name, fits]) => fits(given[name]))
  return isWhole ? (value as Receipt) : undefined
}

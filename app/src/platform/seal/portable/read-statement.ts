/** What is signed of a batch. `previous` is the SHA-256 of the statement before, which chains them. */
export interface Statement {
  readonly no: number
  readonly at: string
  readonly size: number
  /** Hexadecimal. */
  readonly root: string
  readonly previous: string
  /** Whole name of the key. */
  readonly key: string
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

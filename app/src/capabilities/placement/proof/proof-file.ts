import { type Receipt, readReceipt } from '#platform/seal/portable/receipt.ts'

/** What a person downloads: the whole chain of an organisation's queue and what opens the own entry in it. */
export type QueueProof = {
  readonly kind: 'tirek-queue-proof'
  readonly v: 1
  /** When the file was made; nothing rests on it. */
  readonly madeAt: string
  readonly lines: readonly string[]
  readonly own: {
    readonly ticket: string
    /** The secret behind the code of the entry. */
    readonly opening: string
  }
  /** The sealed note that the chain had come as far as line `no`; `null` while it waits for its seal. */
  readonly seal: { readonly no: number; readonly receipt: Receipt } | null
}

type Fields = Readonly<Record<string, unknown>>
const isText = (value: unknown): value is string => typeof value === 'string'
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

function isSeal(value: unknown): boolean {
  if (value === null) return true
  return isObject(value) && Number.isInteger(value['no']) && readReceipt(value['receipt']) !== undefined
}

function isOwn(value: unknown): boolean {
  return isObject(value) && isText(value['ticket']) && isText(value['opening'])
}

/** Reads a proof; undefined when the value is none. */
export function readProof(value: unknown): QueueProof | undefined {
  if (!isObject(value)) return undefined
  const { kind, v, madeAt, lines, own, seal } = value
  const isWhole =
    kind === 'tirek-queue-proof' &&
    v === 1 &&
    isText(madeAt) &&
    Array.isArray(lines) &&
    lines.every(isText) &&
    isOwn(own) &&
    isSeal(seal)
  return isWhole ? (value as unknown as QueueProof) : undefined
}

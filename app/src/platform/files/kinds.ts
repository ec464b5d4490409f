/** The kinds of files that are kept, and how each is named to browsers. */
const FILE_TYPES = { mp4: 'video/mp4', webm: 'video/webm', pdf: 'application/pdf' } as const
export type FileKind = keyof typeof FILE_TYPES

/** What browsers play. */
export const VIDEO_KINDS = ['mp4', 'webm'] as const satisfies readonly FileKind[]

/** What browsers and readers open as a document. */
export const DOCUMENT_KINDS = ['pdf'] as const satisfies readonly FileKind[]

/** So many bytes of a file tell its kind. */
export const TELLING_BYTES = 64

const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3])

/** What a file is by its own first bytes, whatever its name or its sender say (ISO 14496-12 `ftyp`; EBML with the document type `webm`; `%PDF-`). */
export function kindOf(head: Buffer): FileKind | undefined {
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf'
  if (head.subarray(4, 8).toString('latin1') === 'ftyp') return 'mp4'
  const isWebm = head.subarray(0, 4).equals(EBML) && head.includes('webm')
  return isWebm ? 'webm' : undefined
}

const NAME = /^[0-9a-f]{64}\.(mp4|webm|pdf)$/

/** Whether a text is the name of a kept file: the SHA-256 of its bytes and its kind. */
export function isFileName(text: string): boolean {
  return NAME.test(text)
}

/** The media type of a kept file. */
export function typeOf(name: string): string {
  const kind = FILE_KINDS.find((one) => isOfKind(name, one))
  return kind === undefined ? 'application/octet-stream' : FILE_TYPES[kind]
}

/** Whether the name of a kept file says that it is of a kind. */
export function isOfKind(name: string, kind: FileKind): boolean {
  return name.endsWith(`.${kind}`)
}

const FILE_KINDS: readonly FileKind[] = [...VIDEO_KINDS, ...DOCUMENT_KINDS]

import { z } from 'zod'
import { decodeText } from './der.ts'

const MOST_TEXT = 700_000

/** CMS as base64 or PEM; an empty box of a form is no signature. */
const signatureField = z
  .string()
  .max(MOST_TEXT)
  .refine((text) => text.trim() === '' || decodeText(text) !== undefined, { params: { code: 'cms-format' } })

/** The two ways to give a signature: one of them must be used (`isGiven`). */
export const signatureFields = {
  /** Pasted, or made by NCALayer. */
  cms: signatureField.optional(),
  /** The same as a file. */
  cmsFile: signatureField.optional(),
} as const

interface GivenSignature {
  readonly cms?: string | undefined
  readonly cmsFile?: string | undefined
}

/** The signature as it was given: the text before the file. */
export function givenSignature({ cms = '', cmsFile = '' }: GivenSignature): string {
  return cms.trim() === '' ? cmsFile : cms
}

/** Whether any was given; the answer of a form that was not says so at `NOT_GIVEN.path`. */
export function isGiven(input: GivenSignature): boolean {
  return givenSignature(input) !== ''
}

export const NOT_GIVEN = { path: ['cmsFile'], params: { code: 'file-or-text' } }

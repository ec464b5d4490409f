import { z } from 'zod'
import { decodeText } from './der.ts'

const MOST_TEXT = 700_000

/** CMS as base64 or PEM; an empty box of a form is no signature. */
export const signatureField = z
  .string()
  .max(MOST_TEXT)
  .refine((text) => text.trim() === '' || decodeText(text) !== undefined, { params: { code: 'cms-format' } })

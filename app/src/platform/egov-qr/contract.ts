import { z } from 'zod'

/**
 * What the telephone's application and this server say to each other. The shape is assumed from public clients of the
 * service and was not verified with its operator; the names of the fields are theirs.
 */

/** One line that the telephone shows of a document. */
const metaLine = z.object({ name: z.string(), value: z.string() })

/** What the telephone shows of what it signs. */
export const qrDocument = z.object({
  nameKz: z.string(),
  nameRu: z.string(),
  nameEn: z.string(),
  meta: z.array(metaLine),
})
export type QrDocument = z.output<typeof qrDocument>

/** The first answer, at the address in the code: who asks, until when, and where the documents are. */
export const invitation = z.object({
  description: z.string(),
  expiry_date: z.iso.datetime(),
  organisation: z.object({ nameRu: z.string(), nameKz: z.string(), nameEn: z.string(), bin: z.string() }),
  document: z.object({ uri: z.url(), auth_type: z.literal('Bearer'), auth_token: z.string() }),
})
export type Invitation = z.output<typeof invitation>

const MOST_CMS = 1_000_000

/** The documents: `documentCms` holds the bytes to sign, and on the way back the signature over them, both in base64. */
export const documents = z.object({
  signMethod: z.literal('CMS'),
  documentsToSign: z
    .array(qrDocument.extend({ id: z.number().int(), documentCms: z.base64().max(MOST_CMS) }))
    .length(1),
})
export type Documents = z.output<typeof documents>

const SCHEME = 'mobileSign:'

/** What the QR code holds, and what opens the application on the telephone itself. */
export function linkTo(url: string): string {
  return `${SCHEME}${url}`
}

/** The address in a link; undefined when it is none. */
export function addressIn(link: string): string | undefined {
  return link.startsWith(SCHEME) ? link.slice(SCHEME.length) : undefined
}

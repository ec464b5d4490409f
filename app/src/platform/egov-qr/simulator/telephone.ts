import { createServer, type IncomingMessage } from 'node:http'
import { z } from 'zod'
import { addressIn, documents, invitation } from '../contract.ts'

/** How the simulated telephone misbehaves; whatever a sample key can have wrong comes on top. */
const TELEPHONE_FAULTS = ['none', 'never-answers', 'garbage', 'without-bearer', 'twice'] as const

const wish = z.object({
  /** What the QR code holds. */
  link: z.string(),
  /** Whose telephone it is. */
  accountId: z.string(),
  use: z.enum(['AUTH', 'SIGN']).default('SIGN'),
  fault: z.enum(TELEPHONE_FAULTS).default('none'),
  /** What is wrong with the signature. */
  signatureFault: z.string().optional(),
})
type Wish = z.output<typeof wish>

/** Signs as the key of a telephone: CMS in base64. */
export type SignAs = (wish: {
  readonly accountId: string
  readonly bytes: string
  readonly use: 'AUTH' | 'SIGN'
  readonly fault: string | undefined
}) => Promise<string>

/** What the telephone's screen has shown, and what it was answered. */
export interface Scan {
  readonly description: string
  readonly names: readonly string[]
  readonly lines: readonly { readonly name: string; readonly value: string }[]
  /** HTTP statuses of the answers to what it sent. */
  readonly sent: readonly number[]
}

export interface TelephoneSimulator {
  readonly url: string
  close(): Promise<void>
}

async function readJson(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  return response.json()
}

async function signedBack({ accountId, use, fault, signatureFault }: Wish, bytes: string, sign: SignAs) {
  if (fault === 'garbage') return Buffer.from('no signature').toString('base64')
  return sign({ accountId, bytes, use, fault: signatureFault })
}

/** Scans a code, shows what is to be signed, signs it and sends it back, as the application is assumed to do. */
async function scan(asked: Wish, sign: SignAs): Promise<Scan> {
  const url = addressIn(asked.link)
  if (url === undefined) throw new Error('this is no code of a signing')
  const { description, document } = invitation.parse(await readJson(await fetch(url)))
  const authorization = asked.fault === 'without-bearer' ? 'Bearer nothing' : `Bearer ${document.auth_token}`
  const given = documents.parse(await readJson(await fetch(document.uri, { headers: { authorization } })))
  const names = given.documentsToSign.map((one) => one.nameKz)
  const lines = given.documentsToSign.flatMap((one) => one.meta)
  const sent: number[] = []
  if (asked.fault === 'never-answers') return { description, names, lines, sent }

  const documentsToSign = await Promise.all(
    given.documentsToSign.map(async (one) => ({
      ...one,
      documentCms: await signedBack(asked, one.documentCms, sign),
    })),
  )
  const headers = { authorization, 'content-type': 'application/json' }
  const body = JSON.stringify({ ...given, documentsToSign })
  for (let turn = asked.fault === 'twice' ? 2 : 1; turn > 0; turn -= 1)
    sent.push((await fetch(document.uri, { method: 'PUT', headers, body })).status)
  return { description, names, lines, sent }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

/** Starts the simulated telephone as a real HTTP server on the loopback: `POST /scan` with what its camera sees. */
export async function startTelephone(sign: SignAs): Promise<TelephoneSimulator> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    bodyOf(request)
      .then((body) => scan(wish.parse(body), sign))
      .then(
        (done) => answer(200, done),
        (error: unknown) => answer(502, { error: error instanceof Error ? error.message : 'failed' }),
      )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = address === null || typeof address === 'string' ? 0 : address.port
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

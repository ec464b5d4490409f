import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Documents, documents, type Invitation } from '#platform/egov-qr/contract.ts'
import {
  bearerOf,
  isSame,
  keepSigned,
  noteFetched,
  type Qr,
  qrOfTelephone,
  urlOf,
} from '#platform/egov-qr/store.ts'
import { preferredLang } from '#platform/i18n/lang.ts'
import type { Act } from '#platform/use-case/act.ts'
import { refusal } from '#platform/use-case/refusal.ts'
import { sendProblem } from './api.ts'
import type { ServerParts } from './parts.ts'

/** The same answer for a code that was never given, is over, or was answered. */
const OVER = refusal('platform.not-found', { status: 'not-found', facts: { what: 'qr' } })
const MALFORMED = refusal('platform.invalid-input', { status: 'invalid' })

type Answer = (act: Act, qr: Qr, request: FastifyRequest) => Promise<object | 'malformed' | 'over'>

/** This installation as the telephone shows it. The BIN is the operator's; none is known here. */
const ORGANISATION = { nameKz: 'Тірек жүйесі', nameRu: 'Система «Тірек»', nameEn: 'Tirek', bin: '' }

function invite({ config }: ServerParts): Answer {
  return async (act, { id, document, expiresAt }): Promise<Invitation> => {
    const uri = `${urlOf(act, config.address ?? '', id)}/documents`
    return {
      description: document.nameKz,
      expiry_date: expiresAt.toISOString(),
      organisation: ORGANISATION,
      document: { uri, auth_type: 'Bearer', auth_token: bearerOf(act, id) },
    }
  }
}

function hasBearer(act: Act, { id }: Qr, request: FastifyRequest): boolean {
  const given = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
  return isSame(given, bearerOf(act, id))
}

const give: Answer = async (act, qr, request) => {
  if (!hasBearer(act, qr, request)) return 'over'
  await noteFetched(act, qr.id)
  const one = { ...qr.document, id: 1, documentCms: qr.bytes.toString('base64') }
  return { signMethod: 'CMS', documentsToSign: [one] } satisfies Documents
}

/** Only keeps what came: it is verified when the browser that shows the code asks, under the right of its own person. */
const take: Answer = async (act, qr, request) => {
  if (!hasBearer(act, qr, request)) return 'over'
  const sent = documents.safeParse(request.body)
  const [one] = sent.success ? sent.data.documentsToSign : []
  if (one === undefined || one.documentCms === '') return 'malformed'
  return (await keepSigned(act, qr.id, Buffer.from(one.documentCms, 'base64'))) ? { message: 'ok' } : 'over'
}

/** `/api/v1/egov-qr/*`: what a telephone fetches by the code that a page shows, and sends back. */
export function egovQrRoutes(app: FastifyInstance, parts: ServerParts): void {
  const answer = (of: Answer) => async (request: FastifyRequest, reply: FastifyReply) => {
    const { id = '', secret = '' } = request.params as Record<string, string>
    const found = await parts.runner.asSystem(async (act) => {
      const { egovQr, address } = parts.config
      const isOn = egovQr && address !== undefined
      const qr = isOn ? await qrOfTelephone(act, id, secret) : undefined
      return qr === undefined ? 'over' : of(act, qr, request)
    })
    if (typeof found === 'object') return reply.send(found)
    const lang = preferredLang(request.headers['accept-language'])
    return sendProblem(reply, parts, found === 'over' ? OVER : MALFORMED, lang)
  }
  const path = '/api/v1/egov-qr/:id/:secret'
  app.get(path, answer(invite(parts)))
  app.get(`${path}/documents`, answer(give))
  app.put(`${path}/documents`, answer(take))
}

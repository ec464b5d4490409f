import { err, ok, type Result } from '@tirek/kernel'
import { findElement, findText, parseXml, type XmlElement, xmlElement, xmlText } from './xml.ts'

const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/'
const TYPES = 'http://bip.bee.kz/SyncChannel/v10/Types'

/** One message of the synchronous channel: who asks which service, and the payload as ready XML. */
export type ShepRequest = {
  readonly messageId: string
  readonly serviceId: string
  readonly messageDate: Date
  readonly senderId: string
  readonly password: string
  readonly properties?: Readonly<Record<string, string>>
  readonly data: string
}

export type ShepResponse = {
  readonly messageId: string
  readonly correlationId: string
  readonly status: { readonly code: string; readonly message: string }
  readonly data: XmlElement | undefined
}

export type EnvelopeFault = { readonly kind: 'garbage' | 'rejected' | 'duplicate'; readonly detail: string }

/** A SOAP 1.1 envelope around ready XML. */
export const envelope = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="${SOAP}"><soap:Body>${body}</soap:Body></soap:Envelope>`

/** The SOAP envelope of SendMessage. */
export function writeRequest(request: ShepRequest): string {
  const properties = Object.entries(request.properties ?? {}).map(([key, value]) =>
    xmlElement('properties', xmlText('key', key), xmlText('value', value)),
  )
  const info = xmlElement(
    'requestInfo',
    xmlText('messageId', request.messageId),
    xmlText('serviceId', request.serviceId),
    xmlText('messageDate', request.messageDate.toISOString()),
    xmlElement('sender', xmlText('senderId', request.senderId), xmlText('password', request.password)),
    ...properties,
  )
  const inside = xmlElement('request', info, xmlElement('requestData', xmlElement('data', request.data)))
  return envelope(`<ns:SendMessage xmlns:ns="${TYPES}">${inside}</ns:SendMessage>`)
}

/** The SOAP envelope of the answer, for the simulator; `times` is how often it stands in it. */
export function writeResponse(answer: {
  readonly messageId: string
  readonly correlationId: string
  readonly responseDate: Date
  readonly status: { readonly code: string; readonly message: string }
  readonly data: string
  readonly times?: number
}): string {
  const info = xmlElement(
    'responseInfo',
    xmlText('messageId', answer.messageId),
    xmlText('correlationId', answer.correlationId),
    xmlText('responseDate', answer.responseDate.toISOString()),
    xmlElement('status', xmlText('code', answer.status.code), xmlText('message', answer.status.message)),
  )
  const inside = xmlElement('response', info, xmlElement('responseData', xmlElement('data', answer.data)))
  const response = `<ns:SendMessageResponse xmlns:ns="${TYPES}">${inside}</ns:SendMessageResponse>`
  return envelope(response.repeat(answer.times ?? 1))
}

/** Reads the answer; a SOAP fault is `rejected`, anything that is not the expected envelope is `garbage`. */
export function readResponse(source: string): Result<ShepResponse, EnvelopeFault> {
  const parsed = parseXml(source)
  if (!parsed.ok) return err({ kind: 'garbage', detail: parsed.error })
  const body = findElement(parsed.value, 'Body')
  const fault = body === undefined ? undefined : findElement(body, 'Fault')
  if (fault !== undefined)
    return err({ kind: 'rejected', detail: findText(fault, 'faultstring') ?? 'SOAP fault' })

  const answers = (body?.children ?? []).filter((one) => one.name === 'SendMessageResponse')
  if (answers.length > 1) return err({ kind: 'duplicate', detail: 'two responses in one envelope' })
  const response = answers[0] && findElement(answers[0], 'response')
  return response === undefined
    ? err({ kind: 'garbage', detail: 'no response in the envelope' })
    : readBody(response)
}

function readBody(response: XmlElement): Result<ShepResponse, EnvelopeFault> {
  const code = findText(response, 'responseInfo', 'status', 'code')
  if (code === undefined) return err({ kind: 'garbage', detail: 'no status in the response' })
  return ok({
    messageId: findText(response, 'responseInfo', 'messageId') ?? '',
    correlationId: findText(response, 'responseInfo', 'correlationId') ?? '',
    status: { code, message: findText(response, 'responseInfo', 'status', 'message') ?? '' },
    data: findElement(response, 'responseData', 'data')?.children[0],
  })
}

/** What the simulator needs of a request; undefined when it is not a SendMessage envelope. */
export function readRequest(
  source: string,
): { messageId: string; serviceId: string; senderId: string; data: XmlElement } | undefined {
  const parsed = parseXml(source)
  if (!parsed.ok) return undefined
  const request = findElement(parsed.value, 'Body', 'SendMessage', 'request')
  const data = request && findElement(request, 'requestData', 'data')?.children[0]
  if (request === undefined || data === undefined) return undefined
  return {
    messageId: findText(request, 'requestInfo', 'messageId') ?? '',
    serviceId: findText(request, 'requestInfo', 'serviceId') ?? '',
    senderId: findText(request, 'requestInfo', 'sender', 'senderId') ?? '',
    data,
  }
}

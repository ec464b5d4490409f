import { envelope } from './shep-envelope.ts'
import { findElement, findText, parseXml, type XmlElement, xmlElement, xmlText } from './xml.ts'

const TYPES = 'http://bip.bee.kz/AsyncChannel/v10/ITypes'

/** The operations of the asynchronous channel. */
const OPERATIONS = [
  'SendMessage',
  'SendDeliveryNotification',
  'GetMessageStatus',
  'ChangeStatusNotify',
] as const
export type AsyncOperation = (typeof OPERATIONS)[number]

/** Where a message is; `UNKNOWN` is this project's word for a message that the gateway has never seen. */
const STATES = ['ON_DELIVERY', 'DELIVERED', 'NOT_DELIVERED', 'DELIVERY_STOPPED', 'UNKNOWN'] as const
export type MessageState = (typeof STATES)[number]

/** One message of the asynchronous channel, in either direction. An answer names its question in `correlationId`. */
export type AsyncMessage = {
  readonly operation: AsyncOperation
  readonly isReply?: boolean | undefined
  readonly messageId: string
  readonly correlationId?: string | undefined
  readonly serviceId?: string | undefined
  readonly messageDate: string
  readonly senderId?: string | undefined
  readonly password?: string | undefined
  readonly state?: MessageState | undefined
  readonly data?: XmlElement | undefined
}

/** The SOAP envelope of a message; `data` is ready XML. Field names follow the synchronous channel (assumed). */
export function writeAsync(
  message: Omit<AsyncMessage, 'data'> & { readonly data?: string | undefined },
): string {
  const info = xmlElement(
    'messageInfo',
    xmlText('messageId', message.messageId),
    xmlText('correlationId', message.correlationId),
    xmlText('serviceId', message.serviceId),
    xmlText('messageDate', message.messageDate),
    message.senderId === undefined
      ? ''
      : xmlElement('sender', xmlText('senderId', message.senderId), xmlText('password', message.password)),
    xmlText('messageState', message.state),
  )
  const data = message.data === undefined ? '' : xmlElement('messageData', xmlElement('data', message.data))
  const name = `ns:${message.operation}${message.isReply ? 'Response' : ''}`
  return envelope(`<${name} xmlns:ns="${TYPES}">${xmlElement('message', info, data)}</${name}>`)
}

/** Reads a message or the reply to one; undefined when it is neither, or more than one. */
export function readAsync(source: string): AsyncMessage | undefined {
  const parsed = parseXml(source)
  const inside = parsed.ok ? findElement(parsed.value, 'Body')?.children : undefined
  const body = inside?.length === 1 ? inside[0] : undefined
  const operation = OPERATIONS.find((one) => body?.name === one || body?.name === `${one}Response`)
  const message = body && findElement(body, 'message')
  const messageId = message && findText(message, 'messageInfo', 'messageId')
  if (message === undefined || operation === undefined || messageId === undefined) return undefined
  const text = (...path: readonly string[]) => findText(message, 'messageInfo', ...path)
  const state = text('messageState')
  return {
    operation,
    isReply: body?.name.endsWith('Response'),
    messageId,
    correlationId: text('correlationId'),
    serviceId: text('serviceId'),
    messageDate: text('messageDate') ?? '',
    senderId: text('sender', 'senderId'),
    password: text('sender', 'password'),
    state: STATES.find((one) => one === state),
    data: findElement(message, 'messageData', 'data')?.children[0],
  }
}

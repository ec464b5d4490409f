import { err, ok, type Result } from '@tirek/kernel'

export type PostFault = {
  readonly kind: 'unavailable' | 'timeout' | 'rejected' | 'garbage'
  readonly detail: string
}

const MAX_BYTES = 1_000_000

/** Sends one SOAP document. The time limit covers the whole exchange, the body included. */
export function post(url: string, body: string, timeoutMs: number): Promise<Result<string, PostFault>> {
  const headers = { 'content-type': 'text/xml; charset=utf-8', soapaction: '' }
  return exchange(url, { method: 'POST', headers, body }, timeoutMs)
}

/** One exchange over HTTP; never throws, follows no redirect. */
export async function exchange(
  url: string,
  request: Pick<RequestInit, 'method' | 'headers'> & { readonly body?: string },
  timeoutMs: number,
): Promise<Result<string, PostFault>> {
  try {
    const response = await fetch(url, {
      ...request,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return await readReply(response)
  } catch (error) {
    return err(noReply(error, timeoutMs))
  }
}

async function readReply(response: Response): Promise<Result<string, PostFault>> {
  const text = await readLimited(response)
  if (text === undefined) return err({ kind: 'garbage', detail: 'the reply is too long' })
  // SOAP 1.1 carries its faults with status 500, so such a reply is read when it is XML.
  if (response.ok || (response.status === 500 && text.includes('Envelope'))) return ok(text)
  const kind = response.status === 422 ? 'rejected' : 'unavailable'
  return err({ kind, detail: `HTTP ${response.status}` })
}

function noReply(error: unknown, timeoutMs: number): PostFault {
  const isLate = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')
  return isLate
    ? { kind: 'timeout', detail: `no reply in ${timeoutMs} ms` }
    : { kind: 'unavailable', detail: 'no connection' }
}

async function readLimited(response: Response): Promise<string | undefined> {
  if (response.body === null) return ''
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  for await (const chunk of response.body) {
    bytes += chunk.byteLength
    if (bytes > MAX_BYTES) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

import { Agent, request } from 'node:http'

/** An answer with the bytes as they travelled. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly wireBytes: number
  readonly body: Buffer
}

export interface Ask {
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  /** Which of the loopback's many addresses asks: the server counts requests by address. */
  readonly from?: number
}

const agents = new Map<number, Agent>()

function agentOf(from: number): Agent {
  const known = agents.get(from)
  if (known) return known
  const other = from === 0 ? {} : { localAddress: `127.1.${from >> 8}.${from & 0xff}` }
  const agent = new Agent({ keepAlive: true, ...other })
  agents.set(from, agent)
  return agent
}

/** One request on a kept connection. */
export function ask(url: string, { method = 'GET', headers = {}, json, from = 0 }: Ask = {}): Promise<Reply> {
  const payload = json === undefined ? undefined : JSON.stringify(json)
  const type = payload === undefined ? {} : { 'content-type': 'application/json' }
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method, agent: agentOf(from), headers: { ...headers, ...type } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const body = Buffer.concat(chunks)
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            wireBytes: body.length,
            body,
          })
        })
      },
    )
    sent.on('error', reject)
    sent.end(payload)
  })
}

/** Signs in to the sandbox; returns the token. */
export async function signIn(url: string, wish: Readonly<Record<string, string>>): Promise<string> {
  const reply = await ask(`${url}/api/v1/sandbox/session`, { method: 'POST', json: wish })
  const session = JSON.parse(reply.body.toString())
  if (reply.status !== 200) throw new Error(`sign-in was refused: ${reply.body}`)
  return session.token
}

/** People of the sandbox with their roles. */
export async function listPeople(
  url: string,
): Promise<readonly { id: string; role: string; name: string; personId: string | null }[]> {
  const listed = JSON.parse((await ask(`${url}/api/v1/sandbox/people`)).body.toString())
  return listed.people ?? listed
}

/** Runs the work over the items with so many at a time; returns the seconds it took. */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<number> {
  let next = 0
  const began = performance.now()
  const lane = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at]
      if (item !== undefined) await work(item, at)
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
  return (performance.now() - began) / 1000
}

/** Closes the kept connections. */
export function closeConnections(): void {
  for (const agent of agents.values()) agent.destroy()
}

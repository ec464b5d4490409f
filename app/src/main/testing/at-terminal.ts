import type { LightMyRequestResponse } from 'fastify'
import type { Person, TestSystem } from './test-system.ts'

type Fields = Record<string, string | readonly string[]>

/** A browser with its cookies. */
export interface Browser {
  readonly cookies: Map<string, string>
  get(path: string): Promise<LightMyRequestResponse>
  post(path: string, fields?: Fields, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  /** Fills in the form of a page as the person would: with its key and the mark of its writer. */
  send(path: string, fields?: Fields): Promise<LightMyRequestResponse>
  /** A command of the API with the cookies of the browser. */
  command(name: string, input: unknown): Promise<{ status: number; body: Record<string, unknown> }>
}

function keep(cookies: Map<string, string>, { cookies: set }: LightMyRequestResponse): void {
  for (const { name, value, maxAge, expires } of set as {
    name: string
    value: string
    maxAge?: number
    expires?: Date
  }[])
    if (value === '' || maxAge === 0 || (expires !== undefined && expires.getTime() === 0))
      cookies.delete(name)
    else cookies.set(name, value)
}

function encode(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => [name, one] as [string, string]),
  )
  return new URLSearchParams(pairs).toString()
}

function hiddenOf(body: string): Fields {
  const hidden = [
    ...body.matchAll(/<input type="hidden" name="(_key|_writer|_version|version)" value="([^"]*)"/g),
  ]
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
}

/** A browser of its own, with no script. */
export function newBrowser({ app }: TestSystem, known: Readonly<Record<string, string>> = {}): Browser {
  const cookies = new Map(Object.entries(known))
  const ask = async (options: object) => {
    const response = await app.inject({ ...options, cookies: Object.fromEntries(cookies) })
    keep(cookies, response)
    return response
  }
  const get = (path: string) => ask({ method: 'GET', url: path })
  const post: Browser['post'] = (path, fields = {}, headers = { 'sec-fetch-site': 'same-origin' }) =>
    ask({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: encode(fields),
    })
  return {
    cookies,
    get,
    post,
    send: async (path, fields = {}) => post(path, { ...hiddenOf((await get(path)).body), ...fields }),
    command: async (name, input) => {
      const response = await ask({
        method: 'POST',
        url: `/api/v1/commands/${name}`,
        headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
        payload: JSON.stringify(input),
      })
      return { status: response.statusCode, body: JSON.parse(response.body) }
    },
  }
}

/** Links that a terminal must not show: outside, in another window, to a file. */
function linksAway(
  { parts }: TestSystem,
  { body, headers, statusCode }: LightMyRequestResponse,
): readonly string[] {
  if (statusCode !== 200 || !String(headers['content-type']).startsWith('text/html')) return []
  const files = parts.downloads
    .filter(({ isPlayed }) => isPlayed !== true)
    .map(({ path }) => path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/"?]+'))
  const outside = '[a-z][a-z\\d+.-]*:'
  const away = new RegExp(
    `<a [^>]*(?:href="(?:${outside}|/\\w\\w(?:${files.join('|')})["?])|target=|download)[^>]*>`,
    'gi',
  )
  return body.match(away) ?? []
}

/** A device that a member of staff has made a terminal; the form is sent from the device itself. Every page of it is looked at. */
export async function newTerminal(system: TestSystem, keeper: Person, name = 'Зал, 1'): Promise<Browser> {
  const browser = newBrowser(system, { tirek_session: keeper.token })
  const marked = await browser.send('/kk/kiosk/terminals', { name, lang: 'kk' })
  if (marked.headers.location !== '/kk/kiosk') throw new Error(`no terminal was made: ${marked.statusCode}`)
  const get: Browser['get'] = async (path) => {
    const page = await browser.get(path)
    const [away] = linksAway(system, page)
    if (away !== undefined) throw new Error(`a terminal shows ${away} on ${path}`)
    return page
  }
  return { ...browser, get }
}

/** The staff member's session ended with the mark: a new one. */
export async function signInAgain(system: TestSystem, { accountId }: Person): Promise<Person> {
  return system.signIn({ person: accountId })
}

/** Somebody signs in at a terminal. */
export async function enterAt(terminal: Browser, { accountId }: Pick<Person, 'accountId'>, to = '/kiosk') {
  const entered = await terminal.post('/kk/sign-in', { person: accountId, to })
  if (entered.headers.location !== `/kk${to}`) throw new Error('the sign-in at the terminal was refused')
}

import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { axe, openBrowser, type TestBrowser } from '../../support/browser.ts'
import { type ServerOptions, startServer, type TestServer } from '../../support/server.ts'
import { type Desk, type DeskOptions, openDesk, whereItStopped } from './desk.ts'

const LONG = 240_000
const MACHINE = '127.0.0.1'
const LAST_WORDS = 2000

/** A language, a width, with or without scripts; `host` is another name of this machine. */
export type Way = Pick<DeskOptions, 'lang' | 'width' | 'javaScript'> & { readonly host?: string }

export const ON_TELEPHONE: Way = { lang: 'kk', width: 360, javaScript: false }
export const AT_DESK: Way = { lang: 'ru', width: 1280, javaScript: true }

/** A server and a browser that looks at it. */
export interface Place {
  readonly server: TestServer
  readonly browser: TestBrowser
}

function running<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('it has not been started yet')
  return one
}

/** A browser for the journeys of a file, from the first to the last. */
export function useBrowser(): Pick<Place, 'browser'> {
  let browser: TestBrowser | undefined
  beforeAll(async () => {
    browser = await openBrowser()
  }, LONG)
  afterAll(() => browser?.close())
  return {
    get browser() {
      return running(browser)
    },
  }
}

/** A server and a browser for the journeys of a file, from the first to the last. */
export function useServer(options: ServerOptions): Place {
  let server: TestServer | undefined
  beforeAll(async () => {
    server = await startServer(options)
  }, LONG)
  afterAll(() => server?.stop())
  const shown = useBrowser()
  return {
    get server() {
      return running(server)
    },
    get browser() {
      return shown.browser
    },
  }
}

function openIn({ server, browser }: Place, { host = MACHINE, ...way }: Way): Promise<Desk> {
  return openDesk({ url: server.url.replace(MACHINE, host), browser, ...way })
}

/** Says where a journey stopped: the page, and the last words of the server. */
export async function sayWhereItStopped(desk: Desk, { server }: Place): Promise<void> {
  process.stderr.write(`${await whereItStopped(desk)}\n${server.output().slice(-LAST_WORDS)}`)
}

/** One desk for all tests of a suite. */
export function useDesk(place: Place, way: Way): { readonly desk: Desk } {
  let desk: Desk | undefined
  beforeAll(async () => {
    desk = await openIn(place, way)
  })
  afterEach(async ({ task }) => {
    if (desk !== undefined && task.result?.state === 'fail') await sayWhereItStopped(desk, place)
  })
  return {
    get desk() {
      return running(desk)
    },
  }
}

/** A desk of its own for some steps; says where they stopped. */
export async function atDesk(place: Place, way: Way, steps: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await openIn(place, way)
  try {
    await steps(desk)
  } catch (error) {
    await sayWhereItStopped(desk, place)
    throw error
  } finally {
    await desk.page.context().close()
  }
}

/** A server and a desk of its own for one whole journey, two days after the child of the journeys is born. */
export async function journey(
  { browser }: Pick<Place, 'browser'>,
  way: Way,
  steps: (desk: Desk) => Promise<void>,
): Promise<void> {
  const server = await startServer({ clock: '2022-01-12T09:00:00+06:00' })
  try {
    await atDesk({ server, browser }, way, steps)
  } finally {
    await server.stop()
  }
}

/** No barrier stands on the page; the check itself is a script. */
export async function expectNoViolations({ hasScript, page }: Desk): Promise<void> {
  if (hasScript) expect(await axe(page)).toEqual([])
}

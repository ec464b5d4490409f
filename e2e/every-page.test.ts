import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeInLooks, openBrowser, type TestBrowser } from './support/browser.ts'
import { crawl, everyone, type FoundPage, type Someone } from './support/crawl.ts'
import { isFull } from './support/full.ts'
import { startServer, type TestServer } from './support/server.ts'
import { wrongCounts } from './support/work.ts'

/** The modes change colours, sizes and spacing only: there the rules that depend on them are enough. */
const LOOKS = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block']

const MODES = [
  { name: 'normal', set: {}, rules: [] },
  { name: 'black, very large, wide', set: { colour: 'black', size: 'xl', space: 'wide' }, rules: LOOKS },
  { name: 'white, large', set: { colour: 'white', size: 'l' }, rules: LOOKS },
] as const

let server: TestServer
let browser: TestBrowser
let pages: readonly FoundPage[] = []
const people: readonly Someone[] = []

/** People of one post see pages of the same shapes; families differ, as each has another case. */
function oneOfEachPost(all: readonly Someone[]): readonly Someone[] {
  const isFirst = (one: Someone) => all.find(({ who }) => who === one.who) === one
  return isFull ? all : all.filter((one) => isFirst(one) || one.who === 'representative')
}

/** Where everybody begins. */
const STARTS = ['/kk', '/kk/home']

/** Pages open to everyone are looked at once, by nobody in particular; the first page and the home by everyone. */
function publicShapes(found: readonly FoundPage[]): Set<string> {
  return new Set(found.map(({ shape }) => shape).filter((shape) => !STARTS.includes(shape)))
}

beforeAll(async () => {
  server = await startServer({ demo: 'small' })
  if (isFull) browser = await openBrowser()
  const found: FoundPage[] = []
  const known = { seen: new Set<string>(), skipped: new Set<string>() }
  for (const someone of oneOfEachPost(await everyone(server.url))) {
    found.push(...(await crawl(server.url, 'kk', someone, known)))
    if (!isFull && someone.token === undefined) known.skipped = publicShapes(found)
  }
  pages = found
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** One window a person: pages are opened in it one after another, as the person would. */
async function openWindow(token: string | undefined): Promise<Page> {
  const page = await browser.newPage({ width: 360, lang: 'kk', baseUrl: server.url })
  if (token !== undefined)
    await page.context().addCookies([{ name: 'tirek_session', value: token, url: server.url }])
  return page
}

/** Opens a page; who has asked for too much in a minute waits as a person would. */
async function open(page: Page, path: string): Promise<void> {
  while ((await page.goto(path))?.status() === TOO_MANY) await page.waitForTimeout(5_000)
}

async function faultsOf(page: Page, { path, shape, who }: FoundPage): Promise<readonly string[]> {
  await open(page, path)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const wide = overflow > 0 ? [`${shape} (${who}): ${overflow} px wider than the telephone`] : []
  const found = await axeInLooks(page, MODES)
  return [
    ...wide,
    ...found.map((one) => `${shape} (${who}, ${one.look}): ${one.id} at ${one.where.join(', ')}`),
  ]
}

async function faultsOfOne(all: readonly FoundPage[]): Promise<readonly string[]> {
  const page = await openWindow(all[0]?.token)
  const faults: string[] = []
  for (const found of all) faults.push(...(await faultsOf(page, found)))
  await page.context().close()
  return faults
}

/** Two people at a time, those with the most pages first: the machine of the tests has two cores. */
async function faultsOfAll(all: readonly FoundPage[]): Promise<readonly string[]> {
  const waiting = [...new Set(all.map((found) => found.token))]
    .map((token) => all.filter((found) => found.token === token))
    .toSorted((one, other) => other.length - one.length)
  const work = async (): Promise<readonly string[]> => {
    const faults: string[] = []
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      faults.push(...(await faultsOfOne(next)))
    return faults
  }
  return (await Promise.all([work(), work()])).flat()
}

/** Lines that open no list of what they count: figures that hide small numbers, the load of all, the log of a week. */
const NO_LISTS = new Set([
  'network.planned',
  'reassignment',
  'registry-matching',
  'audit.stopped',
  'sign-language-to-check',
])

const TOO_MANY = 429
const TOO_LONG = 'three looks at every page take minutes: run by TIREK_TEST_FULL=1'

describe('every page', () => {
  it('is found by following links from the first page and from everyone’s home, and none is broken', () => {
    expect(pages.length).toBeGreaterThan(25)
    expect(
      pages
        .filter((found) => found.status >= 400)
        .map((found) => `${found.who} ${found.path} ${found.status}`),
    ).toEqual([])
  })

  it('opens, from each line of each home of staff, as many lines as the home says', async () => {
    const staff = people.filter(({ who }) => !['public', 'representative', 'recipient'].includes(who))
    const isLookedAt = ({ key, count }: { key: string; count: number }) =>
      !NO_LISTS.has(key) && (isFull || count > 0)
    const faults: string[] = []
    for (const someone of staff) faults.push(...(await wrongCounts(server.url, 'kk', someone, isLookedAt)))
    expect(faults).toEqual([])
  }, 120_000)

  it('LAW-11-3 has no accessibility fault in three vision modes on a telephone, and never scrolls sideways', async (context) => {
    if (!isFull) context.skip(TOO_LONG)
    expect(await faultsOfAll(pages)).toEqual([])
  }, 1_200_000)
})

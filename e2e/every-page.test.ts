import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, openBrowser, type TestBrowser } from './support/browser.ts'
import { crawl, everyone, type FoundPage } from './support/crawl.ts'
import { startServer, type TestServer } from './support/server.ts'

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

beforeAll(async () => {
  server = await startServer({ demo: 'small' })
  browser = await openBrowser()
  const seen = new Set<string>()
  const found: FoundPage[] = []
  for (const someone of await everyone(server.url))
    found.push(...(await crawl(server.url, 'kk', someone, seen)))
  pages = found
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function open(found: FoundPage, width: number): Promise<Page> {
  const page = await browser.newPage({ width, lang: 'kk', baseUrl: server.url })
  if (found.token !== undefined)
    await page.context().addCookies([{ name: 'tirek_session', value: found.token, url: server.url }])
  await page.goto(found.path)
  return page
}

async function setModes(page: Page, modes: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((wanted) => {
    for (const key of ['colour', 'size', 'space']) delete document.documentElement.dataset[key]
    Object.assign(document.documentElement.dataset, wanted)
  }, modes)
}

async function faultsOf(found: FoundPage): Promise<readonly string[]> {
  const page = await open(found, 360)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const faults =
    overflow > 0 ? [`${found.shape} (${found.who}): ${overflow} px wider than the telephone`] : []
  for (const { name, set, rules } of MODES) {
    await setModes(page, set)
    const violations = await axe(page, rules)
    faults.push(
      ...violations.map(
        (one) => `${found.shape} (${found.who}, ${name}): ${one.id} at ${one.where.join(', ')}`,
      ),
    )
  }
  await page.context().close()
  return faults
}

/** Two pages at a time: the machine of the tests has two cores. */
async function faultsOfAll(all: readonly FoundPage[]): Promise<readonly string[]> {
  const waiting = [...all]
  const work = async (): Promise<readonly string[]> => {
    const faults: string[] = []
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      faults.push(...(await faultsOf(next)))
    return faults
  }
  return (await Promise.all([work(), work()])).flat()
}

describe('every page', () => {
  it('is found by following links from the first page and from everyone’s home, and none is broken', () => {
    expect(pages.length).toBeGreaterThan(25)
    expect(
      pages
        .filter((found) => found.status >= 400)
        .map((found) => `${found.who} ${found.path} ${found.status}`),
    ).toEqual([])
  })

  it('LAW-11-3 has no accessibility fault in three vision modes on a telephone, and never scrolls sideways', async () => {
    expect(await faultsOfAll(pages)).toEqual([])
  }, 1_200_000)
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, openBrowser, type TestBrowser } from './support/browser.ts'
import { crawl, everyone, type FoundPage } from './support/crawl.ts'
import { startServer, type TestServer } from './support/server.ts'

const MODES = [
  { name: 'normal', set: {} },
  { name: 'black, very large, wide', set: { colour: 'black', size: 'xl', space: 'wide' } },
  { name: 'white, large', set: { colour: 'white', size: 'l' } },
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

async function faultsOf(found: FoundPage): Promise<readonly string[]> {
  const page = await open(found, 360)
  const faults: string[] = []
  for (const { name, set } of MODES) {
    await page.evaluate((modes) => Object.assign(document.documentElement.dataset, modes), set)
    const violations = await axe(page)
    faults.push(
      ...violations.map(
        (one) => `${found.shape} (${found.who}, ${name}): ${one.id} at ${one.where.join(', ')}`,
      ),
    )
    for (const key of ['colour', 'size', 'space'])
      await page.evaluate((mode) => delete document.documentElement.dataset[mode], key)
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (overflow > 0) faults.push(`${found.shape} (${found.who}): ${overflow} px wider than the telephone`)
  await page.context().close()
  return faults
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
    const faults: string[] = []
    for (const found of pages) faults.push(...(await faultsOf(found)))
    expect(faults).toEqual([])
  }, 600_000)
})

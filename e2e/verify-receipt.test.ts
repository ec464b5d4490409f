import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RECEIPT_PROBLEMS } from '../app/src/platform/seal/portable/verify-receipt.ts'
import { receiptVectors } from '../app/src/platform/seal/receipt-vectors.fixture.ts'
import { axe, openBrowser, type TestBrowser } from './support/browser.ts'
import { startServer, type TestServer } from './support/server.ts'

let server: TestServer
let browser: TestBrowser
const folder = mkdtempSync(join(tmpdir(), 'tirek-saved-'))
const { keyName, vectors } = receiptVectors()

beforeAll(async () => {
  server = await startServer({ demo: 'none' })
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true })
})

/** The verdict that is seen, as the codes of its sentences. */
async function verdictOf(page: Page, text: string): Promise<readonly string[]> {
  await page.locator('[data-verify-text]').fill(text)
  await page.locator('[data-verify-button]').click()
  await page.locator('[data-says="good"], [data-says="bad"]').filter({ visible: true }).waitFor()
  const seen = await page.locator('[data-says]').filter({ visible: true }).all()
  return Promise.all(seen.map(async (one) => (await one.getAttribute('data-says')) ?? ''))
}

async function expectVectors(page: Page): Promise<void> {
  // The name of the key stands among what only a specialist asks for.
  await page.locator('[data-verify-form] summary').click()
  await page.locator('[data-verify-key]').fill(keyName)
  for (const { name, text, problems } of vectors) {
    const seen = await verdictOf(page, text)
    const said = RECEIPT_PROBLEMS.filter((one) => seen.includes(one))
    expect([name, seen.includes('good'), said]).toEqual([name, problems.length === 0, problems])
  }
}

/** What the browser complained of: refused scripts, styles and connections among it. */
function complaintsOf(page: Page): readonly string[] {
  const all: string[] = []
  page.on('console', (message) => message.type() === 'error' && all.push(message.text()))
  page.on('pageerror', (error) => all.push(error.message))
  return all
}

describe('the page that verifies receipts', () => {
  it('LAW-X-1 finds under the policy of the site what the command line finds, without a barrier', async () => {
    const page = await browser.newPage({ width: 360, lang: 'kk', baseUrl: server.url })
    const complaints = complaintsOf(page)
    await page.goto('/kk/verify')
    await page.locator('[data-verify-form]').waitFor({ state: 'visible' })
    expect(await axe(page)).toEqual([])
    expect(await page.locator('[data-verify-key]').inputValue()).toMatch(/^[0-9a-f]{64}$/)
    await expectVectors(page)
    expect(await axe(page)).toEqual([])
    expect(complaints).toEqual([])
  }, 60_000)

  it('LAW-X-1 works as one saved file from the disk, and takes a receipt as a file', async () => {
    const response = await fetch(`${server.url}/ru/verify/file`)
    const saved = join(folder, 'verify.html')
    writeFileSync(saved, await response.text())
    const page = await browser.newPage({ width: 1280, lang: 'ru' })
    const complaints = complaintsOf(page)
    await page.context().setOffline(true)
    await page.goto(pathToFileURL(saved).href)
    await page.locator('[data-verify-form]').waitFor({ state: 'visible' })
    expect(await axe(page)).toEqual([])
    await expectVectors(page)

    const receipt = join(folder, 'receipt.json')
    writeFileSync(receipt, vectors[0]?.text ?? '')
    await page.locator('[data-verify-file]').setInputFiles(receipt)
    await page.getByText('Квитанция подлинная').waitFor()
    expect(complaints).toEqual([])
    expect(readFileSync(saved, 'utf8')).not.toMatch(/(src|href)="/)
  }, 60_000)

  it('LAW-X-1 says without a script how else to verify', async () => {
    const page = await browser.newPage({ lang: 'kk', javaScript: false, baseUrl: server.url })
    await page.goto('/kk/verify')
    expect(await page.locator('main').textContent()).toContain('audit.verify --file')
    expect(await page.locator('[data-verify-form]').isVisible()).toBe(false)
  }, 30_000)

  it('is a small script', async () => {
    const manifest = resolve(import.meta.dirname, '../app/dist/static/manifest.json')
    const { verify } = JSON.parse(readFileSync(manifest, 'utf8')) as { verify: string }
    expect(statSync(resolve(import.meta.dirname, `../app/dist${verify}`)).size).toBeLessThan(20_000)
  })
})

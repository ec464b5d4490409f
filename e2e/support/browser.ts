import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'

export type PageOptions = {
  /** Width of the window in CSS pixels: 360 for a telephone, 1280 for a desk. */
  readonly width?: number
  readonly lang?: 'kk' | 'ru' | 'en'
  readonly javaScript?: boolean
  /** Where relative addresses start. */
  readonly baseUrl?: string
}

export type TestBrowser = {
  /** A page in a context of its own: no cookies shared with any other. */
  newPage(options?: PageOptions): Promise<Page>
  close(): Promise<void>
}

export type Violation = { readonly id: string; readonly help: string; readonly where: readonly string[] }

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-pings',
  '--no-zygote',
  '--font-render-hinting=none',
]

const HEIGHT = { telephone: 740, desk: 900 }
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The sandbox of Chromium needs rights that root and most containers do not give; tests open only our own pages. */
const flags = () => [...QUIET, '--no-sandbox']

async function launch(privateDir: string): Promise<Browser> {
  const { executablePath, env } = findChromium()
  return chromium.launch({
    executablePath,
    args: flags(),
    env: { ...inherited(), ...env, TMPDIR: privateDir, HOME: privateDir, XDG_CACHE_HOME: privateDir },
  })
}

function inherited(): Record<string, string> {
  const { PATH } = process.env
  return PATH ? { PATH, LANG: 'C.UTF-8', TZ: 'Asia/Almaty' } : {}
}

async function openContext(browser: Browser, options: PageOptions): Promise<BrowserContext> {
  const { width = 1280, lang = 'kk', javaScript = true, baseUrl } = options
  return browser.newContext({
    viewport: { width, height: width < 600 ? HEIGHT.telephone : HEIGHT.desk },
    locale: lang,
    extraHTTPHeaders: { 'accept-language': lang },
    javaScriptEnabled: javaScript,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Almaty',
    ...(baseUrl ? { baseURL: baseUrl } : {}),
  })
}

/** Starts the browser for one test file, with a private folder that is removed on `close`. */
export async function openBrowser(): Promise<TestBrowser> {
  const privateDir = mkdtempSync(join(tmpdir(), 'tirek-browser-'))
  const browser = await launch(privateDir)

  return {
    newPage: async (options = {}) => (await openContext(browser, options)).newPage(),
    close: async () => {
      await browser.close()
      rmSync(privateDir, { recursive: true, force: true })
    },
  }
}

let axeScript: string | undefined

/** The source of axe, the very one that `axe` uses; for pages that are checked many times over. */
function axeSource(): string {
  const ofPlaywright = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
  axeScript ??= readFileSync(ofPlaywright.resolve('axe-core/axe.min.js'), 'utf8')
  return axeScript
}

/** One look at a page: attributes of the root element, and the rules of axe asked for; none means all of WCAG. */
export type Look = {
  readonly name: string
  readonly set: Readonly<Record<string, string>>
  readonly rules: readonly string[]
}

/** Puts the page into one look and runs axe there, which the page already holds. */
function faultsInLook(page: Page, { set, rules }: Look): Promise<Violation[]> {
  const runOnly = rules.length > 0 ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS }
  return page.evaluate(
    async ({ attributes, options }) => {
      const root = document.documentElement
      for (const key of ['colour', 'size', 'space']) delete root.dataset[key]
      Object.assign(root.dataset, attributes)
      const { violations } = await (globalThis as unknown as AxeWindow).axe.run(document, options)
      return violations.map(({ id, help, nodes }) => ({
        id,
        help,
        where: nodes.map((node) => node.target.join(' ')),
      }))
    },
    { attributes: set, options: { runOnly, resultTypes: ['violations'] } },
  )
}

/**
 * Faults of a page without frames in each of its looks, as `axe` finds them. Axe is put into the page once and works
 * in the page itself, which is several times cheaper than a run of its own for each look.
 */
export async function axeInLooks(
  page: Page,
  looks: readonly Look[],
): Promise<readonly (Violation & { readonly look: string })[]> {
  await page.evaluate(axeSource())
  const found: (Violation & { readonly look: string })[] = []
  for (const look of looks)
    found.push(...(await faultsInLook(page, look)).map((fault) => ({ ...fault, look: look.name })))
  return found
}

type AxeWindow = {
  axe: {
    run(
      root: Document,
      options: object,
    ): Promise<{ violations: { id: string; help: string; nodes: { target: string[] }[] }[] }>
  }
}

/**
 * Accessibility faults of the page as it stands: WCAG 2.2 A and AA and best practice, or only some rules of axe.
 * Empty means none.
 */
export async function axe(page: Page, onlyRules: readonly string[] = []): Promise<readonly Violation[]> {
  const builder = new AxeBuilder({ page })
  const asked = onlyRules.length > 0 ? builder.withRules([...onlyRules]) : builder.withTags(TAGS)
  const { violations } = await asked.analyze()
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.target.join(' ')),
  }))
}

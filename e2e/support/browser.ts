import { mkdtempSync, rmSync } from 'node:fs'
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

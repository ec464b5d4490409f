import type { Lang } from '@tirek/kernel'
import type { Locator, Page } from 'playwright-core'
import type { TestBrowser } from '../../support/browser.ts'
import { postJson } from '../../support/post-json.ts'
import { MENU, type Words, wordsOf } from './words.ts'

export type DeskOptions = {
  readonly url: string
  readonly browser: TestBrowser
  readonly lang: Lang
  readonly width: number
  readonly javaScript: boolean
}

/** Who sits down: a role in a region or an organisation, or a registered person. */
export type Wish = {
  readonly role?: string
  readonly person?: string
  readonly organisation?: string
  readonly region?: string
  readonly specialty?: string
  readonly name?: string
}

/** Fields of one form, or of one part of it, found by the words beside them. */
export type Fields = {
  type(label: string, text: string): Promise<void>
  search(label: string, text: string): Promise<void>
  day(label: string, iso: string): Promise<void>
  select(label: string, option: string | RegExp): Promise<string>
  selectValue(label: string, value: string): Promise<void>
  pick(question: string, answer: string): Promise<void>
  tick(answer: string): Promise<void>
  part(legend: string): Fields
}

/** A browser window at which people sit in turn and do what they see, by words alone. */
export type Desk = Fields & {
  readonly page: Page
  readonly lang: Lang
  readonly say: Words
  readonly hasScript: boolean
  readonly options: DeskOptions
  sit(wish: Wish): Promise<void>
  menu(item: keyof (typeof MENU)['kk']): Promise<void>
  follow(name: string | RegExp): Promise<void>
  press(name: string): Promise<void>
  /** The main part of the page as text. */
  text(): Promise<string>
  /** Opens an address as a bookmark would. */
  visit(path: string): Promise<void>
  /** The id in the address of the page: `/people/<id>`. */
  idAfter(part: string): string
  moveClock(now: string): Promise<void>
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const BRACKETS = '(\\s*\\(.*\\))?'

/** The name of a link that says for whom it is: «Нәтижені жазу: Қасым Әлихан». */
export const about = (action: string, whom: string) => new RegExp(`^${escaped(action)}\\s*: ${escaped(whom)}`)

/** A label, with or without «(міндетті емес)». */
const labelled = (label: string) => new RegExp(`^\\s*${escaped(label)}${BRACKETS}\\s*$`)

async function typeInto(field: Locator, text: string): Promise<void> {
  await field.fill(text)
}

function fieldsIn(root: Locator, say: Words): Fields {
  const group = (legend: string) => root.getByRole('group', { name: labelled(legend) }).first()
  return {
    type: (label, text) => typeInto(root.getByRole('textbox', { name: labelled(label) }).first(), text),
    search: (label, text) => typeInto(root.getByRole('searchbox', { name: labelled(label) }).first(), text),
    day: async (label, iso) => {
      const [year = '', month = '', day = ''] = iso.split('-')
      const boxes = group(label)
      await boxes.getByRole('textbox', { name: say.ui('form.day'), exact: true }).fill(String(Number(day)))
      await boxes
        .getByRole('textbox', { name: say.ui('form.month'), exact: true })
        .fill(String(Number(month)))
      await boxes.getByRole('textbox', { name: say.ui('form.year'), exact: true }).fill(year)
    },
    select: async (label, option) => {
      const box = root.getByRole('combobox', { name: labelled(label) }).first()
      const found = box.getByRole('option', { name: option, exact: true }).first()
      const value = (await found.getAttribute('value')) ?? ''
      await box.selectOption(value)
      return value
    },
    selectValue: async (label, value) => {
      await root
        .getByRole('combobox', { name: labelled(label) })
        .first()
        .selectOption(value)
    },
    pick: (question, answer) =>
      group(question).getByRole('radio', { name: answer, exact: true }).first().check(),
    tick: (answer) =>
      root
        .getByRole('checkbox', { name: labelled(answer) })
        .first()
        .check(),
    part: (legend) => fieldsIn(group(legend), say),
  }
}

/** Sits down at once; the ways to sign in have journeys of their own. */
function sitDown({ url, lang }: DeskOptions, page: Page) {
  return async (wish: Wish) => {
    const { token } = await postJson(`${url}/api/v1/sandbox/session`, wish)
    await page.context().addCookies([{ name: 'tirek_session', value: String(token), url }])
    await page.goto(`/${lang}/home`)
  }
}

function idAfter(page: Page, part: string): string {
  const found = new RegExp(`/${part}/([0-9a-f-]{36})`).exec(page.url())?.[1]
  if (found === undefined) throw new Error(`no id after /${part}/ in ${page.url()}`)
  return found
}

function makeDesk(options: DeskOptions, page: Page): Desk {
  const { url, lang, javaScript } = options
  page.setDefaultTimeout(10_000)
  const say = wordsOf(lang)
  const main = page.getByRole('main')
  return {
    page,
    lang,
    say,
    options,
    hasScript: javaScript,
    ...fieldsIn(main, say),
    sit: sitDown(options, page),
    menu: async (item) => {
      const banner = page.getByRole('banner')
      const opener = banner.locator('.menu-button')
      if (await opener.isVisible()) await opener.click()
      await banner.getByRole('link', { name: MENU[lang][item], exact: true }).click()
    },
    follow: (name) => main.getByRole('link', { name, exact: true }).first().click(),
    press: (name) => main.getByRole('button', { name, exact: true }).first().click(),
    text: async () => (await main.textContent()) ?? '',
    visit: async (path) => {
      await page.goto(`/${lang}${path}`)
    },
    idAfter: (part) => idAfter(page, part),
    moveClock: async (now) => {
      await postJson(`${url}/api/v1/sandbox/clock`, { now })
    },
  }
}

/** Opens a window in a language and a width, with or without scripts. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { url, browser, lang, width, javaScript } = options
  return makeDesk(options, await browser.newPage({ width, lang, javaScript, baseUrl: url }))
}

/** A second window of the same person. */
export async function deskAt({ page, options }: Desk): Promise<Desk> {
  return makeDesk(options, await page.context().newPage())
}

/** What stood on the page when a test stopped: its address and its words. */
export async function whereItStopped({ page }: Desk): Promise<string> {
  return `\n${page.url()}\n${await page.getByRole('main').ariaSnapshot()}`
}

import { addDays, type LocalDate } from '@tirek/kernel'
import { postJson } from '../../support/post-json.ts'
import { type Desk, type DeskOptions, openDesk } from '../support/desk.ts'
import { type Examiner, faultsOf } from './look.ts'

/** A desk at which each page that is passed is examined. */
export type Walker = Desk & {
  /** Sits down as the one with this post in the demo: `pmpc-specialist#1` is the second of them. */
  seat(who: string): Promise<void>
  /** Follows a link that says for whom it is: «Нәтижені енгізу: …», whoever that is. */
  followFor(action: string): Promise<void>
  /** Opens the first line of the first list. */
  openFirst(): Promise<void>
  /** Follows the first link to a page of this shape: `/recall`. */
  followTo(part: string): Promise<void>
  /** The day that is `days` after the day of the demo, as an ISO date. */
  inDays(days: number): string
  /** Waits until the words stand on the page. */
  reads(...words: readonly string[]): Promise<void>
}

/** What one post does in its day, from its home. */
export interface RoleJourney {
  readonly title: string
  readonly steps: (desk: Walker) => Promise<void>
}

interface Person {
  readonly id: string
  readonly role: string
}

async function tokenOf(url: string, who: string): Promise<string> {
  const [role = '', nth = '0'] = who.split('#')
  const { people } = (await (await fetch(`${url}/api/v1/sandbox/people`)).json()) as {
    people: readonly Person[]
  }
  const person = people.filter((one) => one.role === role)[Number(nth)]
  if (person === undefined) throw new Error(`nobody in the demo is ${who}`)
  return String((await postJson(`${url}/api/v1/sandbox/session`, { person: person.id }))['token'])
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The desk with eyes: after each step the page is examined, and what is found is kept. */
function withEyes(desk: Desk, today: LocalDate, look: () => Promise<void>): Walker {
  const main = desk.page.getByRole('main')
  const { url, lang } = desk.options
  const seeing =
    <T extends readonly unknown[]>(step: (...args: T) => Promise<void>) =>
    async (...args: T) => {
      await step(...args)
      await look()
    }
  const follow = seeing(desk.follow)
  return {
    ...desk,
    follow,
    press: seeing(desk.press),
    visit: seeing(desk.visit),
    followFor: (action) => follow(new RegExp(`^${escaped(action)}\\s*:`)),
    openFirst: seeing(() => main.locator('table tbody a, ul.cards a').first().click()),
    followTo: seeing((part) => main.locator(`a[href*="${part}"]`).first().click()),
    seat: seeing(async (who) => {
      const value = await tokenOf(url, who)
      await desk.page.context().addCookies([{ name: 'tirek_session', value, url }])
      await desk.page.goto(`/${lang}/home`)
    }),
    inDays: (days) => addDays(today, days),
    reads: async (...words) => {
      for (const one of words) await main.getByText(one).first().waitFor()
    },
  }
}

/** Walks one journey; gives back what is wrong on the pages passed. */
export async function walk(
  options: DeskOptions & { readonly today: LocalDate },
  { steps }: RoleJourney,
  examiner: Examiner,
  stopped: (desk: Desk) => Promise<void>,
): Promise<readonly string[]> {
  const desk = await openDesk(options)
  const faults: string[] = []
  const look = async () => {
    faults.push(...(await faultsOf(examiner, desk.page)))
  }
  try {
    await steps(withEyes(desk, options.today, look))
    return faults
  } catch (error) {
    await stopped(desk)
    throw error
  } finally {
    await desk.page.context().close()
  }
}

/** Opens the eyes with which pages are examined: the layout, and with `barriers` the rules of accessibility too. */
export async function openExaminer(options: DeskOptions, barriers: boolean): Promise<Examiner> {
  const { browser, url, width, lang } = options
  const window = barriers ? await browser.newPage({ width, lang, baseUrl: url }) : undefined
  await window?.goto(`/${lang}/accessibility`)
  return { window, seen: new Set() }
}

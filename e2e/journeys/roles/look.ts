import type { Page } from 'playwright-core'
import { axeInLooks } from '../../support/browser.ts'

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const ALL_RULES = [{ name: 'as it is', set: {}, rules: [] }] as const

/** How much higher a field may stand than the one before it: fields of one row are not quite level. */
const LEVEL_PX = 24

/** Pages that stand for the same page: the address without ids and without what follows the question mark. */
const shapeOf = (page: Page) => new URL(page.url()).pathname.replace(ID, ':id')

interface Field {
  readonly form: number
  readonly name: string
  readonly top: number
  readonly tabIndex: number
}

/** How much wider the page is than the window, and the fields of its forms as the Tab key reaches them. */
function layoutOf(page: Page): Promise<{ wide: number; fields: readonly Field[] }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const found = document.querySelectorAll<HTMLElement>(
      'main form :is(input, select, textarea, button[type=submit])',
    )
    const forms = [...document.forms]
    const fields = [...found].map((field) => ({
      form: forms.findIndex((form) => form.contains(field)),
      name: field.getAttribute('name') ?? field.tagName,
      top: field.getBoundingClientRect().top,
      height: field.getBoundingClientRect().height,
      tabIndex: field.tabIndex,
    }))
    return {
      wide: scrollWidth - clientWidth,
      fields: fields.filter((one) => one.tabIndex >= 0 && one.height > 0),
    }
  })
}

/** A focus that does not follow the page from above to below. */
function faultsOfFocus(fields: readonly Field[]): readonly string[] {
  return fields.flatMap((field, i) => {
    const before = fields[i - 1]
    const isUp = before?.form === field.form && field.top < before.top - LEVEL_PX
    return [
      ...(field.tabIndex > 0 ? [`tabindex ${field.tabIndex} at ${field.name}`] : []),
      ...(isUp ? [`the focus goes up from ${before.name} to ${field.name}`] : []),
    ]
  })
}

export interface Examiner {
  /**
   * A second window that runs scripts: what a page without scripts shows is put there to be examined, because the rules
   * of accessibility are themselves a script. Nothing is asked of the server again, and nothing is sent. Without it
   * only the layout is looked at.
   */
  readonly window: Page | undefined
  /** Shapes of pages that were examined before. */
  readonly seen: Set<string>
}

/** Faults of a page that someone passes: barriers, sideways scroll, a focus that jumps back. */
export async function faultsOf({ window, seen }: Examiner, page: Page): Promise<readonly string[]> {
  const shape = shapeOf(page)
  if (seen.has(shape)) return []
  seen.add(shape)
  // A step may end while the next page is still on its way.
  await page.waitForLoadState()
  const { wide, fields } = await layoutOf(page)
  await window?.setContent(await page.content())
  const barriers = window === undefined ? [] : await axeInLooks(window, ALL_RULES)
  return [
    ...(wide > 0 ? [`${wide} px wider than the window`] : []),
    ...faultsOfFocus(fields),
    ...barriers.map(({ id, where }) => `${id} at ${where.join(', ')}`),
  ].map((fault) => `${shape}: ${fault}`)
}

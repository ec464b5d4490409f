import type { Someone } from './crawl.ts'

/** One line of a home of staff: what waits, how much of it, and where it opens (without the language). */
interface WorkLine {
  readonly key: string
  readonly count: number
  readonly href: string
}

/** Every line of the home of a member of staff. */
async function workOf(base: string, { token, who }: Someone): Promise<readonly WorkLine[]> {
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(`${base}/api/v1/queries/path.work`, { headers })
  if (!answer.ok) throw new Error(`the home of ${who} answered ${answer.status}`)
  return ((await answer.json()) as { items: readonly WorkLine[] }).items
}

async function mainOf(url: string, { token }: Someone): Promise<string> {
  const headers = { accept: 'text/html', cookie: `tirek_session=${token}` }
  const html = await (await fetch(url, { headers })).text()
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
}

/** The part of a page that the end of an address names: from its id to the end of its section. */
function partOf(main: string, id: string | undefined): string {
  if (id === undefined) return main
  const at = main.indexOf(`id="${id}"`)
  if (at < 0) return ''
  const end = main.indexOf('</section>', at)
  return main.slice(at, end < 0 ? undefined : end)
}

const times = (text: string, what: RegExp) => text.match(what)?.length ?? 0

/** The numbers that a page states: lines of its first list, whatever the list is made of, parts, key figures. */
function shownIn(part: string): { rows: number; stated: readonly number[] } {
  const table = /<tbody[^>]*>(.*?)<\/tbody>/s.exec(part)
  const list = /<ul class="list[^"]*">(.*?)<\/ul>/s.exec(part)
  const rows = table ? times(table[1] ?? '', /<tr/g) : times(list?.[1] ?? '', /<li/g)
  const figures = [...part.matchAll(/<li class="stat[^"]*"><[a-z]+[^>]*>(\d+)</g)]
  const empty = part.includes('class="empty') ? [0] : []
  return {
    rows,
    stated: [rows, times(part, /<h2/g), ...empty, ...figures.map(([, figure]) => Number(figure))],
  }
}

/**
 * Lines of the home of someone, of those looked at, that open a page with another number of lines than they say.
 */
export async function wrongCounts(
  base: string,
  lang: string,
  someone: Someone,
  isLookedAt: (line: WorkLine) => boolean,
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { key, count, href } of (await workOf(base, someone)).filter(isLookedAt)) {
    const [path = '', id] = href.split('#')
    const { rows, stated } = shownIn(partOf(await mainOf(`${base}/${lang}${path}`, someone), id))
    if (!stated.includes(count))
      faults.push(`${someone.who} ${key}: ${count} on the home, ${rows} at ${href}`)
  }
  return faults
}

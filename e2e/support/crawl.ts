import { setTimeout } from 'node:timers/promises'
import { postJson } from './post-json.ts'

/** One page found by following links: where, who saw it, and the shape of its address (ids replaced). */
export interface FoundPage {
  readonly path: string
  readonly shape: string
  readonly token: string | undefined
  readonly who: string
  readonly status: number
}

/** Someone who can be signed in as. */
export interface Someone {
  readonly who: string
  readonly token: string | undefined
}

const TOO_MANY = 429

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

function shapeOf(path: string): string {
  return path
    .replace(/\?.*$/, '')
    .replace(ID, ':id')
    .replace(/\/\d{6,9}(?=\/|$)/g, '/:region')
}

function linksIn(html: string, lang: string): readonly string[] {
  const found = [...html.matchAll(/href="([^"#]+)/g)].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&'),
  )
  return [...new Set(found)].filter((href) => href === `/${lang}` || href.startsWith(`/${lang}/`))
}

/** Gets a page; whoever has asked for too much in a minute waits as long as the server says, so that none is left out. */
async function getPatiently(url: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  for (;;) {
    const response = await fetch(url, { headers, redirect: 'manual' })
    if (response.status !== TOO_MANY) return response
    await response.body?.cancel()
    await setTimeout(1000 * Number(response.headers.get('retry-after') ?? 1))
  }
}

async function fetchPage(url: string, token: string | undefined) {
  const response = await getPatiently(url, {
    accept: 'text/html',
    ...(token === undefined ? {} : { cookie: `tirek_session=${token}` }),
  })
  const isHtml = (response.headers.get('content-type') ?? '').startsWith('text/html')
  return { status: response.status, html: isHtml ? await response.text() : undefined }
}

/** What is known before somebody goes: shapes reported already, and shapes not worth another look. */
export interface Known {
  /** Opened by someone else: followed, but not reported again. */
  readonly seen: Set<string>
  /** Neither opened nor followed. */
  readonly skipped: ReadonlySet<string>
}

/** Follows links from the home and the public pages as one person, one page of each shape, until nothing new is found. */
export async function crawl(
  base: string,
  lang: string,
  someone: Someone,
  { seen, skipped }: Known,
): Promise<readonly FoundPage[]> {
  const queue = [`/${lang}`, `/${lang}/home`]
  const visited = new Set(skipped)
  const pages: FoundPage[] = []
  while (queue.length > 0) {
    const path = queue.shift() ?? ''
    const shape = shapeOf(path)
    if (visited.has(shape)) continue
    visited.add(shape)

    const { status, html } = await fetchPage(`${base}${path}`, someone.token)
    if (html === undefined) continue
    if (!seen.has(shape) || status >= 400) pages.push({ path, shape, status, ...someone })
    seen.add(shape)
    queue.push(...linksIn(html, lang))
  }
  return pages
}

/** Signs in everyone of the sandbox's list. */
export async function everyone(base: string): Promise<readonly Someone[]> {
  const { people } = (await (await fetch(`${base}/api/v1/sandbox/people`)).json()) as {
    people: { id: string; role: string }[]
  }
  const signIn = async ({ id, role }: { id: string; role: string }) => {
    const { token } = await postJson(`${base}/api/v1/sandbox/session`, { person: id })
    return { who: role, token: String(token) }
  }
  return [{ who: 'public', token: undefined }, ...(await Promise.all(people.map(signIn)))]
}

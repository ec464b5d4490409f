/** Keeps the program itself on the telephone: the page, its style, script and letters. Nothing of a child is ever here. */

declare const SHELL: readonly string[]
declare const EDITION: string

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface Fetching extends Waiting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

const NAME = `tirek-field-${EDITION}`
const PAGE = '/field/app/'
const KNOWN: ReadonlySet<string> = new Set(SHELL)

async function keepShell(): Promise<void> {
  const cache = await caches.open(NAME)
  await cache.addAll(SHELL.map((path) => new Request(path, { cache: 'reload' })))
}

async function dropFormer(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== NAME).map((name) => caches.delete(name)))
}

addEventListener('install', (event) => (event as Waiting).waitUntil(keepShell()))
addEventListener('activate', (event) => (event as Waiting).waitUntil(dropFormer()))
addEventListener('fetch', (event) => {
  const fetching = event as Fetching
  const { request } = fetching
  const { pathname, origin } = new URL(request.url)
  const path = request.mode === 'navigate' ? PAGE : pathname
  if (request.method !== 'GET' || origin !== location.origin || !KNOWN.has(path)) return
  fetching.respondWith(caches.match(path).then((kept) => kept ?? fetch(request)))
})

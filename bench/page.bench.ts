import { ask, closeConnections, listPeople, signIn } from './harness/client.ts'
import { startDatabase } from './harness/database.ts'
import { type Line, report } from './harness/results.ts'
import { startServer } from './harness/server.ts'

const RENDERS = 150
const KILOBYTE = 1024
const COMPRESSED = { 'accept-encoding': 'br, gzip' }
const benchmark = 'page'

/** Weight and cost of the parent's page about a child, as a browser meets it for the first time. */
async function main(): Promise<void> {
  const database = await startDatabase()
  try {
    const server = await startServer(database, 'small')
    try {
      report(await measure(server.url))
    } finally {
      closeConnections()
      await server.close()
    }
  } finally {
    await database.close()
  }
}

async function measure(url: string): Promise<readonly Line[]> {
  const people = await listPeople(url)
  const parent = people.find((person) => person.role === 'representative')
  if (parent === undefined) throw new Error('the demo has no parent to sign in as')
  const cookie = `tirek_session=${await signIn(url, { person: parent.id })}`

  const home = (await ask(`${url}/kk/home`, { headers: { cookie } })).body.toString()
  const path = /href="(\/kk\/path\/[^"#?]+)/.exec(home)?.[1]
  if (path === undefined) throw new Error('the home page of the parent leads to no child')
  const weights = await weigh(url, path, cookie)
  const cpu = await renderCost(`${url}${path}`, url, cookie)
  return [
    line('first visit: page, styles, script, font', weights.total / KILOBYTE, 'KB', 60),
    line('of it the page', weights.html / KILOBYTE, 'KB'),
    line('of it script', weights.script / KILOBYTE, 'KB', 2),
    line('of it the font', weights.font / KILOBYTE, 'KB'),
    line('processor time of the server for one page', cpu * 1000, 'ms', 15),
  ]
}

function line(what: string, value: number, unit: string, most?: number): Line {
  return {
    benchmark,
    what,
    value,
    unit,
    ...(most === undefined ? {} : { limit: { at: 'most', value: most } }),
  }
}

interface Weights {
  readonly html: number
  readonly script: number
  readonly font: number
  readonly total: number
}

async function weigh(url: string, path: string, cookie: string): Promise<Weights> {
  const wire = async (address: string) =>
    (await ask(address, { headers: { cookie, ...COMPRESSED } })).wireBytes
  const text = async (address: string) => (await ask(address, { headers: { cookie } })).body.toString()

  const page = await text(`${url}${path}`)
  const html = await wire(`${url}${path}`)
  const script = await sum(addresses(page, /<script[^>]+src="([^"]+)"/g), (one) => wire(`${url}${one}`))
  const sheets = addresses(page, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)
  const css = await sum(sheets, (one) => wire(`${url}${one}`))
  const rules = (await Promise.all(sheets.map((one) => text(`${url}${one}`)))).join('\n')
  const fonts = new Set([
    ...addresses(page, /href="([^"]+\.woff2)"/g),
    ...fontsOf(rules, sheets[0] ?? '/static/'),
  ])
  const font = await sum([...fonts], (one) => wire(`${url}${one}`))
  return { html, script, font, total: html + script + css + font }
}

function addresses(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].flatMap((match) => (match[1] === undefined ? [] : [match[1]]))
}

function fontsOf(rules: string, sheet: string): readonly string[] {
  return addresses(rules, /url\(["']?([^"')]+\.woff2)["']?\)/g).map(
    (one) => new URL(one, `http://x${sheet}`).pathname,
  )
}

async function sum(items: readonly string[], weight: (item: string) => Promise<number>): Promise<number> {
  const weights = await Promise.all(items.map(weight))
  return weights.reduce((total, one) => total + one, 0)
}

/** Seconds of processor time of the server process for one page, database waits left out. */
async function renderCost(page: string, url: string, cookie: string): Promise<number> {
  for (let warm = 0; warm < 120; warm += 1) await ask(page, { headers: { cookie, ...COMPRESSED }, from: 1 })
  const before = await processSeconds(url)
  for (let at = 0; at < RENDERS; at += 1) {
    const reply = await ask(page, { headers: { cookie, ...COMPRESSED }, from: 2 + (at % 8) })
    if (reply.status !== 200) throw new Error(`the page answered ${reply.status}`)
  }
  return ((await processSeconds(url)) - before) / RENDERS
}

async function processSeconds(url: string): Promise<number> {
  const text = (await ask(`${url}/metrics`)).body.toString()
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1])
}

await main()

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, closeConnections, inParallel, listPeople, signIn } from './harness/client.ts'
import { type BenchDatabase, startDatabase } from './harness/database.ts'
import { report } from './harness/results.ts'
import { startServer } from './harness/server.ts'

const REQUESTS = 4_000
const AT_ONCE = 16
const LEAST_SHARE_ANSWERED = 0.99
const benchmark = 'memory'

/** Resident memory of the server while everybody of the sandbox reads pages and lists at the same time. */
async function main(): Promise<void> {
  const database = await startDatabase()
  // The keys of the vault: both servers open what the first has sealed.
  const keys = mkdtempSync(join(tmpdir(), 'tirek-bench-memory-'))
  try {
    await loadPeople(database, keys)
    const server = await startServer(database, 'none', keys)
    try {
      const pages = await pagesOf(server.url)
      const tasks = Array.from({ length: REQUESTS }, (_, at) => pages[at % pages.length])
      let answered = 0
      const seconds = await inParallel(tasks, AT_ONCE, async (task, at) => {
        if (task === undefined) return
        const reply = await ask(task.address, { headers: { cookie: task.cookie }, from: 1 + (at % 60) })
        if (reply.status < 400) answered += 1
      })
      if (answered < REQUESTS * LEAST_SHARE_ANSWERED)
        throw new Error(`only ${answered} of ${REQUESTS} were answered`)
      report([
        {
          benchmark,
          what: `highest memory under load, ${AT_ONCE} at once`,
          value: server.peakMemory(),
          unit: 'MB',
          limit: { at: 'most', value: 300 },
        },
        { benchmark, what: 'pages answered meanwhile', value: REQUESTS / seconds, unit: 'per second' },
      ])
    } finally {
      closeConnections()
      await server.close()
    }
  } finally {
    await database.close()
    rmSync(keys, { recursive: true, force: true })
  }
}

/** The load of the demo takes memory of its own; the server that is measured starts after it. */
async function loadPeople(database: BenchDatabase, keys: string): Promise<void> {
  const first = await startServer(database, 'small', keys)
  await first.close()
}

interface Task {
  readonly address: string
  readonly cookie: string
}

const PER_PERSON = 12

/** The home of everyone who can sign in, and the pages it leads to. */
async function pagesOf(url: string): Promise<readonly Task[]> {
  const tasks: Task[] = []
  for (const person of await listPeople(url)) {
    const cookie = `tirek_session=${await signIn(url, { person: person.id })}`
    const home = (await ask(`${url}/kk/home`, { headers: { cookie } })).body.toString()
    const links = [...home.matchAll(/href="(\/(?:kk|ru|en)\/[^"#]+)"/g)].map((match) =>
      String(match[1]).replaceAll('&amp;', '&'),
    )
    const own = ['/kk/home', ...new Set(links.filter((link) => !link.includes('sign-')))].slice(0, PER_PERSON)
    for (const link of own) {
      const reply = await ask(`${url}${link}`, { headers: { cookie }, from: 200 })
      if (reply.status === 200) tasks.push({ address: `${url}${link}`, cookie })
    }
  }
  return tasks
}

await main()

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Case, prepareCases } from './harness/choose-cases.ts'
import { recordChoice } from './harness/choose-record.ts'
import { type Recorded, replay, scriptFor } from './harness/choose-script.ts'
import { ask, closeConnections, inParallel, signIn } from './harness/client.ts'
import { type BenchDatabase, startDatabase } from './harness/database.ts'
import { type Line, report } from './harness/results.ts'
import { startServer } from './harness/server.ts'

const OURS = 1_600
const PEERS = 4_000
const WARM = 200
const AT_ONCE = 8
const LEAST_RATIO = 0.15
const benchmark = 'choose'

/** The command placement.choose end to end over HTTP, beside its own statements sent by pgbench or the bare driver. */
async function main(): Promise<void> {
  const database = await startDatabase()
  try {
    const server = await startServer(database, 'small')
    const cases = await prepareCases(database.superUrl, WARM + OURS + PEERS + 1)
    const ours = await chooseOverHttp(server.url, cases)
    closeConnections()
    await server.close()
    report(await besidePeer(database, cases, ours))
  } finally {
    await database.close()
  }
}

async function chooseOverHttp(url: string, cases: readonly Case[]): Promise<number> {
  const token = await signIn(url, { person: cases[0]?.applicantId ?? '' })
  const choose = async (one: Case, at: number): Promise<void> => {
    const reply = await ask(`${url}/api/v1/commands/placement.choose`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      json: { requestId: one.requestId, organisationId: one.organisationId },
      from: 1 + (at % 8),
    })
    if (reply.status !== 200) throw new Error(`a choice was refused: ${reply.body}`)
  }
  await inParallel(cases.slice(0, WARM), AT_ONCE, choose)
  return OURS / (await inParallel(cases.slice(WARM, WARM + OURS), AT_ONCE, choose))
}

async function besidePeer(
  database: BenchDatabase,
  cases: readonly Case[],
  ours: number,
): Promise<readonly Line[]> {
  const rest = cases.slice(WARM + OURS)
  const [shown, ...others] = rest
  if (shown === undefined) throw new Error('no case is left for the peer')
  const recorded = await recordChoice(database, shown)
  const bare = await replay(database, recorded, others.slice(0, PEERS / 2), AT_ONCE)
  const peer = withPgbench(database, recorded, others.slice(PEERS / 2))
  const what = peer === undefined ? 'the bare driver, per second' : 'pgbench, per second'
  return [
    {
      benchmark,
      what: 'end to end, one server process, of the same statements',
      value: ours / (peer ?? bare),
      unit: 'of peer',
      limit: { at: 'least', value: LEAST_RATIO },
      peer: { what, value: peer ?? bare },
    },
    { benchmark, what: 'choices over HTTP', value: ours, unit: 'per second' },
    { benchmark, what: 'the same statements through the bare driver', value: bare, unit: 'per second' },
    { benchmark, what: 'statements in one choice', value: recorded.statements.length, unit: '' },
  ]
}

/** Transactions per second of pgbench; undefined where it is not installed. */
function withPgbench(
  database: BenchDatabase,
  recorded: Recorded,
  cases: readonly Case[],
): number | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'tirek-pgbench-'))
  try {
    const { script, perClient } = scriptFor(recorded, cases, AT_ONCE)
    const file = join(folder, 'choose.sql')
    writeFileSync(file, script)
    const args = [
      '-n',
      '-M',
      'simple',
      '-c',
      String(AT_ONCE),
      '-j',
      '2',
      '-t',
      String(perClient),
      '-D',
      'i=0',
      '-f',
      file,
    ]
    const said = execFileSync('pgbench', [...args, database.embedded.appUrl], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return Number(/tps = ([\d.]+)/.exec(said)?.[1])
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()

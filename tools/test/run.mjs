import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject, root } from '../run/project.mjs'

/**
 * @typedef {{ files: number, passed: number, failed: number, skipped: string[] }} TestResult
 */

/** Fewer than this means that the run has gone blind, not that the project has shrunk. */
const MINIMUM = { files: 80, tests: 700 }

function spawnVitest(node, args, env) {
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', `--reporter=${inProject('tools', 'test', 'reporter.mjs')}`]
  return new Promise((resolve) => {
    spawn(node, [vitest, 'run', ...reporters, ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
      .on('error', () => resolve(1))
      .on('close', (code) => resolve(code ?? 1))
  })
}

function readResult(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** Vitest may fail for reasons that no test shows: a broken set-up, a crash of a worker. */
function reckon(result, code) {
  if (!result) return { files: 0, passed: 0, failed: 1, skipped: [] }
  if (code !== 0 && result.failed === 0) return { ...result, failed: 1 }
  return result
}

/**
 * Runs vitest and tells what became of the tests.
 * @param {{ node?: string, args?: string[], env?: Record<string, string> }} options
 * @returns {Promise<TestResult>}
 */
export async function runTests({ node = process.execPath, args = [], env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tirek-result-'))
  const target = join(folder, 'result.json')
  try {
    const code = await spawnVitest(node, args, { ...process.env, CI: '1', TIREK_TEST_RESULT: target, ...env })
    return reckon(readResult(target), code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {TestResult} result @returns {string[]} why the run cannot be believed */
export function findBlindness({ files, passed, failed }) {
  const tests = passed + failed
  return [
    ...(files < MINIMUM.files
      ? [`only ${files} test files ran, at least ${MINIMUM.files} are expected`]
      : []),
    ...(tests < MINIMUM.tests ? [`only ${tests} tests ran, at least ${MINIMUM.tests} are expected`] : []),
  ]
}

/** Prints every skip with its reason, then the closing line alone; sets the exit code. */
export function close({ passed, failed, skipped }) {
  for (const line of skipped) console.log(`skipped: ${line}`)
  const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : ''
  console.log(`${passed} passed, ${failed} failed${tail}`)
  process.exitCode = failed > 0 ? 1 : 0
}

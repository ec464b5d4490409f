/**
 * Gate of package-lock.json: it must name the packages of all platforms and no registry, or `npm ci` fails elsewhere.
 * `npm run lock:complete` (`--write`) adds what npm has left out.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { findLockProblems, findMissing, type Packages } from './lock-file/complete.ts'

const FILE = resolve(import.meta.dirname, '../package-lock.json')
const lock: { packages: Packages } = JSON.parse(readFileSync(FILE, 'utf8'))

if (process.argv.includes('--write')) {
  const entries = Object.entries({ ...lock.packages, ...findMissing(lock.packages) })
  const packages = Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
  writeFileSync(FILE, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
  console.log(`${entries.length - Object.keys(lock.packages).length} packages added`)
} else {
  const problems = findLockProblems(lock.packages)
  console.log(
    [...problems, `${Object.keys(lock.packages).length} packages, ${problems.length} problems`].join('\n'),
  )
  if (problems.length > 0) process.exitCode = 1
}

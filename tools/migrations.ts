/**
 * Gate of the migrations: names, order, and that none that is already known has changed.
 * `npm run migrations:hash` (`--write`) makes the new ones known. A known one is never changed: write another.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compareMigrations, type Hashes, hashOf } from './migrations/compare.ts'

const FOLDER = resolve(import.meta.dirname, '../app/migrations')
const KNOWN = join(FOLDER, 'hashes.json')

function readPresent(): Hashes {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'))
  return Object.fromEntries(
    names.sort().map((name) => [name, hashOf(readFileSync(join(FOLDER, name), 'utf8'))]),
  )
}

function readKnown(): Hashes {
  return existsSync(KNOWN) ? JSON.parse(readFileSync(KNOWN, 'utf8')) : {}
}

const present = readPresent()
const { added, problems } = compareMigrations(readKnown(), present)
const isWriting = process.argv.includes('--write')

for (const problem of problems) console.error(problem)
if (!isWriting)
  for (const name of added) console.error(`${name} is not in hashes.json: run \`npm run migrations:hash\``)

if (problems.length > 0 || (!isWriting && added.length > 0)) {
  process.exitCode = 1
} else if (isWriting) {
  writeFileSync(KNOWN, `${JSON.stringify(present, null, 2)}\n`)
}
console.log(`${Object.keys(present).length} migrations, ${added.length} new`)

/**
 * npm run new:use-case <capability> <verb-first-name>: writes a use case, its test, its form and its words.
 * Nothing that exists is overwritten; what must be joined by hand is printed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { addWords, namesOf, stubs, type Texts } from './new-use-case/stubs.ts'

const ROOT = resolve(import.meta.dirname, '..')
const LANGS = ['kk', 'ru', 'en'] as const

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

const [capability = '', verb = ''] = process.argv.slice(2)
const names = namesOf(capability, verb) ?? fail('Usage: npm run new:use-case <capability> <verb-first-name>')
const folder = join(ROOT, 'app/src/capabilities', capability)
if (!existsSync(folder)) fail(`There is no capability ${capability} in app/src/capabilities.`)

const files = stubs(names)
const taken = Object.keys(files).filter((path) => existsSync(join(folder, path)))
if (taken.length > 0) fail(`Already there: ${taken.join(', ')}`)

for (const [path, text] of Object.entries(files)) write(join(folder, path), text)
for (const lang of LANGS) {
  const path = join(folder, 'web', `messages.${lang}.json`)
  const texts: Texts = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  write(path, `${JSON.stringify(addWords(texts, names, lang), null, 2)}\n`)
}

console.log(`Written: ${Object.keys(files).join(', ')} and the words in web/messages.*.json.
Then: word the title in three languages, name the article in \`basis\`, add the use case to capability.ts,
its rows to permissions.ts, the page and the action to web/routes.ts, the address to web/${capability}.paths.ts,
and run \`npm run messages\`.`)

/**
 * Gate and generator of the message catalogues: `npx tsx tools/messages.ts [--check]`.
 * Reads every `messages.kk.json` under app/src with its ru and en siblings, checks them and writes `messages.ts`
 * beside them. With `--check` nothing is written and a stale `messages.ts` is an error.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkArea, type Texts } from './messages/check.ts'
import { generate } from './messages/generate.ts'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')

function readTexts(file: string): { texts: Texts; problems: readonly string[] } {
  if (!existsSync(file)) return { texts: {}, problems: [`${relative(ROOT, file)}: there is no such file`] }

  const text = readFileSync(file, 'utf8')
  const keys = [...text.matchAll(/^\s*"((?:[^"\\]|\\.)+)"\s*:/gm)].map((match) => match[1])
  const twice = keys.filter((key, i) => keys.indexOf(key) !== i)
  return {
    texts: JSON.parse(text),
    problems: twice.map((key) => `${relative(ROOT, file)}: key «${key}» is written twice`),
  }
}

function readArea(folder: string) {
  const [kk, ru, en] = [read('kk'), read('ru'), read('en')]
  function read(lang: string) {
    return readTexts(join(folder, `messages.${lang}.json`))
  }
  return {
    area: { name: relative(join(ROOT, 'app/src'), folder), kk: kk.texts, ru: ru.texts, en: en.texts },
    problems: [...kk.problems, ...ru.problems, ...en.problems],
  }
}

function handleArea(folder: string, mayWrite: boolean): readonly string[] {
  const { area, problems } = readArea(folder)
  const checked = checkArea(area)
  const file = join(folder, 'messages.ts')
  const wanted = generate(checked.types)
  const isStale = !existsSync(file) || readFileSync(file, 'utf8') !== wanted
  if (isStale && mayWrite) writeFileSync(file, wanted)

  const stale = isStale && !mayWrite ? [`${relative(ROOT, file)}: is stale; run «npm run messages»`] : []
  return [...problems, ...checked.problems, ...stale]
}

/** Checks (and with `mayWrite` generates) all areas under a folder; returns how many there are and every problem. */
export function runMessages(
  source: string,
  mayWrite: boolean,
): { areas: number; problems: readonly string[] } {
  const folders = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('messages.kk.json'))
    .map((path) => dirname(join(source, path)))
    .toSorted()
  return { areas: folders.length, problems: folders.flatMap((folder) => handleArea(folder, mayWrite)) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { areas, problems } = runMessages(join(ROOT, 'app/src'), !process.argv.includes('--check'))
  for (const problem of problems) console.error(problem)
  console.log(`messages: ${areas} areas, ${problems.length} problems`)
  process.exitCode = problems.length === 0 ? 0 : 1
}

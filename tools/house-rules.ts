/** Rules of the house that no ready tool checks; see `house-rules/rules.ts`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { checkFile, checkPath } from './house-rules/rules.ts'

const ROOT = resolve(import.meta.dirname, '..')
const FOLDERS = ['packages', 'app/src', 'app/migrations', 'tools', 'e2e', 'bench', 'docs', '.']
const TEXT = /\.(ts|tsx|mjs|cjs|sql|css|md|json)$/
const SKIPPED = new Set(['node_modules', 'dist'])

function listFiles(folder: string, isDeep: boolean): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return isDeep ? listFiles(path, true) : []
      return [path]
    })
}

const files = FOLDERS.flatMap((folder) => listFiles(join(ROOT, folder), folder !== '.'))
const paths = files.map((file) => relative(ROOT, file).replaceAll('\\', '/'))

const problems = paths.flatMap((path) => {
  const inText =
    TEXT.test(path) && path !== 'package-lock.json'
      ? checkFile(path, readFileSync(join(ROOT, path), 'utf8'))
      : []
  return [...checkPath(path), ...inText]
})

console.log([...problems, `${paths.length} files, ${problems.length} problems`].join('\n'))
if (problems.length > 0 || paths.length < 300) process.exitCode = 1

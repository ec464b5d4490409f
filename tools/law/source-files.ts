import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A source file with its path from the root of the repository. */
export type SourceFile = { readonly path: string; readonly source: string }

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SKIPPED = new Set(['node_modules', 'dist', '.tirek', '.git', 'coverage'])

/** Absolute path of a file of the repository. */
export function fromRoot(path: string): string {
  return ROOT + path
}

/** All files under the folders whose path fits, sorted by path so that what is made from them is stable. */
export function readSources(folders: readonly string[], fits: RegExp): readonly SourceFile[] {
  return folders
    .flatMap(listFiles)
    .filter((path) => fits.test(path))
    .toSorted()
    .map((path) => ({ path, source: readFileSync(fromRoot(path), 'utf8') }))
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(fromRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (!entry.isDirectory()) return [path]

    return SKIPPED.has(entry.name) ? [] : listFiles(path)
  })
}

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function isRoot(folder: string): boolean {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return false
  const parsed: { name?: string } = JSON.parse(readFileSync(file, 'utf8'))
  return parsed.name === 'tirek'
}

function climb(folder: string): string {
  if (isRoot(folder)) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('the folder of Tirek was not found above this file')
  return climb(parent)
}

/** Absolute path of the checkout: the nearest folder above this file whose package is `tirek`. */
export const projectRoot: string = climb(dirname(fileURLToPath(import.meta.url)))

/** Folder of the plain SQL migrations. */
export const migrationsFolder: string = join(projectRoot, 'app', 'migrations')

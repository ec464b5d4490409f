import { randomUUID } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes a file with a secret of the sandbox, for its owner alone; whoever comes at the same time keeps the one that was there first. */
export function makeOnce(file: string, content: () => string | Buffer): void {
  if (existsSync(file)) return
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const made = `${file}.${randomUUID()}`
  writeFileSync(made, content(), { mode: 0o600 })
  try {
    linkSync(made, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(made)
  }
}

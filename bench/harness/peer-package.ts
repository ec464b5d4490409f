import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A package that only a comparison needs, from npm in a folder of its own; `version` is exact. */
export function loadPeer<T>(name: string, version: string): T {
  const folder = join(
    tmpdir(),
    `tirek-peer-${name.replaceAll(/[^a-z-]/g, '')}-${version}-${process.getuid?.()}`,
  )
  if (!existsSync(join(folder, 'node_modules', name))) {
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save']
    const args = ['install', '--prefix', folder, ...flags, `${name}@${version}`]
    if (spawnSync('npm', args, { cwd: tmpdir(), stdio: ['ignore', 2, 2] }).status !== 0)
      throw new Error(`${name} could not be installed: see the message of npm above.`)
  }
  return createRequire(join(folder, 'package.json'))(name)
}

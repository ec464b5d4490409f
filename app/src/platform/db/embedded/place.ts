import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { StartFailed } from './errors.ts'

/** The user that PostgreSQL runs as when we are root, because it refuses to run as root itself. */
export type RunAs = { readonly uid: number; readonly gid: number }

export type Place = {
  /** Holds the lock, the secrets and `pgdata`; ours, and passable for the other user. */
  readonly base: string
  readonly pgdata: string
  readonly runAs: RunAs | undefined
  /** Set when the wished folder could not be entered by the user that PostgreSQL runs as. */
  readonly movedFrom: string | undefined
}

function findUser(name: string): RunAs | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((text) => text.split(':'))
    .find((fields) => fields[0] === name)

  return line ? { uid: Number(line[2]), gid: Number(line[3]) } : undefined
}

/** The user to drop to: `postgres`, else `nobody`; undefined when we are not root. */
export function findRunAs(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined

  const user = findUser('postgres') ?? findUser('nobody')
  if (!user) throw new StartFailed('As root, PostgreSQL needs a user named postgres or nobody.', '')
  return user
}

/** Whether that user may do this with the path (`-x`, `-r`): asked of the system itself, not guessed. */
export function mayAccess(flag: '-x' | '-r', path: string, user: RunAs | undefined): boolean {
  const asked = spawnSync('/bin/sh', ['-c', `test ${flag} "$0"`, path], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  })
  return asked.status === 0
}

function nearestExisting(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return nearestExisting(dirname(path))
  }
}

function makeOwnFolder(path: string, mode: number): boolean {
  try {
    mkdirSync(path, { recursive: true })
    const found = lstatSync(path)
    if (!found.isDirectory() || found.uid !== (process.getuid?.() ?? found.uid)) return false
    chmodSync(path, mode)
    return true
  } catch {
    return false
  }
}

/** A folder any user can pass through, keyed by the wished path so that it is found again. */
function passableFolder(wished: string, runAs: RunAs, temporary: boolean): string {
  const key = createHash('sha256').update(wished).digest('hex').slice(0, 12)
  const lasting = ['/var/lib', '/var/tmp', '/tmp']
  const parents = temporary ? [tmpdir(), '/tmp', '/var/tmp'] : lasting

  for (const parent of parents.filter((path) => mayAccess('-x', path, runAs))) {
    const path = join(parent, `tirek-${key}`)
    if (makeOwnFolder(path, 0o711)) return path
  }
  throw new StartFailed(`None of ${parents.join(', ')} can hold the data of PostgreSQL.`, '')
}

/**
 * Decides where the data lies and who runs PostgreSQL.
 * Not root: the wished folder, private. Root: the wished folder when the other user can pass through it,
 * otherwise a passable folder keyed by the wished path.
 */
export function choosePlace(wishedDir: string, temporary: boolean): Place {
  const wished = resolve(wishedDir)
  const runAs = findRunAs()
  const passable = !runAs || mayAccess('-x', nearestExisting(wished), runAs)
  const base = passable ? wished : passableFolder(wished, runAs, temporary)

  if (!makeOwnFolder(base, runAs ? 0o711 : 0o700)) {
    throw new StartFailed(`The data folder ${base} cannot be made, or belongs to another user.`, '')
  }
  return { base, pgdata: join(base, 'pgdata'), runAs, movedFrom: passable ? undefined : wished }
}

import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DataInUse } from './errors.ts'

/** Who holds the data folder: a process and when it was born, because numbers of processes are used again. */
type Owner = { readonly pid: number; readonly born: string }

export type DataLock = {
  /** The last owner died without letting go, so a server it left behind may still run. */
  readonly wasAbandoned: boolean
  release(): void
}

/** State and birth of a process as Linux tells them (fields 3 and 22 of its stat); undefined elsewhere. */
function readStat(pid: number): { state: string; born: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', born: fields[19] ?? '' }
  } catch {
    return undefined
  }
}

const bornAt = (pid: number) => readStat(pid)?.born ?? ''

/** Whether a process of this number lives, ours or not. One that has ended but was not waited for does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return readStat(pid)?.state !== 'Z'
}

function readOwner(path: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner
  } catch {
    return undefined
  }
}

function isLive(owner: Owner): boolean {
  return isAlive(owner.pid) && bornAt(owner.pid) === owner.born
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Takes a dead owner's lock away; when a live one slipped in between, puts it back. */
function removeAbandoned(path: string, claim: string, base: string): void {
  const aside = `${claim}.aside`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const owner = readOwner(aside)
  if (owner && isLive(owner)) {
    tryLink(aside, path)
    unlinkSync(aside)
    throw new DataInUse(base, owner.pid)
  }
  unlinkSync(aside)
}

/** Takes the data folder for this process. Throws `DataInUse` when a live process has it. */
export function takeLock(base: string): DataLock {
  const path = join(base, 'lock')
  const claim = `${path}.${process.pid}`
  writeFileSync(claim, JSON.stringify({ pid: process.pid, born: bornAt(process.pid) } satisfies Owner))

  let wasAbandoned = false
  try {
    // A link appears whole or not at all, so nobody ever reads half a lock.
    while (!tryLink(claim, path)) {
      const owner = readOwner(path)
      if (owner && isLive(owner)) throw new DataInUse(base, owner.pid)
      removeAbandoned(path, claim, base)
      wasAbandoned = true
    }
  } finally {
    rmSync(claim, { force: true })
  }
  return { wasAbandoned, release: () => rmSync(path, { force: true }) }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return commandByPs(pid)
  }
}

function commandByPs(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' })
  } catch {
    return ''
  }
}

/** The process that holds the data folder now; undefined when nobody does. */
export function findHolder(base: string): number | undefined {
  const owner = readOwner(join(base, 'lock'))
  return owner && isLive(owner) ? owner.pid : undefined
}

/** The live PostgreSQL of this data folder, by its own pid file. */
export function findServer(pgdata: string): number | undefined {
  let pid: number
  try {
    pid = Number.parseInt(readFileSync(join(pgdata, 'postmaster.pid'), 'utf8'), 10)
  } catch {
    return undefined
  }
  return pid > 0 && isAlive(pid) && commandOf(pid).includes(pgdata) ? pid : undefined
}

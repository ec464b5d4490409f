import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '@tirek/kernel'
import { type FileKind, isFileName, isOfKind, kindOf, TELLING_BYTES } from './kinds.ts'
import type { FileSettings } from './settings.ts'

/** A file as kept: its name is the SHA-256 of its bytes and its kind, so that a name never comes to mean other bytes. */
export interface StoredFile {
  readonly name: string
  readonly size: number
}

/** Why a file was not taken. */
export type NotTaken = 'empty' | 'too-large' | 'wrong-kind' | 'no-room' | 'broken-off'

/** Files too large for the database, on the disk of the server. */
export interface FileShelf {
  readonly folder: string
  readonly settings: FileSettings
  /** Takes a file of one of the kinds in piece by piece; it is there whole or not at all. */
  receive(pieces: AsyncIterable<Buffer>, kinds: readonly FileKind[]): Promise<Result<StoredFile, NotTaken>>
  /** A kept file that is really there. */
  find(name: string): Promise<StoredFile | undefined>
  /**
   * Clears away files of these kinds that nothing holds, and what has never been finished, if last touched before. Each
   * kind has one capability that sweeps it. Returns how many files went.
   */
  sweep(wish: {
    readonly held: ReadonlySet<string>
    readonly kinds: readonly FileKind[]
    readonly before: Date
  }): Promise<number>
}

/** A file on its way in: refused by throwing the reason. */
class Refused extends Error {
  override readonly name = 'Refused'
  readonly why: NotTaken

  constructor(why: NotTaken) {
    super(why)
    this.why = why
  }
}

async function sizesIn(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

interface Limits {
  readonly most: number
  readonly left: number
  readonly kinds: readonly FileKind[]
}

function checkRoom(size: number, { most, left }: Limits): void {
  if (size > most) throw new Refused('too-large')
  if (size > left) throw new Refused('no-room')
}

function takenKind(head: Buffer, kinds: readonly FileKind[]): FileKind {
  const kind = kindOf(head)
  if (kind === undefined || !kinds.includes(kind)) throw new Refused('wrong-kind')
  return kind
}

/** Writes the pieces to a part; nothing of it is kept in memory but the first bytes. */
async function writePart(
  part: FileHandle,
  pieces: AsyncIterable<Buffer>,
  limits: Limits,
): Promise<StoredFile> {
  const hash = createHash('sha256')
  let head = Buffer.alloc(0)
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    checkRoom(size, limits)
    hash.update(piece)
    if (head.length < TELLING_BYTES) head = Buffer.concat([head, piece.subarray(0, TELLING_BYTES)])
    if (head.length >= TELLING_BYTES) takenKind(head, limits.kinds)
    await part.write(piece)
  }
  if (size === 0) throw new Refused('empty')
  const kind = takenKind(head, limits.kinds)
  await part.sync()
  return { name: `${hash.digest('hex')}.${kind}`, size }
}

/** What the sender sends; when it breaks off, that is said. */
async function* fromSender(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* pieces
  } catch {
    throw new Refused('broken-off')
  }
}

function whyNot(error: unknown): NotTaken {
  if (error instanceof Refused) return error.why
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return 'no-room'
  throw error
}

async function sweepFolder(folder: string, isHeld: (name: string) => boolean, before: Date): Promise<number> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => !isHeld(name))
  const gone = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const touched = await stat(path).then(
        ({ mtime }) => mtime,
        () => undefined,
      )
      if (touched === undefined || touched >= before) return false
      await rm(path, { force: true })
      return true
    }),
  )
  return gone.filter(Boolean).length
}

/** Opens the shelf under a folder; the folders are made when the first file comes. */
export function openShelf(dataFolder: string, settings: FileSettings): FileShelf {
  const folder = join(dataFolder, 'files', 'kept')
  const incoming = join(dataFolder, 'files', 'incoming')

  const receive: FileShelf['receive'] = async (pieces, kinds) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await mkdir(incoming, { recursive: true, mode: 0o700 })
    const left = settings.quota - (await sizesIn(folder)) - (await sizesIn(incoming))
    const path = join(incoming, randomUUID())
    const part = await open(path, 'wx', 0o600)
    try {
      const file = await writePart(part, fromSender(pieces), { most: settings.most, left, kinds })
      await rename(path, join(folder, file.name))
      return ok(file)
    } catch (error) {
      await rm(path, { force: true })
      return err(whyNot(error))
    } finally {
      await part.close()
    }
  }

  return {
    folder,
    settings,
    receive,
    find: async (name) => {
      if (!isFileName(name)) return undefined
      const found = await stat(join(folder, name)).catch(() => undefined)
      return found === undefined || !found.isFile() ? undefined : { name, size: found.size }
    },
    sweep: async ({ held, kinds, before }) =>
      (await sweepFolder(
        folder,
        (name) => held.has(name) || !kinds.some((kind) => isOfKind(name, kind)),
        before,
      )) + (await sweepFolder(incoming, () => false, before)),
  }
}

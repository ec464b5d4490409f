import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DOCUMENT_KINDS, kindOf, typeOf, VIDEO_KINDS } from './kinds.ts'
import { fileSettings } from './settings.ts'
import { openShelf } from './shelf.ts'

const MP4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.alloc(2_000, 7)])
const WEBM = Buffer.concat([
  Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'),
  Buffer.alloc(500),
])

async function* inPieces(bytes: Buffer, size = 100): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function* brokenOff(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes.subarray(0, 200)
  throw Object.assign(new Error('gone'), { code: 'ECONNRESET' })
}

let data: string
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'tirek-files-'))
})
afterAll(() => rmSync(data, { recursive: true, force: true }))
const inside = (name: string) => {
  try {
    return readdirSync(join(data, 'files', name))
  } catch {
    return []
  }
}

describe('files on the disk of the server', () => {
  it('knows a video by its bytes alone', () => {
    expect(kindOf(MP4)).toBe('mp4')
    expect(kindOf(WEBM)).toBe('webm')
    expect(kindOf(Buffer.from('<!doctype html><script>ftyp</script>'))).toBeUndefined()
    expect(kindOf(Buffer.alloc(0))).toBeUndefined()
  })

  it('keeps a file under the hash of its bytes, the same file once, and finds it again', async () => {
    const shelf = openShelf(data, { most: 10_000, quota: 10_000 })
    const kept = await shelf.receive(inPieces(MP4), VIDEO_KINDS)
    expect(kept).toMatchObject({ ok: true, value: { size: MP4.length } })
    const again = await shelf.receive(inPieces(MP4, 7), VIDEO_KINDS)
    expect(again).toEqual(kept)
    expect(inside('kept')).toHaveLength(1)
    expect(await shelf.find(kept.ok ? kept.value.name : '')).toMatchObject({ size: MP4.length })
    expect(await shelf.find('../incoming/x')).toBeUndefined()
  })

  it('takes a document where documents are asked for, and nowhere else; each kind is swept apart', async () => {
    const shelf = openShelf(data, { most: 10_000, quota: 100_000 })
    const pdf = Buffer.from('%PDF-1.7 and so on')
    expect(await shelf.receive(inPieces(pdf), VIDEO_KINDS)).toEqual({ ok: false, error: 'wrong-kind' })
    expect(await shelf.receive(inPieces(MP4), DOCUMENT_KINDS)).toEqual({ ok: false, error: 'wrong-kind' })
    const kept = await shelf.receive(inPieces(pdf), DOCUMENT_KINDS)
    expect(typeOf(kept.ok ? kept.value.name : '')).toBe('application/pdf')
    const before = new Date('2100-01-01T00:00:00Z')
    const held = new Set(inside('kept').filter((name) => name.endsWith('.mp4')))
    expect(await shelf.sweep({ held: new Set(), kinds: DOCUMENT_KINDS, before })).toBe(1)
    expect(new Set(inside('kept'))).toEqual(held)
  })

  it('leaves nothing behind of what is too large, of the wrong kind, empty, broken off or beyond the room', async () => {
    const shelf = openShelf(data, { most: 1_000, quota: 1_000_000 })
    expect(await shelf.receive(inPieces(MP4), VIDEO_KINDS)).toEqual({ ok: false, error: 'too-large' })
    expect(await shelf.receive(inPieces(Buffer.alloc(900, 65)), VIDEO_KINDS)).toEqual({
      ok: false,
      error: 'wrong-kind',
    })
    expect(await shelf.receive(inPieces(Buffer.from('short')), VIDEO_KINDS)).toEqual({
      ok: false,
      error: 'wrong-kind',
    })
    expect(await shelf.receive(inPieces(Buffer.alloc(0)), VIDEO_KINDS)).toEqual({ ok: false, error: 'empty' })
    expect(await shelf.receive(brokenOff(MP4), VIDEO_KINDS)).toEqual({ ok: false, error: 'broken-off' })
    const full = openShelf(data, { most: 1_000, quota: MP4.length + 500 })
    expect(await full.receive(inPieces(WEBM), VIDEO_KINDS)).toEqual({
      ok: false,
      error: 'no-room',
    })
    expect(inside('incoming')).toEqual([])
    expect(inside('kept')).toHaveLength(1)
  })

  it('clears away what nothing holds, once it is old enough', async () => {
    const shelf = openShelf(data, { most: 10_000, quota: 100_000 })
    const held = inside('kept')
    const loose = await shelf.receive(inPieces(WEBM), VIDEO_KINDS)
    const before = new Date('2026-01-02T00:00:00Z')
    const wish = { held: new Set(held), kinds: VIDEO_KINDS, before }
    expect(await shelf.sweep(wish)).toBe(0)
    const old = new Date('2026-01-01T00:00:00Z')
    for (const name of inside('kept')) utimesSync(join(data, 'files', 'kept', name), old, old)
    expect(await shelf.sweep(wish)).toBe(1)
    expect(inside('kept')).toEqual(held)
    expect(await shelf.find(loose.ok ? loose.value.name : '')).toBeUndefined()
  })

  it('reads its limits from the settings and names the one that is wrong', () => {
    expect(fileSettings({ TIREK_FILE_MB: '5' })).toMatchObject({ most: 5_000_000 })
    expect(() => fileSettings({ TIREK_FILES_MB: 'many' })).toThrow('TIREK_FILES_MB')
  })
})

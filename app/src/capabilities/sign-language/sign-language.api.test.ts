import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDaily } from '#platform/worker/jobs.ts'
import { newTerminal } from '../../main/testing/at-terminal.ts'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { KEY_TEXT_IDS, KEY_TEXTS } from './domain/key-texts.ts'

const MP4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.alloc(300_000, 7)])
const VTT = 'WEBVTT\n\n00:00.000 --> 00:04.000\nСәлеметсіз бе'
const about = { kk: 'ПМПК туралы', ru: 'О ПМПК' }

let system: TestSystem
let data: string
let maker: Person
let checker: Person

/** Posts a video as a browser does. */
async function upload(by: Person, bytes: Buffer, keyText = 'what-is-pmpc', site = 'same-origin') {
  const form = new FormData()
  form.append('_key', crypto.randomUUID())
  form.append('video', new File([new Uint8Array(bytes)], 'anything.txt', { type: 'text/html' }))
  const envelope = new Response(form)
  return system.app.inject({
    method: 'POST',
    url: `/ru/key-texts/${keyText}/new`,
    cookies: { tirek_session: by.token },
    headers: { 'content-type': envelope.headers.get('content-type') ?? '', 'sec-fetch-site': site },
    payload: Buffer.from(await envelope.arrayBuffer()),
  })
}

const filmOf = (location: unknown) => /films\/([^/]+)/.exec(String(location))?.[1] ?? ''
const files = (folder: string) => {
  const path = join(data, 'files', folder)
  return existsSync(path) ? readdirSync(path) : []
}

/** A film that has been checked and is on show. */
async function onShow(bytes: Buffer): Promise<string> {
  const filmId = filmOf((await upload(maker, bytes)).headers.location)
  await maker.done('sign-language.write', { filmId, subtitlesKk: VTT, subtitlesRu: VTT, about })
  await maker.done('sign-language.submit', { filmId })
  await checker.done('sign-language.decide', { filmId, verdict: 'publish' })
  return filmId
}

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'tirek-signs-'))
  const settings = { TIREK_DATA: data, TIREK_FILE_MB: '1', TIREK_FILES_MB: '3' }
  system = await startTestSystem('2024-01-12T09:00:00+06:00', undefined, settings)
  maker = await system.signIn({
    role: 'authority-officer',
    specialty: 'social-authority',
    region: '710000000',
  })
  checker = await system.signIn({
    role: 'authority-officer',
    specialty: 'social-authority',
    region: '610000000',
  })
})
afterAll(async () => {
  await system.close()
  rmSync(data, { recursive: true, force: true })
})

describe('key texts in sign language', () => {
  it('LAW-11-3 every key text stands on pages that there are', () => {
    const known = new Set(system.parts.pages.map(({ path }) => path))
    const named = KEY_TEXT_IDS.flatMap((id): readonly string[] => KEY_TEXTS[id].pages)
    expect(named.filter((path) => !known.has(path))).toEqual([])
  })

  it('LAW-11-3 a page without a film shows nothing broken, and the maker sees the empty slot', async () => {
    const page = await maker.page('/kk/information/referral')
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('<video')
    expect((await maker.page('/ru/sign-language')).body).toContain('Видео пока нет')
    const list = await maker.page('/ru/key-texts?list=empty')
    expect(list.body).toContain('К этому тексту видео ещё нет')
  })

  it('refuses what is no video, too large, of another authority or of another site, and leaves nothing on the disk', async () => {
    const wrong = await upload(maker, Buffer.from('<html>ftyp</html>'.repeat(20)))
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('Это не видео')
    const large = await upload(maker, Buffer.concat([MP4, Buffer.alloc(1_000_000)]))
    expect(large.statusCode).toBe(422)
    expect(large.body).toContain('Не больше: 1')
    expect((await upload(maker, Buffer.alloc(0))).body).toContain('Выберите файл')
    const health = await system.signIn({ role: 'authority-officer', specialty: 'health-authority' })
    expect((await upload(health, MP4)).statusCode).toBe(403)
    expect((await upload(maker, MP4, 'what-is-pmpc', 'cross-site')).statusCode).toBe(403)
    expect((await upload(maker, MP4, 'no-such-text')).statusCode).toBe(422)
    expect([...files('kept'), ...files('incoming')]).toEqual([])
  })

  it('LAW-11-3 a film with subtitles reaches families only after a second officer has checked it', async () => {
    const sent = await upload(maker, MP4)
    expect(sent.statusCode).toBe(303)
    const filmId = filmOf(sent.headers.location)
    const faulty = 'WEBVTT\n\n00:05.000 --> 00:02.000\nСәлем'
    expect(
      await maker.command('sign-language.write', { filmId, subtitlesKk: faulty, subtitlesRu: VTT, about }),
    ).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'subtitlesKk', code: 'subtitles-ends-before-it-begins', text: /Line 3/ }] },
    })
    expect((await maker.command('sign-language.submit', { filmId })).body).toMatchObject({
      code: 'sign-language.not-whole',
    })
    await maker.done('sign-language.write', { filmId, subtitlesKk: VTT, subtitlesRu: VTT, about })
    await maker.done('sign-language.submit', { filmId })
    const own = await maker.command('sign-language.decide', { filmId, verdict: 'publish' })
    expect(own).toMatchObject({ status: 403, body: { code: 'sign-language.own-film' } })

    const file = `/kk/sign-language/files/${files('kept')[0]}`
    expect((await system.app.inject(file)).statusCode).toBe(404)
    expect((await checker.page(file)).headers['cache-control']).toBe('private, no-store')
    await checker.done('sign-language.decide', { filmId, verdict: 'publish' })

    const page = await system.app.inject('/ru/information/referral')
    expect(page.body).toContain(`<source src="${file}" type="video/mp4"`)
    expect(page.body).toMatch(/<video [^>]*preload="none"/)
    expect(page.body).toContain('srclang="kk"')
    expect(page.body).toContain('О ПМПК')
    const subtitles = await system.app.inject(`/kk/sign-language/subtitles/${filmId}/ru`)
    expect(subtitles.headers['content-type']).toContain('text/vtt')
    expect(subtitles.body).toBe('WEBVTT\n\n00:00:00.000 --> 00:00:04.000\nСәлеметсіз бе\n')

    const head = await system.signIn({ role: 'ed-head', region: '610000000' })
    const terminal = await newTerminal(system, head)
    const there = (await terminal.get('/ru/information/referral')).body
    expect([there.includes(`<source src="${file}"`), there.includes(' download')]).toEqual([true, false])
    for (const part of [file, `/kk/sign-language/subtitles/${filmId}/ru`])
      expect((await terminal.get(part)).statusCode).toBe(200)
  })

  it('sends a published film in ranges, to be kept for good, and lets pages load media from here alone', async () => {
    const file = `/kk/sign-language/files/${files('kept')[0]}`
    const part = await system.app.inject({ url: file, headers: { range: 'bytes=4-7' } })
    expect(part.statusCode).toBe(206)
    expect(part.body).toBe('ftyp')
    expect(part.headers).toMatchObject({
      'content-type': 'video/mp4',
      'content-range': `bytes 4-7/${MP4.length}`,
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(String(part.headers['content-security-policy'])).toContain("media-src 'self'")
    const past = await system.app.inject({ url: file, headers: { range: `bytes=${MP4.length}-` } })
    expect(past.statusCode).toBe(416)
  })

  it('keeps the version that was replaced, takes a withdrawn film away at once, tells of a file that vanished, clears away what was dropped', async () => {
    const second = await onShow(Buffer.concat([MP4, Buffer.from('2')]))
    const { texts } = await maker.shown<{ texts: { films: { state: string; filmId: string }[] }[] }>(
      'sign-language.texts',
      {
        keyText: 'what-is-pmpc',
      },
    )
    expect(texts[0]?.films.map(({ state }) => state)).toEqual(['published', 'replaced'])
    await checker.done('sign-language.withdraw', { filmId: second, reason: 'Субтитр қате' })
    const again = await checker.command('sign-language.withdraw', { filmId: second, reason: 'Тағы' })
    expect(again.body).toMatchObject({ code: 'sign-language.not-in-this-state' })
    const name = files('kept').map((one) => `/kk/sign-language/files/${one}`)
    for (const one of name) expect((await system.app.inject(one)).statusCode).toBe(404)
    expect((await system.app.inject('/ru/information/referral')).body).not.toContain('<video')

    const third = await onShow(Buffer.concat([MP4, Buffer.from('3')]))
    for (const one of files('kept')) rmSync(join(data, 'files', 'kept', one))
    expect((await system.app.inject('/ru/information/referral')).body).not.toContain('<video')
    expect((await maker.page(`/ru/key-texts/films/${third}`)).body).toContain('Файла нет на сервере')
    const gone = async () => /файл пропал<\/a>.*?(\d+)/.exec((await maker.page('/ru/home')).body)?.[1]
    expect(await gone()).not.toBe('1')
    await system.setClock('2024-01-13T09:00:00+06:00')
    await runDaily(system.parts.worker)
    expect(await gone()).toBe('1')

    const fourth = Buffer.concat([MP4, Buffer.from('4')])
    const dropped = filmOf((await upload(maker, fourth)).headers.location)
    const kept = files('kept')
    expect(kept).toHaveLength(1)
    await maker.done('sign-language.drop', { filmId: dropped })
    const old = new Date('2024-01-01T00:00:00Z')
    for (const one of kept) utimesSync(join(data, 'files', 'kept', one), old, old)
    await system.setClock('2024-01-14T09:00:00+06:00')
    await runDaily(system.parts.worker)
    expect(files('kept')).toEqual([])
  })
})

import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page, Route } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axe } from '../support/browser.ts'
import { useServer } from './support/journey.ts'

const CLOCK = '2026-03-16T09:00:00+05:00'
const TURKISTAN = '610000000'
const PIN = '271828'
const IINS = ['950302400015', '950302400025', '950302400035', '950302400045']
const NAMES = ['Аружан', 'Алихан', 'Дана', 'Ерасыл']
const LONG = 60_000

const place = useServer({ clock: CLOCK })

type Json = Record<string, unknown>
interface Someone {
  readonly token: string
  done(name: string, input: object): Promise<Json>
}

async function signIn(wish: object): Promise<Someone> {
  const post = (path: string, body: object, headers: object = {}) =>
    fetch(`${place.server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const { token } = (await (await post('/api/v1/sandbox/session', wish)).json()) as { token: string }
  return {
    token,
    done: async (name, input) => {
      const answer = await post(`/api/v1/commands/${name}`, input, { authorization: `Bearer ${token}` })
      const body = (await answer.json()) as Json
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(body)}`)
      return body
    },
  }
}

let doctor: Someone
const childIds: string[] = []

async function registerChild(i: number): Promise<void> {
  const mother = await doctor.done('registry.register-adult', {
    familyName: 'Қасымова',
    givenName: 'Айгүл',
    birthDate: '1995-03-02',
    sex: 'female',
    iin: IINS[i],
    region: TURKISTAN,
  })
  const child = await doctor.done('registry.register-child', {
    familyName: 'Қасым',
    givenName: NAMES[i],
    birthDate: '2025-03-10',
    sex: 'female',
    motherId: mother['personId'],
    region: TURKISTAN,
  })
  childIds.push(String(child['childId']))
}

beforeAll(async () => {
  doctor = await signIn({ role: 'primary-care-doctor', region: TURKISTAN })
  for (const i of NAMES.keys()) await registerChild(i)
}, LONG)

/** How many screenings of a child are filed. */
async function filed(i: number): Promise<number> {
  const input = encodeURIComponent(JSON.stringify({ childId: childIds[i] }))
  const answer = await fetch(`${place.server.url}/api/v1/queries/screening.child?input=${input}`, {
    headers: { authorization: `Bearer ${doctor.token}` },
  })
  return ((await answer.json()) as { results: unknown[] }).results.length
}

let pages: Page[] = []
afterEach(async () => {
  await Promise.all(pages.map((page) => page.context().close()))
  pages = []
})

/** A telephone in use: prepared with a PIN, its list taken along, its program kept for the time without a network. */
async function telephone(before: (page: Page) => Promise<unknown> = async () => undefined): Promise<Page> {
  const page = await place.browser.newPage({ width: 360, lang: 'kk', baseUrl: place.server.url })
  pages.push(page)
  const { hostname } = new URL(place.server.url)
  await page
    .context()
    .addCookies([{ name: 'tirek_session', value: doctor.token, domain: hostname, path: '/' }])
  await before(page)
  await page.goto('/field/app/')
  await page.getByLabel('PIN-код ойлап табыңыз').fill(PIN)
  await page.getByLabel('PIN-кодты қайта жазыңыз').fill(PIN)
  await page.getByRole('button', { name: 'Телефонды дайындау' }).click()
  await page.getByText('Бүгін кімді тексеру керек').waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  return page
}

/** Writes a screening of a child down: no sign of risk, nothing seen. */
async function writeDown(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.getByLabel('Өтті').check()
  for (const group of await page.locator('[data-item] fieldset, fieldset[data-item]').all()) {
    if (await group.isVisible()) await group.getByLabel('Жоқ').check()
  }
  await page.getByLabel('Қатер белгісі жоқ').check()
  await page.getByRole('button', { name: 'Телефонға сақтау' }).click()
  await page.getByText('Бүгін кімді тексеру керек').waitFor()
}

const held = (page: Page, n: number) => page.locator('#held', { hasText: `: ${n}` }).waitFor()
const sent = (page: Page, n: number) => page.locator('#sent', { hasText: `: ${n}` }).waitFor()

describe('screening in a village without a network', () => {
  it('is written with the network off, stays through a reload, and goes by itself when the network is back', {
    timeout: LONG,
  }, async () => {
    const page = await telephone()
    expect(await axe(page)).toEqual([])
    await page.context().setOffline(true)
    await writeDown(page, 'Аружан')
    await held(page, 1)
    expect(await filed(0)).toBe(0)

    await page.reload()
    await page.getByLabel('PIN-кодты жазыңыз').fill('111111')
    await page.getByRole('button', { name: 'Ашу' }).click()
    await page.getByText('PIN-код дұрыс емес').waitFor()
    await page.getByLabel('PIN-кодты жазыңыз').fill(PIN)
    await page.getByRole('button', { name: 'Ашу' }).click()
    await page.getByText('жазылды, жіберілмеді').waitFor()
    expect(await axe(page)).toEqual([])

    await page.getByRole('button', { name: 'Бұл телефоннан шығу' }).click()
    await page.getByText('Шығуға болмайды').waitFor()
    await held(page, 1)

    await page.context().setOffline(false)
    await held(page, 0)
    await sent(page, 1)
    await page.getByText('қабылданды').waitFor()
    expect(await filed(0)).toBe(1)
  })

  it('arrives exactly once when the reply is lost on the way back', { timeout: LONG }, async () => {
    const page = await telephone()
    let lost = 0
    const loseReply = async (route: Route) => {
      await route.fetch()
      lost += 1
      await route.abort()
    }
    await page.route('**/api/v1/commands/field.deliver', loseReply)
    await writeDown(page, 'Алихан')
    await expect.poll(() => lost).toBeGreaterThan(0)
    await held(page, 1)
    expect(await filed(1)).toBe(1)

    await page.unroute('**/api/v1/commands/field.deliver')
    await page.getByRole('button', { name: 'Жіберу және тізімді жаңарту' }).click()
    await page.getByText('бұрын қабылданған').waitFor()
    await held(page, 0)
    await sent(page, 1)
    expect(await filed(1)).toBe(1)
  })

  it('says how wrong the telephone’s clock is; the server’s clock decides the day', {
    timeout: LONG,
  }, async () => {
    const page = await telephone((one) => one.clock.setSystemTime(new Date('2031-01-01T00:00:00Z')))
    await writeDown(page, 'Дана')
    await sent(page, 1)
    await page.getByText('Телефонның сағаты қате').waitFor()
    expect(await filed(2)).toBe(1)
  })

  it('LAW-1-20 leaves to a person what was answered to a version that is no longer in force', {
    timeout: LONG,
  }, async () => {
    const page = await telephone()
    await page.context().setOffline(true)
    await writeDown(page, 'Ерасыл')
    const officer = await signIn({ role: 'authority-officer' })
    const key = { questionnaireId: 'development-12', questionnaireVersion: '1.1' }
    const title = { titleKk: 'Дамуды тексеру', titleRu: 'Проверка развития', titleEn: 'Developmental check' }
    await officer.done('instruments.start-draft', {
      ...key,
      ...title,
      copyVersion: '1.0',
      instrumentCode: 'development-12',
    })
    await officer.done('instruments.publish', { ...key, inForceFrom: '2026-03-16' })
    await page.context().setOffline(false)
    await page.getByText('адам қарайды: сауалнама жаңарды').waitFor()
    await held(page, 0)
    expect(await filed(3)).toBe(0)
    await page.goto('/kk/field')
    expect(await page.getByRole('link', { name: /Ерасыл/ }).count()).toBe(1)
    expect(await axe(page)).toEqual([])
  })

  it('is erased at the next contact when the telephone is lost', { timeout: LONG }, async () => {
    const page = await telephone()
    await page.context().setOffline(true)
    const devices = await fetch(`${place.server.url}/api/v1/queries/field.devices`, {
      headers: { authorization: `Bearer ${doctor.token}` },
    })
    const { devices: all } = (await devices.json()) as { devices: { deviceId: string; enrolledAt: string }[] }
    for (const { deviceId } of all) await doctor.done('field.wipe', { deviceId })
    await page.context().setOffline(false)
    await page.getByText('Бұл телефонның деректері өшірілді').waitFor()
    const left = await page.evaluate(async () => {
      const caches_ = await caches.keys()
      const open = indexedDB.open('tirek-field', 1)
      await new Promise((done) => {
        open.onsuccess = done
      })
      const count = open.result.transaction('entries').objectStore('entries').count()
      await new Promise((done) => {
        count.onsuccess = done
      })
      return caches_.length + count.result
    })
    expect(left).toBe(0)
  })

  it('keeps nothing of a child unsealed, and is small', { timeout: LONG }, async () => {
    const page = await telephone()
    const kept = await page.evaluate(async () => {
      const open = indexedDB.open('tirek-field', 1)
      await new Promise((done) => {
        open.onsuccess = done
      })
      const rows = open.result.transaction('entries').objectStore('entries').getAll()
      await new Promise((done) => {
        rows.onsuccess = done
      })
      const decoder = new TextDecoder()
      const entries = rows.result.map(({ data }: { data: ArrayBuffer }) => decoder.decode(data)).join()
      const cached: string[] = []
      for (const name of await caches.keys())
        for (const { url } of await (await caches.open(name)).keys()) cached.push(new URL(url).pathname)
      return { entries, cached }
    })
    expect(kept.entries).not.toContain('Қасым')
    expect(kept.cached.every((path) => path.startsWith('/field/app/') || path.startsWith('/static/'))).toBe(
      true,
    )
    const script = kept.cached.find((path) => path.endsWith('.js')) ?? ''
    const folder = resolve(import.meta.dirname, '../../app/dist')
    expect(statSync(`${folder}${script}.gz`).size).toBeLessThan(60_000)
  })
})

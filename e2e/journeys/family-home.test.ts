import { get } from 'node:http'
import { describe, expect, it } from 'vitest'
import { isFull, ONLY_IN_FULL } from '../support/full.ts'
import { registerFamily, TURKISTAN } from './support/birth.ts'
import type { Desk } from './support/desk.ts'
import { AT_DESK, expectNoViolations, journey, ON_TELEPHONE, useBrowser } from './support/journey.ts'

const place = useBrowser()

/** What the first page of a family may weigh as sent: page, style, script and font. */
const BUDGET_BYTES = 60 * 1024

/** The bytes of one answer as they go over the wire. */
function bytesOf(url: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { cookie, 'accept-encoding': 'br' } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () => resolve(bytes))
    })
    request.on('error', reject)
  })
}

/** The page with its style, script and font, compressed as they are sent. */
async function weigh({ page }: Desk): Promise<number> {
  const cookies = await page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const files = [...(await page.content()).matchAll(/(?:href|src)="(\/static\/[^"]+\.(?:css|js|woff2))"/g)]
  const urls = [page.url(), ...new Set(files.map(([, path = '']) => new URL(path, page.url()).href))]
  const sizes = await Promise.all(urls.map((url) => bytesOf(url, cookie)))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** From the home: the easy words, the complaint that is filled, the path like a parcel tracker. */
async function steps(desk: Desk): Promise<void> {
  const { path, ui } = desk.say
  await desk.sit({ role: 'obstetric-nurse', region: TURKISTAN })
  const { motherId } = await registerFamily(desk)
  await desk.sit({ person: motherId })
  expect(await desk.text()).toContain(path('card.until'))
  expect(await desk.text()).toContain(path('card.ground'))
  await expectNoViolations(desk)
  const bytes = await weigh(desk)
  console.info(`the first page of a family, as sent: ${bytes} bytes`)
  expect(bytes).toBeGreaterThan(10 * 1024)
  expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES)

  await desk.follow(path('easy.link'))
  expect(await desk.text()).toContain(path('easy.what'))
  await expectNoViolations(desk)
  await desk.visit('/home')
  await desk.follow(path('home.open-path'))
  expect(await desk.text()).toContain(ui('path.ahead'))
  await expectNoViolations(desk)
}

describe('the home of a family', () => {
  it('LAW-3-1 LAW-16-2 LAW-16-3 in Kazakh on a telephone without a script', async () => {
    await journey(place, ON_TELEPHONE, steps)
  }, 180_000)

  it('LAW-3-1 LAW-16-2 LAW-X-3 in Russian at a desk, with no barrier on the way', async (context) => {
    if (!isFull) return context.skip(ONLY_IN_FULL)
    await journey(place, AT_DESK, steps)
  }, 180_000)
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { metrics } from '#platform/logging/metrics.ts'
import { inTurns, send } from './attempts.ts'
import { tryRoute } from './browser-matrix.ts'
import { CANARIES } from './canaries.fixture.ts'
import { type RightsSystem, startRightsSystem, writtenTable } from './rights.fixture.ts'
import { ROUTES, type Route } from './routes.ts'
import type { Stranger } from './strangers.fixture.ts'

let rights: RightsSystem

/** In the short run the strangers nearest to the child, each at another half of the doors; all by TIREK_TEST_FULL=1. */
const isFull = process.env['TIREK_TEST_FULL'] === '1'
const isTried = (nth: number, at: number) => isFull || (nth + at) % 2 === 0

beforeAll(async () => {
  rights = await startRightsSystem()
}, 120_000)
afterAll(() => rights?.close())

const secrets = Object.values(CANARIES)

describe('rights in the browser', () => {
  it('LAW-X-1 LAW-10-2 opens no page, form or file of the child to a stranger of any role', async () => {
    const { field, strangers } = rights
    const written = writtenTable()
    const nearest = strangers.filter(({ where }) => isFull || where === 'next-door')
    const isAsked = (route: Route, { where, role }: Stranger) =>
      where === 'elsewhere' || written.mayOpen(route, role)
    const attempts = nearest.flatMap((stranger, nth) =>
      ROUTES.filter((route, at) => isTried(nth, at) && isAsked(route, stranger)).map(
        (route) => () => tryRoute(field, written, stranger, route),
      ),
    )
    expect(attempts.length).toBeGreaterThan(isFull ? 2_000 : 200)
    expect((await inTurns(attempts)).flat()).toEqual([])
  }, 240_000)

  it('LAW-X-1 writes no name and no IIN into logs, metrics or the addresses of links', async () => {
    const { field } = rights
    const { mother, childId, cast } = field.file
    const pages = [`/path/${childId}`, `/people/${childId}`, '/home', '/people?name=Жасырынов']
    for (const person of [mother, cast.nurse, cast.specialist]) {
      for (const page of pages) {
        const { text } = await send(field, person, { method: 'GET', url: encodeURI(`/kk${page}`) })
        const links = [...text.matchAll(/(?:href|action|src)="([^"]*)"/g)].map(([, link = '']) =>
          decode(link),
        )
        const own = links.filter((link) => !link.includes(decode(page.split('?')[1] ?? '\u0000')))
        expect(own.filter((link) => secrets.some((one) => link.includes(one)))).toEqual([])
      }
    }
    expect(secrets.filter((one) => rights.logged().includes(one))).toEqual([])
    const measured = await metrics.metrics()
    expect(secrets.filter((one) => measured.includes(one))).toEqual([])
    expect(measured).not.toContain(childId)
  })
})

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

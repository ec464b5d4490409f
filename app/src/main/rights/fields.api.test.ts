import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#platform/access/roles.ts'
import type { Person } from '../testing/test-system.ts'
import { send } from './attempts.ts'
import { addressOf } from './browser-matrix.ts'
import { CANARIES } from './canaries.fixture.ts'
import { bothSides, fieldLines, insider, isProved, type Line, leaks, tryGiving } from './field-probe.ts'
import { idsFor } from './ids.ts'
import { type RightsSystem, startRightsSystem, writtenTable } from './rights.fixture.ts'
import { ROUTES, type Route } from './routes.ts'

let rights: RightsSystem
const people = new Map<Role, Person>()
const lines = fieldLines()
const ofAnswers = lines.filter(({ rule }) => rule.how !== 'not-given')
const named = ({ useCase, role, rule }: Line) => `${role} ${useCase.name} ${rule.path}`

/**
 * What this child has not: a number to be corrected, an act signed with a key, a second record, a quarrel of its family,
 * the day on which a defect was first noticed.
 */
const OUT_OF_REACH =
  /field=registry\.iin|^\S+ (signing\.signature|registry\.pair) | disputes$|(noticedOn|daysFromNoticed)$/

async function person(role: Role): Promise<Person> {
  const found = people.get(role) ?? (await insider(rights, role))
  people.set(role, found)
  return found
}

/** What the family has put right since. */
const NOW = { phone: '+77015550199', address: 'Басқа көше 9' } as const

/** The wishes to correct something, by field: one is shown at a time. */
const wishes = new Map<string, string>()

async function wish(field: string, shown: string, wanted: string): Promise<void> {
  const { mother, childId: personId } = rights.field.file
  const asked = { personId, field, shown, wanted, reason: 'Көштік' }
  const { requestId } = await mother.done<{ requestId: string }>('corrections.request', asked)
  wishes.set(field, requestId)
}

function showWish({ rule }: Line): void {
  const [field = ''] = /registry\.\w+/.exec(rule.path) ?? []
  const records = rights.field.file.records as Map<string, readonly string[]>
  const id = wishes.get(field)
  if (id !== undefined) records.set('corrections_request', [id])
}

beforeAll(async () => {
  rights = await startRightsSystem()
  await wish('registry.phone', CANARIES.phone, NOW.phone)
  await wish('registry.address', CANARIES.address, NOW.address)
  const { cast, childId: personId } = rights.field.file
  await cast.registrar.done('registry.record-court-act', {
    personId,
    purpose: 'direction',
    outcome: 'orders-transfer',
    confirmed: true,
    court: 'Түркістан қалалық соты',
    document: '2-17/2025',
    documentDate: '2025-03-20',
  })
}, 120_000)
afterAll(() => rights?.close())

const SECRETS: Readonly<Record<string, readonly string[]>> = {
  iin: [CANARIES.childIin],
  phone: [CANARIES.phone, NOW.phone],
  address: [CANARIES.address, NOW.address],
}

function pagesOf(role: Role): readonly Route[] {
  const written = writtenTable()
  return ROUTES.filter(
    (one) => one.kind !== 'form' && !one.path.startsWith('/sign-in') && written.mayOpen(one, role),
  )
}

/** What a page shows of the record that the line of the role holds back. */
async function seenOn(role: Role, route: Route): Promise<readonly string[]> {
  const held = ofAnswers.filter((one) => one.role === role && one.useCase.name === 'registry.child')
  const hidden = held.flatMap(({ rule }) => SECRETS[rule.path] ?? [])
  if (hidden.length === 0) return []
  const url = addressOf(route, idsFor(rights.field.file, route.capability, 'own'))
  const { text } = await send(rights.field, await person(role), { method: 'GET', url })
  return hidden.filter((one) => text.includes(one)).map((one) => `${role} ${route.path} ${one}`)
}

describe('fields of an answer', () => {
  it('DEC-62 LAW-X-1 are held back from every role whose line narrows them, and there is something to hold back', async () => {
    const leaked: string[] = []
    const unproved: string[] = []
    for (const line of ofAnswers) {
      showWish(line)
      const sides = await bothSides(rights, await person(line.role), line.useCase)
      if (sides === undefined || !isProved(line, sides)) unproved.push(named(line))
      if (sides !== undefined && leaks(line, sides).length > 0) leaked.push(named(line))
    }
    expect(leaked).toEqual([])
    expect(unproved.filter((one) => !OUT_OF_REACH.test(one))).toEqual([])
  }, 120_000)

  it('DEC-62 LAW-X-1 stand on no page and in no file that such a role opens', async () => {
    const found: string[] = []
    for (const role of new Set(ofAnswers.map((one) => one.role)))
      for (const route of pagesOf(role)) found.push(...(await seenOn(role, route)))
    expect(found).toEqual([])
  }, 240_000)

  it('DEC-62 leave no empty place on the page of the record: what is kept back is not said to be nothing', async () => {
    const { field } = rights
    const url = `/kk/people/${field.file.childId}`
    const seen = async (role: Role) => (await send(field, await person(role), { method: 'GET', url })).text
    const head = await seen('education-head')
    expect(head).toContain(CANARIES.childGiven)
    for (const part of ['id="statuses"', 'id="consents"', '/corrections']) {
      expect(head).not.toContain(part)
      expect(await seen('service-specialist')).toContain(part)
    }
    expect(await seen('service-specialist')).toContain(NOW.address)
  })
})

describe('fields of an input', () => {
  it('DEC-62 are refused at the field to every role that may not give them', async () => {
    const given = lines.filter(({ rule }) => rule.how === 'not-given')
    expect(given.length).toBeGreaterThan(2)
    for (const line of given) {
      const { status, text } = await tryGiving(rights, await person(line.role), line)
      expect(status, named(line)).toBe(403)
      expect(text, named(line)).toContain('platform.field-not-yours')
      expect(text, named(line)).toContain(`"path":"${line.rule.path.split('/').at(-1)}"`)
    }
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import {
  addChild,
  addTwice,
  boyIin,
  child,
  type Desk,
  look,
  merged,
  openDesk,
  work,
} from './merge.fixture.ts'
import { askDatabase, partsByParty } from './merge-rows.fixture.ts'
import { ADULT_IINS, screen, TURKISTAN } from './registry.fixture.ts'

const MANGYSTAU = '470000000'
const CHILD_IIN = boyIin(1)

interface Timeline {
  readonly events: readonly { readonly name: string; readonly askedBy: string | null }[]
  readonly notices: readonly { readonly title: string }[]
}

let desk: Desk
let hospital: Person
let stranger: Person

const timeline = (by: Person, personId: string) => by.shown<Timeline>('path.timeline', { personId })

beforeAll(async () => {
  desk = await openDesk()
  hospital = await desk.system.signIn({ role: 'medical-organisation', region: TURKISTAN })
  stranger = await desk.system.signIn({ role: 'obstetric-nurse', region: MANGYSTAU })
})
afterAll(() => desk.system.close())

describe('two records of one child that became one', () => {
  let survivorId: string
  let mergedId: string
  let mother: Person
  let father: Person
  let before: ReadonlyMap<string, readonly string[]>

  beforeAll(async () => {
    const first = { familyName: 'Сейітов', givenName: 'Алан', birthRecord: 'М-1' }
    const second = { familyName: 'Есжанов', givenName: 'Қайрат', birthDate: '2023-09-17' }
    const papers = { iin: CHILD_IIN, phone: '+77010000001' }
    const both = await addTwice(desk, hospital, first, { ...second, ...papers })
    ;({ survivorId, mergedId, mother, father } = both)
    await screen(desk.nurse, survivorId, 'no-risk')
    before = await partsByParty(desk, [survivorId, mergedId])
    await merged(desk, survivorId, mergedId, { givenName: 'merged' })
  })

  it('LAW-3-5 all of both stands on one page for those who had a right to either, and on nobody else’s', async () => {
    for (const by of [mother, father, desk.nurse, hospital]) {
      const shown = await child(by, survivorId)
      expect(shown).toMatchObject({ givenName: 'Қайрат', iin: CHILD_IIN, phone: '+77010000001' })
      expect(shown.representatives.map((one) => one.representativeId).sort()).toEqual(
        [mother.personId, father.personId].sort(),
      )
    }
    for (const id of [survivorId, mergedId]) {
      expect((await look(stranger, id)).status).toBe(404)
      expect((await stranger.command('registry.record-iin', { personId: id, iin: CHILD_IIN })).status).toBe(
        404,
      )
    }
  })

  it('LAW-10-2 no party gains a part of the file that it had not had', async () => {
    const after = await partsByParty(desk, [survivorId, mergedId])
    expect(after).toEqual(before)
    const seen = (await timeline(hospital, survivorId)).events.map(({ name }) => name)
    expect(seen.filter((name) => name.startsWith('screening.'))).toEqual([])
    expect((await timeline(mother, survivorId)).events.map(({ name }) => name)).toContain(
      'screening.result-recorded',
    )
  })

  it('LAW-3-5 both numbers lead to the record that stayed', async () => {
    const { people } = await desk.nurse.shown<{ people: { id: string }[] }>('registry.search', {
      iin: CHILD_IIN,
    })
    expect(people.map(({ id }) => id)).toEqual([survivorId])
    const again = {
      familyName: 'Сейітов',
      givenName: 'Алан',
      sex: 'male',
      birthDate: '2023-11-05',
      region: TURKISTAN,
    }
    for (const paper of [{ iin: CHILD_IIN }, { birthRecord: 'М-1' }]) {
      const refused = await desk.nurse.command('registry.register-child', { ...again, ...paper })
      expect(refused).toMatchObject({
        status: 409,
        body: { code: 'registry.already-registered', facts: { personId: survivorId } },
      })
    }
  })

  it('LAW-3-5 the merged record refuses whatever is asked of it and leads on; its pages open those of the other', async () => {
    const facts = { personId: survivorId, mergedId }
    const iin = { personId: mergedId, iin: ADULT_IINS[11] }
    expect(await desk.nurse.command('registry.record-iin', iin)).toMatchObject({
      status: 409,
      body: { code: 'platform.merged-record', facts, remedy: expect.stringContaining('record that stayed') },
    })
    expect(await look(father, mergedId)).toMatchObject({ status: 409, body: { facts } })
    const page = await father.page(`/kk/people/${mergedId}`)
    expect([page.statusCode, page.headers.location]).toEqual([303, `/kk/people/${survivorId}`])
    const path = await father.page(`/ru/path/${mergedId}`)
    expect(path.headers.location).toBe(`/ru/path/${survivorId}`)
  })

  it('DEC-53 LAW-X-1 the history of both is one, names both who decided, and shows who looked at the pair', async () => {
    const { events } = await timeline(father, survivorId)
    expect(events.filter(({ name }) => name === 'registry.child-registered')).toHaveLength(2)
    expect(events.find(({ name }) => name === 'registry.records-merged')?.askedBy).toMatch(/\S/)
    const { readings } = await mother.shown<{ readings: { useCase: string }[] }>('audit.who-opened', {
      personId: survivorId,
    })
    expect(readings.map(({ useCase }) => useCase)).toContain('registry.pair')
  })

  it('DEC-56 both parents are told, on the child’s page and by SMS', async () => {
    await work(desk)
    for (const parent of [mother, father])
      expect((await timeline(parent, survivorId)).notices.map(({ title }) => title)).toContain(
        'Two records became one',
      )
    const told = await askDatabase(
      desk,
      `select count(*)::int as n from outbox where kind = 'notices.send-sms' and done_at is not null`,
    )
    expect(told).toEqual([{ n: 2 }])
  })

  it('DEC-55 a keeper of another region finds neither the pair nor the merge', async () => {
    const far = await desk.system.signIn({ role: 'register-keeper', region: MANGYSTAU })
    const [row] = await askDatabase(
      desk,
      `select id, pair_id from registry_merge where survivor_id = '${survivorId}'`,
    )
    expect((await far.query('registry.pair', { pairId: row?.['pair_id'] })).status).toBe(404)
    const undo = { mergeId: row?.['id'], reason: 'Көрейін' }
    expect((await far.command('registry.unmerge', undo)).status).toBe(404)
    expect((await far.shown<{ total: number }>('registry.pairs', { state: 'merged' })).total).toBe(0)
  })
})

describe('who may see two records that became one', () => {
  it('LAW-10-2 keeps a right in force whole beside one that is over, and the same parts in another order', async () => {
    const a = await addChild(desk, { familyName: 'Бекенов', givenName: 'Ержан', birthRecord: 'Б-1' })
    const b = await addChild(desk, {
      familyName: 'Жақыпов',
      givenName: 'Нариман',
      birthDate: '2023-06-14',
      birthRecord: 'Б-2',
    })
    const add = (personId: string, party: number, classes: string, validTo: string) =>
      askDatabase(
        desk,
        `insert into access_party (region, person_id, party_id, party_kind, relation, classes, since, valid_to)
         values ('${TURKISTAN}', '${personId}', '00000000-0000-4000-8000-00000000000${party}', 'organisation', 'caseload',
           '${classes}', '2023-12-01', ${validTo})`,
      )
    await add(a, 1, '{registry}', 'null')
    await add(b, 1, '{registry,screening}', `'2024-01-05'`)
    await add(a, 2, '{registry,screening}', 'null')
    await add(b, 2, '{screening,registry}', `'2024-03-01'`)
    await add(a, 3, '{registry}', 'null')
    await add(b, 3, '{screening}', `'2024-03-01'`)
    await merged(desk, a, b)
    const rows = await askDatabase(
      desk,
      `select right(party_id::text, 1) as party, array(select unnest(classes) order by 1) as classes, valid_to::text
       from access_party where person_id = '${a}' and relation = 'caseload' order by 1`,
    )
    expect(rows).toEqual([
      { party: '1', classes: ['registry'], valid_to: null },
      { party: '2', classes: ['registry', 'screening'], valid_to: null },
      { party: '3', classes: ['registry', 'screening'], valid_to: '2024-03-01' },
    ])
  })
})

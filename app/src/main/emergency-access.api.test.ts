import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addParty } from '#platform/access/party.ts'
import { type Family, TURKISTAN } from '../capabilities/registry/registry.fixture.ts'
import { ask, type Opened, opens, sees, startEmergencies, why } from './emergency-access.fixture.ts'
import type { Person, TestSystem } from './testing/test-system.ts'

interface Openings {
  readonly openings: readonly {
    id: string
    isOpen: boolean
    state: string
    isOverdue: boolean
    finding: string | null
  }[]
}
interface Reviews {
  readonly reviews: readonly { id: string; name: string; state: string; isOverdue: boolean }[]
}

let system: TestSystem
let nurse: Person
let doctor: Person
let specialist: Person
let pmpcHead: Person
let officer: Person
let families: readonly Family[]

const family = (n: number): Family => families[n] as Family
beforeAll(async () => {
  ;({ system, nurse, doctor, specialist, pmpcHead, officer, families } = await startEmergencies())
})
afterAll(() => system.close())

describe('an emergency access', () => {
  let opened: Opened

  it('DEC-52 opens the file of one child, named by an exact number, to one account, to read', async () => {
    const { childId } = family(0)
    expect(await sees(doctor, childId)).toBe(404)
    opened = await opens(doctor, 0)
    expect(opened).toMatchObject({
      personId: childId,
      endsAt: expect.stringMatching(/^2024-01-10T06:00:/),
      reviewDueOn: '2024-01-12',
    })
    expect(await sees(doctor, childId)).toBe(200)
    expect(await sees(doctor, family(1).childId)).toBe(404)
    expect((await doctor.page(`/kk/path/${childId}`)).statusCode).toBe(200)
    const colleague = await system.signIn({ role: 'diagnostic-specialist', region: TURKISTAN })
    expect(await sees(colleague, childId)).toBe(404)
    const mine = await doctor.shown<{ emergencies: { fullName: string | null; isOpen: boolean }[] }>(
      'exceptional-access.my-emergencies',
    )
    expect(mine.emergencies).toMatchObject([{ fullName: 'Сәрсенов Нұрлан', isOpen: true }])
  })

  it('DEC-52 takes no command on the child or its records while nothing else opens the file', async () => {
    const { childId, motherRight } = family(0)
    const iin = await doctor.command('registry.record-iin', { personId: childId, iin: '240230500012' })
    const right = await doctor.command('registry.end-representation', {
      representationId: motherRight,
      reason: 'court-act',
      document: '1',
      documentDate: '2024-01-10',
      endedOn: '2024-01-10',
      confirmed: true,
    })
    for (const answer of [iin, right])
      expect(answer).toMatchObject({ status: 409, body: { code: 'platform.read-only' } })
  })

  it('DEC-52 LAW-X-1 tells the family at once: at home, where it sees who opened the file, and by a message', async () => {
    const { childId, mother, father } = family(0)
    const home = await mother.page('/kk/home')
    expect(home.body).toContain('Жазба қазір шұғыл ашық')
    const openings = await mother.shown<Openings>('exceptional-access.openings', { personId: childId })
    expect(openings.openings).toMatchObject([{ id: opened.emergencyId, isOpen: true, state: 'waiting' }])
    const page = await father.page(`/ru/people/${childId}/readings`)
    expect(page.body).toContain('Угроза жизни или здоровью ребёнка')
    expect(page.body).not.toContain(why.words)
    await system.setClock('2024-01-10T09:01:00+06:00')
    const timeline = await mother.shown<{ events: { name: string }[] }>('path.timeline', {
      personId: childId,
    })
    expect(timeline.events.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['exceptional-access.emergency-opened', 'exceptional-access.family-told']),
    )
    const stranger = await family(1).mother.query('exceptional-access.openings', { personId: childId })
    expect(stranger.status).toBe(404)
  })

  it('DEC-52 is asked for once, by an exact number, by a post that sees such parts, and not where the file is open', async () => {
    const again = await ask(doctor, 0)
    expect(again).toMatchObject({ status: 409, body: { code: 'exceptional-access.emergency-open' } })
    expect(await ask(doctor, 99)).toMatchObject({
      status: 404,
      body: { code: 'exceptional-access.nobody-found' },
    })
    expect(await ask(nurse, 1)).toMatchObject({
      status: 409,
      body: { code: 'exceptional-access.already-open' },
    })
    const adult = await doctor.command('exceptional-access.ask-emergency', { iin: '950302400015', ...why })
    expect(adult).toMatchObject({ status: 404, body: { code: 'exceptional-access.nobody-found' } })
    const without = await doctor.command('exceptional-access.ask-emergency', why)
    expect(without.status).toBe(422)
    for (const role of [
      'network-planner',
      'statistician',
      'administrator',
      'guardianship-officer',
      'ed-head',
    ]) {
      const other = await system.signIn({ role, region: TURKISTAN })
      expect([role, (await ask(other, 1)).status]).toEqual([role, 403])
    }
  })

  it('DEC-52 lets commands through again as soon as a relation opens the file', async () => {
    const { childId } = family(3)
    await opens(doctor, 3)
    const record = () => doctor.command('registry.record-iin', { personId: childId, iin: '240230500012' })
    expect((await record()).status).toBe(409)
    await system.parts.runner.asSystem(({ db, today }) =>
      addParty(db, {
        region: TURKISTAN,
        personId: childId,
        partyId: doctor.organisationId ?? '',
        kind: 'organisation',
        relation: 'test',
        classes: ['registry'],
        since: today,
      }),
    )
    expect((await record()).body['code']).not.toBe('platform.read-only')
  })

  it('DEC-52 ends by hand, for good', async () => {
    const one = await opens(specialist, 1)
    expect(await sees(specialist, family(1).childId)).toBe(200)
    const foreign = await doctor.command('exceptional-access.end-emergency', { emergencyId: one.emergencyId })
    expect(foreign.status).toBe(404)
    await specialist.done('exceptional-access.end-emergency', { emergencyId: one.emergencyId })
    expect(await sees(specialist, family(1).childId)).toBe(404)
    const twice = await specialist.command('exceptional-access.end-emergency', {
      emergencyId: one.emergencyId,
    })
    expect(twice).toMatchObject({ status: 409, body: { code: 'exceptional-access.emergency-over' } })
  })

  it('DEC-52 ends by itself after three hours', async () => {
    const { childId } = family(0)
    await system.setClock('2024-01-10T11:59:00+06:00')
    expect(await sees(doctor, childId)).toBe(200)
    await system.setClock('2024-01-10T12:00:30+06:00')
    expect(await sees(doctor, childId)).toBe(404)
    const { openings } = await family(0).mother.shown<Openings>('exceptional-access.openings', {
      personId: childId,
    })
    expect(openings).toMatchObject([{ isOpen: false }])
    const { emergencies } = await doctor.shown<{
      emergencies: { personId: string; fullName: string | null }[]
    }>('exceptional-access.my-emergencies')
    expect(emergencies.find((one) => one.personId === childId)?.fullName).toBeNull()
  })
})

describe('the review of an emergency access', () => {
  const waiting = async (by: Person) => (await by.shown<Reviews>('exceptional-access.reviews')).reviews

  it('DEC-52 waits for the head of the own organisation and for the officer, without the child', async () => {
    expect(await waiting(officer)).toHaveLength(3)
    const [one, ...others] = await waiting(pmpcHead)
    expect(others).toEqual([])
    const shown = await pmpcHead.shown<{ words: string; read: { title: string }[] }>(
      'exceptional-access.show-review',
      {
        emergencyId: one?.id,
      },
    )
    expect(shown).toMatchObject({ words: why.words, read: [{ title: "The child's record" }] })
    expect(JSON.stringify(shown)).not.toMatch(/Сәрсенов|personId/)
    const home = await officer.page('/ru/home')
    expect(home.body).toContain('Проверка экстренного доступа')
    const foreign = await pmpcHead.query('exceptional-access.show-review', {
      emergencyId: (await waiting(officer)).find((each) => each.id !== one?.id)?.id,
    })
    expect(foreign.status).toBe(404)
  })

  it('DEC-52 decides with a reason, once; the one who opened and the family read it', async () => {
    const [one] = await waiting(pmpcHead)
    const decide = (finding: string) =>
      pmpcHead.command('exceptional-access.review-emergency', {
        emergencyId: one?.id,
        verdict: 'justified',
        finding,
      })
    expect((await decide('')).status).toBe(422)
    expect((await decide('Бала есеңгіреп жатқан')).status).toBe(200)
    expect(await decide('қайта')).toMatchObject({
      status: 409,
      body: { code: 'exceptional-access.already-reviewed' },
    })
    const { childId, mother } = family(1)
    const { openings } = await mother.shown<Openings>('exceptional-access.openings', { personId: childId })
    expect(openings).toMatchObject([{ state: 'justified', finding: 'Бала есеңгіреп жатқан' }])
    const mine = await specialist.shown<{ emergencies: object[] }>('exceptional-access.my-emergencies')
    expect(mine.emergencies).toMatchObject([{ review: 'justified' }])
  })

  it('DEC-52 is never one’s own', async () => {
    const own = await opens(pmpcHead, 2)
    expect(await waiting(pmpcHead)).toEqual([])
    const tried = await pmpcHead.command('exceptional-access.review-emergency', {
      emergencyId: own.emergencyId,
      verdict: 'justified',
      finding: 'өзім',
    })
    expect(tried).toMatchObject({ status: 403, body: { code: 'exceptional-access.own-emergency' } })
  })

  it('DEC-52 ends at once an access that was not justified', async () => {
    const { childId } = family(2)
    expect(await sees(pmpcHead, childId)).toBe(200)
    const one = (await waiting(officer)).at(-1)
    await officer.done('exceptional-access.review-emergency', {
      emergencyId: one?.id,
      verdict: 'unjustified',
      finding: 'Шұғыл жағдай болмаған',
    })
    expect(await sees(pmpcHead, childId)).toBe(404)
  })

  it('DEC-52 has two working days; then it is shown as overdue, and counted by organisation', async () => {
    await system.setClock('2024-01-12T18:00:00+06:00')
    expect((await waiting(officer)).map((one) => one.isOverdue)).toEqual([false, false])
    await system.setClock('2024-01-13T00:10:00+06:00')
    expect((await waiting(officer)).map((one) => one.isOverdue)).toEqual([true, true])
    const counts = await officer.shown('exceptional-access.counts')
    expect(counts).toMatchObject({ total: 4, justified: 1, unjustified: 1, waiting: 2, overdue: 2 })
    const page = await officer.page('/ru/emergency/reviews')
    expect(page.body).toContain('Срок проверки прошёл')
    expect((await pmpcHead.query('exceptional-access.counts')).status).toBe(403)
    const timeline = await family(0).mother.shown<{ events: { name: string }[] }>('path.timeline', {
      personId: family(0).childId,
    })
    expect(timeline.events.map(({ name }) => name)).toContain('exceptional-access.review-overdue')
  })
})

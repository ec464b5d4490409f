import { beforeAll, describe, expect, it } from 'vitest'
import { runDaily } from '#platform/worker/jobs.ts'
import type { Person } from '../../main/testing/test-system.ts'
import {
  admit,
  houseOf,
  readyToChoose,
  registerFamily,
  registerRecipient,
  runWorker,
} from './placement.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-05T09:00:00+06:00')

type Calendar = {
  days: { day: string; free: number; held: number; occupied: number; out: number }[]
  places: { number: number; state: string; isOut: boolean; outages: { outageId: string }[] }[]
}
type Someone = { readonly self: Person; readonly requestId: string }

async function adult(): Promise<Someone> {
  const who = await registerRecipient(at.system, at.staff)
  return { self: who.self, requestId: await readyToChoose(at.system, at.staff, who, 4) }
}

const choose = ({ self, requestId }: Someone, organisationId: string) =>
  self.done<{ outcome: string }>('placement.choose', { requestId, organisationId })
const stateOf = async ({ self, requestId }: Someone) =>
  (await self.shown<{ state: string }>('placement.request', { requestId })).state

const OUT = { fromOn: '2024-01-05', toOn: '2024-01-09', reason: 'Төбеден су ағады', document: 'Акт № 3' }

describe('places out of service', () => {
  let house: { id: string; registrar: Person }
  let resident: Someone

  beforeAll(async () => {
    house = await houseOf(at.system, 4)
    await house.registrar.done('placement.set-capacity', { capacity: 2, document: 'Бұйрық № 1' })
    resident = await adult()
    await choose(resident, house.id)
  })

  it('DEC-86 refuses to take out a place that is kept for somebody, saying so, in three languages', async () => {
    const { places } = await house.registrar.shown<Calendar>('placement.calendar')
    const held = places.find((one) => one.state === 'reserved')?.number ?? 0
    const refused = await house.registrar.command('placement.take-out-of-service', { place: held, ...OUT })
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'placement.place-held',
        cite: [{ unit: 'p-7' }, { unit: 'DEC-86' }],
        remedy: expect.any(String),
      },
    })
    for (const [lang, words] of [
      ['kk', 'бос емес'],
      ['ru', 'не свободно'],
      ['en', 'is not free'],
    ]) {
      const page = await house.registrar.post(`/${lang}/placement/house/places/out`, {
        place: `${held}`,
        ...OUT,
      })
      expect(page.body, lang).toContain(words)
      expect(page.body, lang).toContain('Төбеден су ағады')
    }
  })

  it('says at a place, and at a capacity, written in letters that a number is wanted, and keeps what was typed', async () => {
    for (const [lang, words] of [
      ['kk', 'Санды цифрмен жазыңыз'],
      ['ru', 'Напишите число цифрами'],
      ['en', 'Write a number in digits'],
    ])
      for (const [path, field] of [
        ['places/out', 'place'],
        ['capacity', 'capacity'],
      ] as const) {
        const typed = { ...OUT, document: 'Бұйрық № 2', [field]: 'екі' }
        const page = await house.registrar.post(`/${lang}/placement/house/${path}`, typed)
        expect(page.statusCode, path).toBe(422)
        expect(page.body, path).toContain(words)
        expect(page.body, path).toContain('value="екі"')
      }
  })

  it('refuses it just as well when somebody lives there', async () => {
    await admit(house.registrar, resident.requestId)
    const { places } = await house.registrar.shown<Calendar>('placement.calendar')
    const place = places.find((one) => one.state === 'occupied')?.number ?? 0
    const { body } = await house.registrar.command('placement.take-out-of-service', { place, ...OUT })
    expect(body).toMatchObject({ code: 'placement.place-held', facts: { place, state: 'occupied' } })
  })

  it('says at the field what is wrong with the days, and knows no place that is not there', async () => {
    const asked = (more: object) =>
      house.registrar.command('placement.take-out-of-service', { place: 2, ...OUT, ...more })
    expect((await asked({ toOn: '2024-01-04' })).body).toMatchObject({
      fields: [{ path: 'toOn', code: 'last-before-first' }],
    })
    expect((await asked({ fromOn: '2024-01-04' })).body).toMatchObject({
      fields: [{ path: 'fromOn', code: 'past-date' }],
    })
    expect((await asked({ place: 99 })).body).toMatchObject({ code: 'placement.place-unknown' })
  })

  it('REP-STD-25 offers no place that is out: the person queues, and gets it on the first day after', async () => {
    const { places } = await house.registrar.shown<Calendar>('placement.calendar')
    const free = places.find((one) => one.state === 'free')?.number ?? 0
    await house.registrar.done('placement.take-out-of-service', { place: free, ...OUT })
    const second = await adult()
    expect(await choose(second, house.id)).toMatchObject({ outcome: 'no-vacancy' })
    const shown = (await second.self.page(`/ru/placement/requests/${second.requestId}`)).body
    expect(shown, 'the way into the queue stands beside the other choice').toContain(
      `/placement/requests/${second.requestId}/join/${house.id}`,
    )
    await second.self.done('placement.join-queue', { requestId: second.requestId })
    await runWorker(at.system)
    expect(await stateOf(second)).toBe('queued')
    const queue = (await second.self.page(`/ru/placement/requests/${second.requestId}/queue`)).body
    for (const page of [queue, (await house.registrar.page('/ru/placement/house')).body])
      expect(page, 'why no place is free although not all are taken').toContain('Выведено из работы')
    const desk = (await house.registrar.page('/ru/placement/house')).body
    expect(desk, 'a house has people, and no filter').toMatch(/Пока никого нет/)
    expect(desk).not.toContain('выберите в фильтре')
    const health = (await at.staff.head.page('/ru/placement/queues')).body
    expect(health).toContain('Есть места, выведенные из работы: 1')

    const { days } = await at.staff.head.shown<Calendar>('placement.calendar', { organisationId: house.id })
    expect(days.slice(0, 6).map((one) => [one.day, one.free, one.out])).toEqual([
      ['2024-01-05', 0, 1],
      ['2024-01-06', 0, 1],
      ['2024-01-07', 0, 1],
      ['2024-01-08', 0, 1],
      ['2024-01-09', 0, 1],
      ['2024-01-10', 1, 0],
    ])
    await at.system.setClock('2024-01-09T23:00:00+06:00')
    await runDaily(at.system.parts.worker)
    await runWorker(at.system)
    expect(await stateOf(second)).toBe('queued')
    await at.system.setClock('2024-01-10T00:10:00+06:00')
    await runDaily(at.system.parts.worker)
    await runWorker(at.system)
    expect(await stateOf(second)).toBe('reserved')
  })

  it('gives a place back before its last day, to the first whom it fits', async () => {
    const { id, registrar } = await houseOf(at.system, 4, 2)
    await registrar.done('placement.set-capacity', { capacity: 1, document: 'Бұйрық № 2' })
    const { outageId } = await registrar.done<{ outageId: string }>('placement.take-out-of-service', {
      place: 1,
      ...OUT,
      fromOn: '2024-01-10',
      toOn: '2024-03-10',
    })
    const waiting = await adult()
    await waiting.self.done('placement.join-queue', { requestId: waiting.requestId, organisationId: id })
    await registrar.done('placement.return-to-service', { outageId })
    await runWorker(at.system)
    expect(await stateOf(waiting)).toBe('reserved')
    expect((await registrar.command('placement.return-to-service', { outageId })).status).toBe(404)
  })

  it('DEC-86 is kept by the registrar alone and seen by the department of the territory alone', async () => {
    const change = { place: 1, ...OUT }
    for (const member of [at.staff.specialist, at.staff.head, at.staff.executive])
      expect((await member.command('placement.take-out-of-service', change)).status).toBe(403)
    const elsewhere = await at.system.signIn({ role: 'ed-head', region: '710000000' })
    expect((await elsewhere.query('placement.calendar', { organisationId: house.id })).status).toBe(404)
    const page = await at.staff.head.page(`/kk/placement/calendar?house=${house.id}`)
    expect(page.body).toContain('Орындар күнтізбесі')
    expect(page.body).not.toContain('/placement/house/places/out')
  })
})

describe('whom a place takes', () => {
  it('REP-STD-26 DEC-86 keeps a room for men free beside a woman who waits: her position stays, a man may take it', async () => {
    const { id, registrar } = await houseOf(at.system, 1)
    await registrar.done('placement.set-capacity', { capacity: 1, document: 'Бұйрық № 3' })
    const room = { firstPlace: 1, lastPlace: 1, room: 'female', stay: 'permanent', document: 'Бұйрық № 4' }
    await registrar.done('placement.describe-places', room)
    const boy = async (): Promise<Someone> => {
      const family = await registerFamily(at.system, at.staff)
      const who = { personId: family.childId, self: family.mother }
      return { self: who.self, requestId: await readyToChoose(at.system, at.staff, who, 1) }
    }
    const first = await boy()
    expect(await choose(first, id)).toMatchObject({ outcome: 'no-vacancy' })
    await first.self.done('placement.join-queue', { requestId: first.requestId })
    await runWorker(at.system)
    expect(await stateOf(first)).toBe('queued')
    await registrar.done('placement.describe-places', { ...room, room: 'male' })
    await runWorker(at.system)
    expect(await stateOf(first)).toBe('reserved')
    const again = await registrar.command('placement.describe-places', room)
    expect(again.body).toMatchObject({ code: 'placement.place-held' })
  })

  it('refuses a profile that the organisation does not take, at its field', async () => {
    const { registrar } = await houseOf(at.system, 1)
    const wish = { firstPlace: 1, lastPlace: 1, room: 'any', stay: 'permanent', document: 'Бұйрық № 5' }
    expect(
      (await registrar.command('placement.describe-places', { ...wish, profile: 4 })).body,
    ).toMatchObject({
      fields: [{ path: 'profile', code: 'not-taken-here' }],
    })
    const page = await registrar.page('/ru/placement/house/places/describe')
    expect(page.body).toContain('Комната для девочек и женщин')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  appointment,
  type Consultation,
  type Opened,
  openFor,
  startConsultation,
  TURKISTAN,
} from '#capabilities/consultation/consultation.fixture.ts'
import { runDaily } from '#platform/worker/jobs.ts'
import { runDue } from '#platform/worker/worker.ts'
import type { Person } from './testing/test-system.ts'

interface Item {
  readonly id: string
  readonly rule: string
  readonly official: string | null
  readonly dueOn: string
  readonly state: string
  readonly isEscalated: boolean
  readonly person: { readonly fullName: string | null }
  readonly answer?: string | null
}

let desk: Consultation
let file: Opened
let mother: Person

const list = async (by: Person, of: string) =>
  (await by.shown<{ items: Item[] }>('watch.items', { list: of })).items
const round = () => runDaily(desk.system.parts.worker)

beforeAll(async () => {
  desk = await startConsultation()
  file = await openFor(desk, 'Әли')
  mother = await desk.system.signIn({ person: desk.motherId })
})
afterAll(() => desk.system.close())

describe('a file of the PMPC that has no day of examination', () => {
  it('LAW-3-9 is not listed while the days of the term run', async () => {
    await desk.system.setClock('2023-09-25T09:00:00+06:00')
    await round()
    expect(await list(desk.registrar, 'organisation')).toEqual([])
  })

  it('LAW-3-9 DEC-79 is given to a named official of the organisation when the term is over, once', async () => {
    await desk.system.setClock('2023-09-26T09:00:00+06:00')
    await round()
    await round()
    await desk.system.setClock('2023-09-27T09:00:00+06:00')
    await round()
    const items = await list(desk.registrar, 'mine')
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      rule: 'consultation.file-without-day',
      dueOn: '2023-10-03',
      state: 'open',
    })
    expect(items[0]?.official).toMatch(/\S/)
    expect((await desk.registrar.page('/kk/home')).body).toContain('Маған берілген тоқтап қалған істер')
  })

  it('LAW-16-2 tells the family what stands, who answers and until when', async () => {
    const { items } = await mother.shown<{ items: Item[] }>('watch.of-person', { personId: file.personId })
    expect(items).toMatchObject([{ dueOn: '2023-10-03', isLate: false }])
    expect((await mother.page('/kk/home')).body).toContain('ПМПК әлі тексеру күнін белгілеген жоқ')
    const page = await mother.page(`/ru/people/${file.personId}/delays`)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('ПМПК ещё не назначила день обследования')
  })

  it('is not seen by another organisation, nor by the akimat while somebody may still answer', async () => {
    const elsewhere = await desk.system.signIn({ role: 'pmpc-registrar', region: '470000000' })
    expect(await list(elsewhere, 'organisation')).toEqual([])
    const akimat = await desk.system.signIn({ role: 'leb-decision-maker', region: TURKISTAN })
    expect(await list(akimat, 'escalated')).toEqual([])
    const [item] = await list(desk.registrar, 'mine')
    expect((await akimat.query('watch.item', { itemId: item?.id })).status).toBe(404)
  })

  it('DEC-79 takes an answer with a promised day, and refuses a day that is past or too far, at the field', async () => {
    const [item] = await list(desk.registrar, 'mine')
    const answer = { itemId: item?.id, answer: 'Мамандар ауырып қалды' }
    const past = await desk.registrar.command('watch.answer', { ...answer, promisedOn: '2023-09-27' })
    expect(past).toMatchObject({ status: 422, body: { fields: [{ path: 'promisedOn', code: 'past-date' }] } })
    const far = await desk.registrar.command('watch.answer', { ...answer, promisedOn: '2024-02-01' })
    expect(far).toMatchObject({ status: 422, body: { fields: [{ code: 'promise-too-far' }] } })
    await desk.registrar.done('watch.answer', { ...answer, promisedOn: '2023-10-06' })
    const { items } = await mother.shown<{ items: Item[] }>('watch.of-person', { personId: file.personId })
    expect(items).toMatchObject([{ answer: 'Мамандар ауырып қалды', state: 'answered', dueOn: '2023-10-06' }])
  })

  it('LAW-8-12 goes to the akimat when the promised day has passed and it still stands', async () => {
    await desk.system.setClock('2023-10-07T09:00:00+06:00')
    await runDue(desk.system.parts.worker)
    const akimat = await desk.system.signIn({ role: 'leb-decision-maker', region: TURKISTAN })
    expect(await list(akimat, 'escalated')).toMatchObject([{ isEscalated: true, isLate: true }])
  })

  it('LAW-3-9 leaves the list by itself when the step is taken, and can then not be answered', async () => {
    const [item] = await list(desk.registrar, 'mine')
    await desk.registrar.done('consultation.schedule', {
      ...appointment(file.fileId, '2023-10-18'),
      notice: { channel: 'portal' },
    })
    await desk.system.setClock('2023-10-09T09:00:00+06:00')
    await round()
    expect(await list(desk.registrar, 'organisation')).toEqual([])
    const answer = { itemId: item?.id, answer: 'Кеш', promisedOn: '2023-10-10' }
    expect(await desk.registrar.command('watch.answer', answer)).toMatchObject({
      status: 409,
      body: { code: 'watch.moved-already' },
    })
    expect(
      (await mother.shown<{ items: Item[] }>('watch.of-person', { personId: file.personId })).items,
    ).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'

const TURKISTAN = '610000000'
const NEED = {
  year: 2024,
  kind: 'equipment',
  name: 'Тіректеу үстелі',
  quantity: 2,
  asked: '1 250 000,50',
  norm: 'Ең төменгі талаптардың 4-тармағы',
  reason: 'Ескісі сынған',
}

let system: TestSystem
let head: Person
let akimat: Person
let elsewhere: Person

const state = async (given: object = {}) =>
  (await head.command<{ needId: string }>('provision.state', { ...NEED, ...given })).body.needId
type Line = { region: string; needs: number; asked: string; allocated: string; gap: string; waiting: string }
async function gaps(): Promise<Line | undefined> {
  const { body } = await akimat.query<{ lines: Line[] }>('provision.gaps', { year: 2024 })
  return body.lines.find(({ region }) => region === TURKISTAN)
}

beforeAll(async () => {
  system = await startTestSystem('2024-03-01T09:00:00+05:00')
  head = await system.signIn({ role: 'education-head', region: TURKISTAN })
  akimat = await system.signIn({ role: 'leb-decision-maker', region: TURKISTAN })
  elsewhere = await system.signIn({ role: 'leb-decision-maker', region: '470000000' })
})
afterAll(() => system.close())

describe('material and technical provision', () => {
  it('LAW-8-3 a need is stated with norm and reason, and seen by the own territory alone', async () => {
    const needId = await state()
    expect((await head.command('provision.state', { ...NEED, norm: '' })).status).toBe(422)
    expect((await head.command('provision.state', { ...NEED, asked: '12,505' })).body).toMatchObject({
      fields: [{ path: 'asked', code: 'money-format' }],
    })
    expect((await akimat.query('provision.need', { needId })).body).toMatchObject({ asked: '1250000.5' })
    expect((await elsewhere.query('provision.need', { needId })).status).toBe(404)
    expect((await akimat.command('provision.state', NEED)).status).toBe(403)
    expect(await gaps()).toMatchObject({ needs: 1, asked: '1250000.5', waiting: '1250000.5', gap: '0' })
    expect((await akimat.page('/ru/home')).body).toContain('/ru/provision?state=stated')
    expect((await akimat.page('/ru/provision?state=stated')).body).toContain('Потребностей: 1')
  })

  it('LAW-8-3 whoever gets less than asked is told why and what comes next; the gap is exact', async () => {
    const needId = await state({ asked: '300000.30' })
    const answer = { needId, actNumber: '17', allocated: '200000.10' }
    expect((await head.command('provision.allocate', answer)).status).toBe(403)
    expect(
      (await akimat.command('provision.allocate', { ...answer, allocated: '300000.31' })).body,
    ).toMatchObject({ fields: [{ path: 'allocated', code: 'more-than-asked' }] })
    expect((await akimat.command('provision.allocate', answer)).body).toMatchObject({
      fields: [{ path: 'reason' }, { path: 'nextStep' }],
    })
    const whole = { ...answer, reason: 'Бюджет шегі', nextStep: 'Келесі жылға мәлімдеңіз' }
    expect((await akimat.command('provision.allocate', whole)).status).toBe(200)
    expect((await akimat.command('provision.allocate', whole)).body).toMatchObject({
      code: 'provision.answered',
      cite: [{ unit: 'art-8-2-2' }],
    })
    expect((await head.query('provision.need', { needId })).body).toMatchObject({
      allocated: '200000.1',
      gap: '100000.2',
      nextStep: 'Келесі жылға мәлімдеңіз',
    })
    expect(await gaps()).toMatchObject({ allocated: '200000.1', gap: '100000.2' })
  })

  it('LAW-8-3 a refusal has its reason and the next step; what is taken back counts nowhere', async () => {
    const refused = await state({ asked: '50' })
    const answer = { needId: refused, actNumber: '18', reason: 'Нормадан артық' }
    expect((await akimat.command('provision.refuse', answer)).status).toBe(422)
    await akimat.command('provision.refuse', { ...answer, nextStep: 'Норманы тексеріңіз' })
    expect((await head.page(`/ru/provision/needs/${refused}`)).body).toContain('Норманы тексеріңіз')
    const before = await gaps()
    const needId = await state({ asked: '70' })
    expect((await akimat.command('provision.take-back', { needId })).status).toBe(403)
    await head.command('provision.take-back', { needId })
    expect(await gaps()).toEqual(before)
  })

  it('keeps what was typed when the amount cannot be read', async () => {
    const page = await head.post('/kk/provision/new', { ...NEED, year: '2024', quantity: '2', asked: 'көп' })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('value="көп"')
  })
})

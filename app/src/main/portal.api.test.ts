import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { residenceIdOf } from '#capabilities/network/index.ts'
import {
  admit,
  DECISION,
  type Family,
  houseOf,
  readyToChoose,
  registerFamily,
} from '../capabilities/placement/placement.fixture.ts'
import { type Staff, signInStaff, TURKISTAN } from '../capabilities/placement/system.fixture.ts'
import { type Finder, finderOf, living, of } from './finder.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

let system: TestSystem
let staff: Staff
let family: Family
let house: { id: string; registrar: Person }
let requestId = ''

let find: Finder['find']
let anyone: Finder['anyone']

beforeAll(async () => {
  system = await startTestSystem('2024-01-04T15:00:00+06:00')
  ;({ find, anyone } = finderOf(system))
  staff = await signInStaff(system)
  family = await registerFamily(system, staff)
  house = await houseOf(system, 1)
})
afterAll(() => system?.close())

describe('from the finder to the choice', () => {
  it('REP-STD-20 tells a visitor what comes before the choice, and a family without a request the same', async () => {
    for (const page of [
      await anyone(`/kk/organisations/${house.id}`),
      await family.mother.page(`/kk/organisations/${house.id}`),
    ]) {
      expect(page.body).toContain('Таңдауға дейін не болады')
      expect(page.body).not.toContain('/choose/')
    }
  })

  it('DEC-97 tells no waiting while a place is free, and without data says that it does not know', async () => {
    await house.registrar.done('placement.set-capacity', { capacity: 1, document: 'Бұйрық № 1' })
    expect(of(await find(living), house.id)?.wait).toEqual({ kind: 'none' })
    await house.registrar.done('placement.set-capacity', { capacity: 0, document: 'Бұйрық № 2' })
    const asked = await find({ ...living, order: 'waiting' })
    expect(of(asked, house.id)?.wait).toMatchObject({ kind: 'unknown', freed: 0 })
    const within = await find({ ...living, waitWithin: '365' })
    expect(of(within, house.id)).toBeUndefined()
    expect(within.unknownWaits).toBeGreaterThan(0)
    expect((await anyone(`/ru/organisations/${house.id}`)).body).toContain('данных мало')
  })

  it('REP-STD-20 REP-STD-25 leads a family whose turn it is straight to the choice, or to the queue of a full house', async () => {
    requestId = await readyToChoose(system, staff, { personId: family.childId, self: family.mother }, 1)
    const page = () => family.mother.page(`/kk/organisations/${house.id}`)
    expect((await page()).body).toContain(`/kk/placement/requests/${requestId}/join/${house.id}`)
    await house.registrar.done('placement.set-capacity', { capacity: 1, document: 'Бұйрық № 3' })
    expect((await page()).body).toContain(`/kk/placement/requests/${requestId}/choose/${house.id}`)
    const other = await family.mother.page(`/kk/organisations/${residenceIdOf(TURKISTAN, 4, 1)}`)
    expect(other.body).toContain('санатты қабылдамайды')
    expect(other.body).not.toContain(`/choose/`)
  })

  it('REP-STD-19 shows the way of a family to nobody else', async () => {
    const stranger = await registerFamily(system, staff)
    expect((await stranger.mother.page(`/kk/organisations/${house.id}`)).body).not.toContain(requestId)
    expect((await staff.specialist.query('placement.ways-to', { organisationId: house.id })).status).toBe(403)
  })
})

describe('one tap away from the request', () => {
  const request = () => family.mother.page(`/kk/placement/requests/${requestId}`)

  it('LAW-16-2 asks about the request in its own page, and finds the answer there again', async () => {
    const { body } = await request()
    const [, href = ''] = /href="\/kk(\/questions\/new[^"]*)"/.exec(body) ?? []
    const form = await family.mother.page(`/kk${href.replaceAll('&amp;', '&')}`)
    expect(form.body).toMatch(/№ \d{4}-\d{6} өтініш бойынша:/)
    expect(form.body).toContain(`name="aboutId" value="${requestId}"`)
    const words = 'Қандай дәрі ала келу керек?'
    const asked = { topic: 'support-services', words, aboutId: requestId }
    const { number } = await family.mother.done<{ number: string }>('questions.ask', asked)
    expect((await request()).body).toContain(number)
    const other = await registerFamily(system, staff)
    expect((await other.mother.command('questions.ask', asked)).status).toBe(404)
    expect((await request()).body.match(/Q-61-2024-/g)).toHaveLength(1)
  })

  it('LAW-16-2 calls the department of the own settlement, and where that is unknown those of the region', async () => {
    expect((await request()).body).toContain(`/kk/find?purpose=benefits&amp;region=${TURKISTAN}`)
    const client = new pg.Client({ connectionString: system.superUrl })
    await client.connect()
    const address = 'Түркістан облысы, Кентау қ., Абай к-сі, 5'
    await client.query('update registry_person set address = $2 where id = $1', [family.childId, address])
    await client.end()
    const { body } = await request()
    expect(body).not.toContain('/find?purpose=benefits')
    expect(body).toContain('бағдарламалар бөлімі, Кентау')
  })

  it('refuses a step that cannot be done before anything is typed, with the ground and the way on', async () => {
    const early = await family.mother.page(`/ru/placement/requests/${requestId}/defer`)
    expect(early.statusCode).toBe(409)
    expect(early.body).toContain('№ 263, пункт 7')
    expect(early.body).toContain('там показано, что можно сделать сейчас')
    expect(early.body).toContain(`href="/ru/placement/requests/${requestId}" class="back"`)
    expect(early.body).not.toContain('name="reason"')
  })

  it('LAW-16-3 complains of the decision with its number, who decided and the last day filled in', async () => {
    const { body } = await request()
    expect(body).toContain('2024 жылғы 4 сәуір')
    const { childId } = family
    const url = `/kk/people/${childId}/complaints/new?stage=placement&decision=${requestId}`
    expect(body).toContain(url.replace('&', '&amp;'))
    const form = (await family.mother.page(url)).body
    expect(form).toMatch(/№ 2024\/\d+ шешіммен келіспеймін/)
    expect(form).toContain(`value="${staff.executive.organisationId}" selected`)
    const letter = {
      personId: childId,
      stage: 'placement',
      decisionId: requestId,
      organisationId: staff.executive.organisationId ?? '',
      about: 'body',
      words: 'Келіспеймін',
    }
    const begun = /name="begun" value="([^"]+)"/.exec(form)?.[1] ?? ''
    expect(begun).toContain('келіспеймін')
    const untouched = await family.mother.post(url, { ...letter, begun, words: `${begun} ` })
    expect(untouched.statusCode).toBe(422)
    expect(untouched.body).toContain('id="f-words-error"')
    expect(untouched.body).toContain(`${begun} </textarea>`)
    const { complaintId } = await family.mother.done<{ complaintId: string }>('complaints.file', letter)
    type Shown = {
      isAtCentre: boolean
      isLate: boolean
      decision: { isRefusal: boolean; appealUntil: string }
    }
    const shown = await family.mother.shown<Shown>('complaints.complaint', { complaintId })
    expect(shown).toMatchObject({ isAtCentre: true, isLate: false })
    expect(shown.decision).toMatchObject({
      isRefusal: false,
      appealUntil: '2024-04-04',
      reason: DECISION.reason,
    })
    const wrong = { ...letter, decisionId: house.id }
    expect((await family.mother.command('complaints.file', wrong)).status).toBe(404)
    await system.setClock('2024-04-05T10:00:00+05:00')
    const late = await family.mother.done<{ complaintId: string }>('complaints.file', letter)
    const told = await family.mother.shown<Shown>('complaints.complaint', { complaintId: late.complaintId })
    expect(told.isLate).toBe(true)
  })
})

describe('an organisation beside the one that is chosen', () => {
  const page = async () =>
    (await family.mother.page(`/kk/organisations/${residenceIdOf(TURKISTAN, 1, 2)}`)).body
  const here = () => ({ requestId, organisationId: house.id })

  it('REP-STD-25 says of a queue elsewhere that it must be left first, and leads there', async () => {
    await house.registrar.done('placement.set-capacity', { capacity: 0, document: 'Бұйрық № 4' })
    const list = (await family.mother.page(`/kk/placement/requests/${requestId}/choose`)).body
    expect(list).toMatch(new RegExp(`join/${house.id}"[\\s\\S]{0,400}Күту уақыты: дерек жеткіліксіз`))
    const form = `/placement/requests/${requestId}/join/${house.id}`
    const link = `/kk/organisations/${house.id}?from=${encodeURIComponent(form)}`
    expect((await family.mother.page(`/kk${form}`)).body).toContain(link)
    expect((await family.mother.page(link)).body).toContain(`href="/kk${form}" class="back"`)
    const foreign = `/kk/organisations/${house.id}?from=${encodeURIComponent('//example.kz')}`
    expect((await family.mother.page(foreign)).body).not.toMatch(/example\.kz" class="back"/)
    await family.mother.done('placement.join-queue', here())
    expect(await page()).toContain('басқа ұйымның кезегінде тұр')
    expect(await page()).toContain(`/kk/placement/requests/${requestId}/leave-queue`)
    await family.mother.done('placement.leave-queue', { requestId })
    expect(await page()).toContain(`/kk/placement/requests/${requestId}/choose/`)
  })

  it('REP-STD-20 says of a place held elsewhere, or lived in, what it is, and never that the decision is missing', async () => {
    await house.registrar.done('placement.set-capacity', { capacity: 1, document: 'Бұйрық № 5' })
    await family.mother.done('placement.choose', here())
    expect(await page()).toContain('орын ұсталып тұр')
    await admit(house.registrar, requestId)
    expect(await page()).toContain('адам басқа ұйымда тұрады')
    expect(await page()).not.toContain('таңдау кезеңі емес')
    expect(await page()).not.toContain('/choose/')
  })
})

import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { residenceIdOf } from '#capabilities/network/index.ts'
import {
  admit,
  type Family,
  houseOf,
  readyToChoose,
  registerFamily,
} from '../capabilities/placement/placement.fixture.ts'
import { type Staff, signInStaff, TURKISTAN } from '../capabilities/placement/system.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

interface Found {
  readonly id: string
  readonly free: number | null
  readonly wait: { readonly kind: string; readonly freed?: number } | null
  readonly inspection: { readonly standing: string; readonly count: number } | null
}
interface Answer {
  readonly organisations: readonly Found[]
  readonly unknownWaits: number
}

let system: TestSystem
let staff: Staff
let family: Family
let house: { id: string; registrar: Person }
let social: Person
let education: Person
let requestId = ''

const anyone = (url: string) => system.app.inject({ method: 'GET', url })
async function find(question: Readonly<Record<string, string>>): Promise<Answer> {
  const { body } = await anyone(`/api/v1/queries/finder.find?${new URLSearchParams(question)}`)
  return JSON.parse(body)
}
const living = { purpose: 'living', region: TURKISTAN, category: '1' }
const of = (found: Answer, id: string) => found.organisations.find((one) => one.id === id)

beforeAll(async () => {
  system = await startTestSystem('2024-01-04T15:00:00+06:00')
  staff = await signInStaff(system)
  family = await registerFamily(system, staff)
  house = await houseOf(system, 1)
  social = await system.signIn({ role: 'authority-officer', specialty: 'social-authority' })
  education = await system.signIn({ role: 'authority-officer', specialty: 'education-authority' })
})
afterAll(() => system?.close())

const result = () => ({
  organisationId: house.id,
  inspectedOn: '2023-12-01',
  inspectorKk: 'Бақылау бөлімі',
  inspectorRu: 'Отдел контроля',
  outcome: 'breaches',
  foundKk: 'Пандус тым тік.',
  foundRu: 'Пандус слишком крутой.',
  mendBy: '2024-02-01',
  document: '№ 12, 01.12.2023',
})

describe('published inspections', () => {
  it('LAW-6-8 DEC-96 says that nothing is published, and never that all is well', async () => {
    const page = (await anyone(`/ru/organisations/${house.id}`)).body
    expect(page).toContain('здесь не опубликованы')
    expect(page).not.toContain('нарушений не нашла')
    expect(of(await find(living), house.id)?.inspection).toBeNull()
    const compared = (await anyone(`/kk/find/compare?ids=${house.id}`)).body
    expect(compared).toContain('Тексеру нәтижесі жарияланбаған')
  })

  it('LAW-6-8 lets the body of the field publish, and neither the house, another body nor the akimat', async () => {
    for (const other of [house.registrar, education, staff.executive])
      expect((await other.command('network.publish-inspection', result())).status).toBe(403)
    const form = `/kk/organisations/${house.id}/inspections/new`
    expect((await education.page(form)).statusCode).toBe(403)
    expect((await social.page(form)).statusCode).toBe(200)
    await social.done('network.publish-inspection', result())
    const page = (await anyone(`/kk/organisations/${house.id}`)).body
    expect(page).toContain('Пандус тым тік.')
    expect(page).not.toContain('inspections/new')
    expect(of(await find(living), house.id)?.inspection).toMatchObject({ standing: 'to-mend', count: 1 })
  })

  it('LAW-6-8 refuses days that cannot be at their field, and loses nothing that was typed', async () => {
    const wrong = await social.command('network.publish-inspection', {
      ...result(),
      inspectedOn: '2024-01-05',
    })
    expect(wrong.body).toMatchObject({ fields: [{ path: 'inspectedOn', code: 'future-date' }] })
    const named = { ...result(), foundRu: 'Директор: 8 701 555 01 02', document: 'ИИН 220230500019' }
    const fields = [
      { path: 'foundRu', code: 'no-person' },
      { path: 'document', code: 'no-person' },
    ]
    expect((await social.command('network.publish-inspection', named)).body).toMatchObject({ fields })
    const early = { ...result(), mendBy: '2023-11-30' }
    const refused = await social.command('network.publish-inspection', early)
    expect(refused.body).toMatchObject({ fields: [{ path: 'mendBy', code: 'before-inspection' }] })
    const url = `/ru/organisations/${house.id}/inspections/new`
    const { mendBy: _, inspectedOn: __, organisationId: ___, ...typed } = result()
    const sent = await social.post(url, {
      _key: 'p1',
      ...typed,
      'inspectedOn.day': '1',
      'inspectedOn.month': '12',
      'inspectedOn.year': '2023',
    })
    expect(sent.statusCode).toBe(422)
    expect(sent.body).toContain('Пандус слишком крутой.')
  })

  it('LAW-6-8 becomes overdue with its term, mended by a document, withdrawn by a reason, and stays in sight', async () => {
    await social.done('network.publish-inspection', { ...result(), mendBy: '2024-01-03', document: '№ 13' })
    expect(of(await find(living), house.id)?.inspection?.standing).toBe('overdue')
    type Listed = {
      inspections: { id: string; document: string; found: object | null; withdrawn: object | null }[]
    }
    const listed = async () =>
      (await social.shown<Listed>('network.inspections', { organisationId: house.id })).inspections
    const [late, first] = (await listed()).toSorted((a, b) => b.document.localeCompare(a.document))
    const mend = (id?: string) => social.page(`/ru/organisations/${house.id}/inspections/${id}/mended`)
    expect((await mend(late?.id)).statusCode).toBe(200)
    expect((await mend(requestId || house.id)).statusCode).toBe(404)
    const mended = { inspectionId: late?.id, mendedOn: '2024-01-04', document: '№ 5' }
    await social.done('network.record-mended', mended)
    const again = await social.command('network.record-mended', mended)
    expect(again).toMatchObject({ status: 409, body: { cite: [{ unit: 'art-6-9' }, { unit: 'DEC-96' }] } })
    expect((await mend(late?.id)).statusCode).toBe(409)
    expect(of(await find(living), house.id)?.inspection).toMatchObject({ standing: 'to-mend', count: 2 })
    const nothingLeft = () => find({ ...living, inspected: 'nothing-left' })
    expect(of(await nothingLeft(), house.id)).toBeUndefined()
    expect((await find({ ...living, inspected: 'published' })).organisations.map(({ id }) => id)).toEqual([
      house.id,
    ])
    await social.done('network.withdraw-inspection', { inspectionId: first?.id, why: 'Басқа ұйым еді' })
    const withdrawn = (await listed()).find(({ id }) => id === first?.id)
    const nothing = { found: null, standing: null, mendBy: null, mendedOn: null, mendedDocument: null }
    expect(withdrawn).toMatchObject({ ...nothing, withdrawn: { why: 'Басқа ұйым еді' } })
    const page = (await anyone(`/kk/organisations/${house.id}`)).body
    expect(page).toContain('Басқа ұйым еді')
    expect(of(await nothingLeft(), house.id)?.inspection).toMatchObject({
      standing: 'mended',
      count: 1,
    })
  })
})

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
    expect(shown.decision).toMatchObject({ isRefusal: false, appealUntil: '2024-04-04' })
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

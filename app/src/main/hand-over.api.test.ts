import { beforeAll, describe, expect, it } from 'vitest'
import { addFamily, type Family, findOrganisation } from '#capabilities/programme/testing/family.ts'
import { useScene } from '#capabilities/programme/testing/scene.ts'
import { runDaily } from '#platform/worker/jobs.ts'
import { comingOfAge, FORM, type List, type Summary, VIEW } from './hand-over.fixture.ts'
import type { Person } from './testing/test-system.ts'

const scene = useScene()
let family: Family
let small: Family
let young: Person
let worker: Person
let directionId = ''
let orderId = ''

const round = () => runDaily(scene().system.parts.worker)
const listOf = (who: Person, personId = family.childId) => who.shown<List>('hand-over.show', { personId })
const summaryOf = (who: Person) => who.shown<Summary>('hand-over.summary', { personId: family.childId })

beforeAll(async () => {
  ;({ family, small, young, worker, directionId, orderId } = await comingOfAge(scene()))
  await round()
})

describe('preparing to come of age', () => {
  it('LAW-3-2 DEC-5 opens the list by itself for whoever is within 24 months, shows it on the path, and for nobody younger', async () => {
    const { coordinator } = scene()
    expect((await listOf(small.parent, small.childId)).list).toBeNull()
    const { list, items } = await listOf(family.parent)
    expect(list).toMatchObject({ state: 'preparing', majorityOn: '2023-12-15' })
    expect(items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['vocational-diagnostics', 'education-after-school', 'work', 'own-papers']),
    )
    const steps = await family.parent.shown<{ steps: readonly { stage: string; state: string }[] }>(
      'path.timeline',
      {
        personId: family.childId,
      },
    )
    expect(steps.steps).toContainEqual(expect.objectContaining({ stage: 'hand-over', state: 'here' }))
    const { lines } = await coordinator.shown<{ lines: readonly { personId: string }[] }>(
      'hand-over.worklist',
    )
    expect(lines.map(({ personId }) => personId)).toEqual([family.childId])
  })

  it('REP-II-6 settles nothing before the young person was asked; half a view is refused', async () => {
    const settle = { personId: family.childId, item: 'work', outcome: 'done', note: 'Бөлімге бардық' }
    const early = await family.parent.command('hand-over.settle-item', settle)
    expect(early).toMatchObject({ status: 409, body: { code: 'hand-over.view-first' } })
    const half = await young.command('hand-over.record-view', {
      personId: family.childId,
      heard: true,
      how: 'Өзі',
    })
    expect(half).toMatchObject({ status: 422, body: { code: 'hand-over.view-half' } })
    await young.done('hand-over.record-view', { personId: family.childId, ...VIEW })
    await family.parent.done('hand-over.settle-item', settle)
    const again = await family.parent.command('hand-over.settle-item', settle)
    expect(again.body).toMatchObject({ code: 'hand-over.item-state' })
    const page = await young.page(`/kk/people/${family.childId}/hand-over`)
    expect(page.body).toContain('Аспаз болғым келеді')
  })

  it('REP-II-6 keeps a list from an organisation that does not lead the child, and from a stale hand', async () => {
    const other = await scene().system.signIn({ role: 'irp-coordinator', region: '750000000' })
    expect((await other.query('hand-over.show', { personId: family.childId })).status).toBe(404)
    const stale = await family.parent.command('hand-over.settle-item', {
      ...{ personId: family.childId, item: 'own-papers', outcome: 'done', note: 'Алдық' },
      version: 1,
    })
    expect(stale.status).toBe(409)
  })
})

describe('vocational diagnostics', () => {
  let centreId = ''
  let centre: Person

  it('LAW-14-3 LAW-1-31 is asked of a vocational-consultation centre or a special education organisation only, by the representative', async () => {
    const { system } = scene()
    centreId = await findOrganisation(system, 'vocational-consultation-centre')
    centre = await system.signIn({
      role: 'service-specialist',
      organisation: centreId,
      specialty: 'psychologist',
    })
    const ask = (who: Person, organisationId: string) =>
      who.command('hand-over.ask-diagnostics', { personId: family.childId, organisationId })
    const clinic = await ask(family.parent, await findOrganisation(system, 'primary-care'))
    expect(clinic.body).toMatchObject({ code: 'hand-over.organisation-unfit' })
    const pmpc = await ask(family.parent, await findOrganisation(system, 'pmpc'))
    expect(pmpc.body).toMatchObject({ code: 'hand-over.organisation-unfit' })
    expect((await ask(young, centreId)).body).toMatchObject({ code: 'hand-over.representative-chooses' })
    const before = await centre.shown<{ lines: readonly unknown[] }>('hand-over.diagnostics-desk')
    expect(before.lines).toEqual([])
    expect((await ask(family.parent, centreId)).status).toBe(200)
    expect((await ask(family.parent, centreId)).body).toMatchObject({ code: 'hand-over.already-asked' })
  })

  it('LAW-1-30 LAW-14-3 records the potential given the defect, in plain words for the young person, and settles the item', async () => {
    const { lines } = await centre.shown<{ lines: readonly { id: string; personId: string }[] }>(
      'hand-over.diagnostics-desk',
    )
    const [paper] = lines
    expect(paper?.personId).toBe(family.childId)
    const diagnosticsId = paper?.id ?? ''
    expect((await worker.query('hand-over.show-diagnostics', { diagnosticsId })).status).toBe(404)
    await centre.done('hand-over.record-diagnostics', { diagnosticsId, ...FORM })
    const twice = await centre.command('hand-over.record-diagnostics', { diagnosticsId, ...FORM })
    expect(twice.body).toMatchObject({ code: 'hand-over.diagnostics-over' })
    const page = await young.page(`/kk/people/${family.childId}/diagnostics`)
    expect(page.body).toContain(FORM.plain)
    const { items } = await listOf(family.parent)
    expect(items.find(({ kind }) => kind === 'vocational-diagnostics')?.state).toBe('done')
  })
})

describe('the eighteenth birthday', () => {
  it('LAW-3-2 DEC-4 changes nothing a minute before 00:00 of the day', async () => {
    await scene().system.setClock('2023-12-14T23:59:00+06:00')
    expect((await listOf(family.parent)).list?.state).toBe('preparing')
  })

  it('LAW-3-2 DEC-4 closes open support with the reason «majority», keeps the archive, and goes over to the person', async () => {
    await scene().system.setClock('2023-12-15T00:05:00+06:00')
    const grown = await scene().system.signIn({ person: family.childId, role: 'recipient' })
    const { list, items, mayAct } = await listOf(grown)
    expect(list?.state).toBe('handing-over')
    expect(mayAct).toBe(true)
    expect(items.some(({ state }) => state === 'open')).toBe(true)
    const programmes = await scene().coordinator.shown<{
      programme: { state: string; closedReason: string }
    }>('programme.show', { personId: family.childId })
    expect(programmes.programme).toMatchObject({ state: 'closed', closedReason: 'majority' })
    const orders = await scene().system.parts.runner.asSystem((act) =>
      act.db
        .selectFrom('services_order')
        .select(['state', 'stop_reason'])
        .where('id', '=', orderId)
        .execute(),
    )
    expect(orders).toEqual([{ state: 'stopped', stop_reason: 'majority' }])
    const directions = await scene().system.parts.runner.asSystem((act) =>
      act.db
        .selectFrom('programme_direction')
        .select(['state', 'ended_on'])
        .where('id', '=', directionId)
        .execute(),
    )
    expect(directions).toEqual([{ state: 'ended', ended_on: '2023-12-15' }])
    const timeline = await grown.shown<{ events: readonly { name: string }[] }>('path.timeline', {
      personId: family.childId,
    })
    expect(timeline.events.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['hand-over.came-of-age', 'programme.closed', 'services.stopped']),
    )
  })

  it('LAW-3-2 DEC-80 ends the rights of the mother and the lead of the consultation; the grown person goes on to the end, after the day of every item', async () => {
    expect((await family.parent.query('hand-over.show', { personId: family.childId })).status).toBe(404)
    const settle = (item: string) => ({
      personId: family.childId,
      item,
      outcome: 'not-needed',
      note: 'Қажет емес',
    })
    const coordinator = await scene().coordinator.command('hand-over.settle-item', settle('own-papers'))
    expect(coordinator.body).toMatchObject({ code: 'hand-over.person-leads' })
    const grown = await scene().system.signIn({ person: family.childId, role: 'recipient' })
    const { items } = await listOf(grown)
    expect(items.every(({ due }) => due < '2023-12-15')).toBe(true)
    for (const { kind } of items.filter(({ state }) => state === 'open'))
      await grown.done('hand-over.settle-item', settle(kind))
    expect((await listOf(grown)).list?.state).toBe('complete')
    await grown.done('hand-over.reopen-item', { personId: family.childId, item: 'work' })
    expect((await listOf(grown)).list?.state).toBe('handing-over')
  })

  it('LAW-3-2 gives the person a summary as a page and a tagged PDF, with words of the own', async () => {
    const grown = await scene().system.signIn({ person: family.childId, role: 'recipient' })
    const summary = await summaryOf(grown)
    expect(summary).toMatchObject({ reason: 'majority', words: null })
    expect(summary.programmes[0]?.reason).toBe('majority')
    expect(summary.goesOn.length).toBeGreaterThan(5)
    const posted = await grown.post(`/kk/people/${family.childId}/summary/words`, {
      words: 'Рахмет, Гүлнар апай',
    })
    expect(posted.statusCode).toBe(303)
    expect((await grown.page(`/ru/people/${family.childId}/summary`)).body).toContain('Рахмет, Гүлнар апай')
    const pdf = await grown.page(`/kk/people/${family.childId}/summary.pdf`)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.rawPayload.includes('/MarkInfo')).toBe(true)
  })
})

describe('a profession', () => {
  it('LAW-14-1 LAW-14-4 LAW-11-1 the list names the special education organisations of the network as it is today, and the rights are told with their articles', async () => {
    const other = await addFamily(scene(), 4, '2006-03-04')
    const { schools, askedOn } = await other.parent.shown<{
      schools: readonly { id: string; kind: string }[]
      askedOn: string
    }>('hand-over.schools', { personId: other.childId })
    expect(schools.length).toBeGreaterThan(0)
    expect(new Set(schools.map(({ kind }) => kind))).toEqual(new Set(['Special school']))
    expect(askedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    const list = await young.page(`/ru/people/${family.childId}/hand-over/items/education-after-school`)
    expect(list.body).toContain(schools[0]?.id)
    expect(list.body).toContain('Где учат профессии')
    const rights = await scene().system.app.inject('/ru/rights-of-the-child')
    expect(rights.body).toContain('имеет право на образование. Порядок установлен законодательством')
    expect(rights.body).toContain(
      'Техническое и профессиональное образование дают и в специальных организациях',
    )
    for (const article of ['статья 11', 'статья 14']) expect(rights.body).toContain(article)
  })
})

describe('birthdays and figures', () => {
  it('LAW-3-1 names the birthdays at which the path changes, for a child of two', async () => {
    const toddler = await addFamily(scene(), 3, '2021-02-11')
    const { birthdays } = await toddler.parent.shown<{
      birthdays: readonly { kind: string; isNext: boolean }[]
    }>('hand-over.birthdays', { personId: toddler.childId })
    expect(birthdays.map(({ kind, isNext }) => `${kind} ${isNext}`)).toEqual(['third true', 'majority false'])
    const page = await toddler.parent.page(`/kk/people/${toddler.childId}/birthdays`)
    expect(page.statusCode).toBe(200)
  })

  it('LAW-3-3 LAW-12-1 DEC-81 shows the four goals to everybody with definitions, few hidden, and never as state statistical reporting', async () => {
    await round()
    const page = await scene().system.app.inject({ method: 'GET', url: '/ru/outcomes?year=2021' })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('административные данные')
    expect(page.body).toMatch(/Посчитано[^0-9]*\d{1,2} [а-я]+ 20\d\d/)
    const times = (word: string) => page.body.split(`>${word}<`).length - 1
    expect(times('Источник')).toBeGreaterThanOrEqual(4)
    expect(times('Источник')).toBe(times('Как считается'))
    const csv = await scene().system.app.inject({ method: 'GET', url: '/ru/outcomes.csv?year=2021' })
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body).toContain('меньше 5')
    for (const body of [page.body, csv.body]) expect(body).not.toContain('статистической отчётности')
  })
})

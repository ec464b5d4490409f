import { beforeAll, describe, expect, it } from 'vitest'
import {
  addFamily,
  type Family,
  findOrganisation,
  measureOf,
} from '#capabilities/programme/testing/family.ts'
import { approved, useScene } from '#capabilities/programme/testing/scene.ts'
import { runDaily } from '#platform/worker/worker.ts'
import { directTo, speech, staffOf } from './services.fixture.ts'
import type { Person } from './testing/test-system.ts'

interface List {
  readonly list: { readonly state: string; readonly majorityOn: string; readonly version: number } | null
  readonly items: readonly { readonly kind: string; readonly state: string; readonly due: string }[]
  readonly mayAct: boolean
}
interface Summary {
  readonly reason: string
  readonly found: readonly unknown[]
  readonly programmes: readonly { readonly reason: string | null }[]
  readonly goesOn: readonly { readonly kind: string; readonly state: string }[]
  readonly words: string | null
}

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

const VIEW = { heard: true, how: 'Үйде әңгімелестік', said: 'Аспаз болғым келеді' }
const FORM = {
  potential: 'profession-with-conditions',
  givenTheDefect: 'Есту аппараты бар',
  ownWish: 'Аспаз болғысы келеді',
  occupations: 'Ас дайындау, наубайхана',
  plain: 'Сен ас дайындауды үйрене аласың',
}

beforeAll(async () => {
  family = await addFamily(scene(), 1, '2005-12-15')
  const room = await staffOf(scene(), 'correction-room')
  worker = room.worker
  ;({ directionId } = await directTo(scene(), family, room))
  await worker.done('programme.answer-direction', { directionId, answer: 'start' })
  ;({ orderId } = await worker.done<{ orderId: string }>(
    'services.order',
    speech(family.childId, worker.accountId),
  ))
  young = await scene().system.signIn({ person: family.childId, role: 'recipient' })
  small = await addFamily(scene(), 2, '2010-03-01')
  await approved(
    scene(),
    small,
    ['medical', 'psychological', 'pedagogical', 'social'].map((kind) => measureOf(kind)),
  )
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

  it('LAW-3-2 ends the rights of the mother and the lead of the consultation; the grown person goes on to the end', async () => {
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

  it('LAW-3-3 LAW-12-1 shows the four goals to everybody with definitions, few hidden, and never as state statistical reporting', async () => {
    await round()
    const page = await scene().system.app.inject({ method: 'GET', url: '/ru/outcomes?year=2021' })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('административные данные')
    const csv = await scene().system.app.inject({ method: 'GET', url: '/ru/outcomes.csv?year=2021' })
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body).toContain('меньше 5')
    for (const body of [page.body, csv.body]) expect(body).not.toContain('статистической отчётности')
  })
})

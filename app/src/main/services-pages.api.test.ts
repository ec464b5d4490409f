import { beforeAll, describe, expect, it } from 'vitest'
import { conclude } from '#capabilities/programme/testing/conclusion.ts'
import { addFamily, type Family, REGION } from '#capabilities/programme/testing/family.ts'
import { useScene } from '#capabilities/programme/testing/scene.ts'
import { runDaily } from '#platform/worker/jobs.ts'
import { directTo, mondays, speech, staffOf } from './services.fixture.ts'
import type { Person } from './testing/test-system.ts'

const scene = useScene()

type Ordered = { orderId: string; state: string }

describe('pages of services', () => {
  let room: string
  let worker: Person
  let colleague: Person
  let family: Family
  let orderId: string
  let slotId: string

  beforeAll(async () => {
    ;({ room, worker, colleague } = await staffOf(scene(), 'correction-room'))
    family = await addFamily(scene(), 301)
    await directTo(scene(), family, { room, worker })
  })

  it('LAW-3-10 LAW-9-7 shows everybody the catalogue by two classifications, guaranteed and free', async () => {
    const visited = await scene().system.app.inject('/kk/services?standard=social-legal')
    expect(visited.statusCode).toBe(200)
    expect(visited.body).toContain('Заң мәселелері бойынша кеңес')
    expect(visited.body).not.toContain('Логопед сабақтары')
    const all = await scene().system.app.inject('/ru/services')
    for (const words of ['Логопед', 'социально-правовые', 'семья ничего не платит', 'инвалидность не нужна'])
      expect(all.body).toContain(words)
    expect(all.body).not.toMatch(/₸|тенге|стоимост|name="price"/)
  })

  it('LAW-11-2 asks for a plan before a service begins when the organisation lacks what the child needs', async () => {
    await scene().coordinator.done('services.record-needs', {
      personId: family.childId,
      means: ['sign-language', 'braille', 'other-fonts', 'other-methods'],
    })
    const ordered = await worker.done<Ordered>('services.order', speech(family.childId, worker.accountId))
    expect(ordered.state).toBe('awaiting-plan')
    ;({ orderId } = ordered)
    ;({ slotId } = await worker.done<{ slotId: string }>('services.open-slot', mondays(worker.accountId)))
    const early = await worker.command('services.seat', { slotId, orderId, from: '2023-10-02' })
    expect(early.body).toMatchObject({ code: 'services.plan-needed', cite: [{ unit: 'art-11-3' }] })
    const seen = await family.parent.page(`/kk/services/children/${family.childId}`)
    expect(seen.body).toContain('Ұйымда жоқ, ал балаға қажет')

    const empty = await worker.post(`/kk/services/orders/${orderId}/plan`, { who: 'Меңгеруші' })
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain('Меңгеруші')
    const written = await worker.post(`/kk/services/orders/${orderId}/plan`, {
      who: 'Меңгеруші',
      what: 'Ымдау тілінің маманы шақырылады',
      'until.day': '1',
      'until.month': '12',
      'until.year': '2023',
    })
    expect(written.statusCode).toBe(303)
    const told = await family.parent.page(`/kk/services/children/${family.childId}`)
    expect(told.body).toContain('Ымдау тілінің маманы шақырылады')
    const { notices } = await family.parent.shown<{ notices: { kind: string }[] }>('notices.of-person', {
      personId: family.childId,
    })
    expect(notices.map((one) => one.kind)).toEqual(
      expect.arrayContaining(['services.plan-awaited', 'services.plan-recorded']),
    )
  })

  it('keeps everything typed of a whole group when one line is wrong, and writes it all when it is right', async () => {
    await worker.done('services.seat', { slotId, orderId, from: '2023-10-02' })
    const path = `/kk/services/meetings/${slotId}/2023-10-02`
    const nothing = await worker.post(path, { 'lines.0.orderId': orderId, 'lines.0.note': 'Жақсы қатысты' })
    expect(nothing.statusCode).toBe(422)
    expect(nothing.body).toContain('Жақсы қатысты')
    const written = await worker.post(path, {
      'lines.0.orderId': orderId,
      'lines.0.outcome': 'held',
      'lines.0.note': 'Жақсы қатысты',
      'lines.0.homeTask': 'Күнде сурет атаңыз',
      'lines.0.progress.0.goal': '0',
      'lines.0.progress.0.scale': 'better',
    })
    expect(written.statusCode).toBe(303)
    const page = await worker.page(`/kk/services/orders/${orderId}`)
    for (const words of ['Жақсы қатысты', 'Жақсарды', 'Сабақ өтті']) expect(page.body).toContain(words)
    const home = await family.parent.page(`/kk/services/children/${family.childId}`)
    expect(home.body).toContain('Күнде сурет атаңыз')
  })

  it('LAW-8-11 lets a family cancel from its week, and shows that nothing is lost', async () => {
    const week = await family.parent.page(`/kk/services/children/${family.childId}?week=2023-10-09`)
    const path = `/kk/services/children/${family.childId}/absence/${orderId}/${slotId}/2023-10-09`
    expect(week.body).toContain(path)
    expect((await family.parent.page(path)).body).toContain('Сабақ жоғалмайды')
    expect((await family.parent.post(path, {})).statusCode).toBe(303)
    const after = await family.parent.page(`/kk/services/children/${family.childId}?week=2023-10-09`)
    expect(after.body).toContain('Отбасы ескертіп, келмеді')
    expect(after.body).toContain('Өткені: 1, белгіленгені: 4')
  })

  it('draws every page of the organisation', async () => {
    const entries = await worker.shown<{ sessions: { id: string }[]; seats: { id: string }[] }>(
      'services.show-order',
      { orderId },
    )
    const paths = [
      '/services/desk',
      '/services/desk?show=over',
      `/services/children/${family.childId}/order`,
      `/services/children/${family.childId}/needs`,
      `/services/orders/${orderId}/finish`,
      `/services/orders/${orderId}/stop`,
      `/services/orders/${orderId}/session`,
      `/services/orders/${orderId}/place`,
      `/services/orders/${orderId}/places/${entries.seats[0]?.id}`,
      `/services/entries/${entries.sessions.at(-1)?.id}`,
      '/services/timetable?week=2023-10-02',
      '/services/timetable/new',
      `/services/meetings/${slotId}/2023-10-16/substitute`,
      `/services/meetings/${slotId}/2023-10-16/cancel`,
      '/services/figures',
    ]
    for (const path of paths)
      for (const lang of ['kk', 'ru', 'en'])
        expect([path, lang, (await worker.page(`/${lang}${path}`)).statusCode]).toEqual([path, lang, 200])
    const home = await worker.page('/ru/home')
    expect(home.body).toContain('Услуги без первого занятия')
    const familyHome = await family.parent.page('/ru/home')
    expect(familyHome.body).toContain(`/ru/services/children/${family.childId}`)
  })

  it('LAW-9-8 LAW-15-5 counts by 9(4) and by the Standard with small numbers hidden', async () => {
    const official = await scene().system.signIn({ role: 'authority-officer' })
    const figures = await official.shown<{ byLaw: object[]; byStandard: object[]; days: object[] }>(
      'services.figures',
      {},
    )
    expect(figures.byLaw).toContainEqual({ kind: '9-4-2', sessions: null, children: null })
    expect(figures.byStandard).toContainEqual({ kind: 'social-pedagogical', sessions: null, children: null })
    expect(figures.byLaw).toContainEqual({ kind: '9-6-4', sessions: 0, children: 0 })
    const planner = await scene().system.signIn({ role: 'ed-head', region: REGION })
    const foreign = await planner.command('services.figures', {})
    expect(foreign.status).toBe(404)
    const other = await planner.query('services.figures', { region: '750000000' })
    expect(other.body).toMatchObject({ code: 'services.other-territory' })
    expect((await official.page('/ru/services/figures')).body).toContain('скрыто')
  })

  it('LAW-8-8 LAW-1-24 LAW-15-6 tells the channel of teaching, and gives an aid by medical indication without a disability', async () => {
    const teaching = { item: 'special-curriculum', format: 'group' }
    const silent = await worker.command('services.order', speech(family.childId, worker.accountId, teaching))
    expect(silent.body).toMatchObject({ fields: [{ path: 'channel', code: 'choose-one' }] })
    const bare = await worker.command(
      'services.order',
      speech(family.childId, worker.accountId, { ...teaching, channel: 'ordinary-with-conditions' }),
    )
    expect(bare.body).toMatchObject({ fields: [{ path: 'conditions', code: 'required' }] })
    await worker.done(
      'services.order',
      speech(family.childId, worker.accountId, {
        ...teaching,
        channel: 'ordinary-with-conditions',
        conditions: 'Көмекші педагог, ірі қаріп',
      }),
    )

    const aid = { item: 'sound-apparatus', format: 'individual', goals: [], sessions: 1 }
    const programme = await worker.command(
      'services.order',
      speech(family.childId, worker.accountId, { ...aid, aidRoute: 'disability-programme' }),
    )
    expect(programme.body).toMatchObject({
      code: 'services.aid-by-programme',
      cite: [{ unit: 'art-15-1-4' }],
    })
    const given = await worker.done<Ordered>(
      'services.order',
      speech(family.childId, worker.accountId, {
        ...aid,
        aidRoute: 'medical-indication',
        indication: 'Емхана дәрігері, 12.09.2023',
      }),
    )
    expect(given.state).toBe('open')
    const { statuses } = await scene().registrar.shown<{ statuses: unknown[] }>('registry.child', {
      childId: family.childId,
    })
    expect(statuses).toEqual([])
  })

  it('LAW-8-10 LAW-1-15 names a coordinator for a child with a severe defect only, and shows the family whom to call', async () => {
    const akimat = await scene().system.signIn({ role: 'leb-decision-maker', region: REGION })
    const named = { name: 'Әсел Нұрланова', post: 'Үйлестіруші', phone: '+77010000011' }
    const mild = await akimat.command('services.name-coordinator', { personId: family.childId, ...named })
    expect(mild.body).toMatchObject({ code: 'services.not-severe', cite: [{ unit: 'art-8-2-8' }] })
    const severe = await addFamily(scene(), 302)
    await conclude(scene(), severe, { isSevere: true })
    const before = await akimat.shown<{ cases: { personId: string; due: string }[] }>(
      'services.severe-care',
      {},
    )
    expect(before.cases).toMatchObject([{ personId: severe.childId, due: '2023-09-27', coordinator: null }])
    expect((await akimat.page('/kk/services/care')).body).toContain('2023')
    const post = await akimat.post(`/kk/services/care/${severe.childId}`, named)
    expect(post.statusCode).toBe(303)
    expect((await akimat.shown<{ cases: object[] }>('services.severe-care', {})).cases).toEqual([])
    const seen = await severe.parent.page(`/kk/services/children/${severe.childId}`)
    for (const words of ['Әсел Нұрланова', '+77010000011']) expect(seen.body).toContain(words)
    const again = await akimat.command('services.name-coordinator', {
      personId: severe.childId,
      ...named,
      name: 'Басқа адам',
    })
    expect(again.status).toBe(200)
    expect((await severe.parent.page(`/kk/services/children/${severe.childId}`)).body).not.toContain('Әсел')
  })

  it('raises what stands still: an accepted child without an order, an order without a session', async () => {
    const waiting = await addFamily(scene(), 303)
    const begun = await addFamily(scene(), 304)
    await directTo(scene(), waiting, { room, worker })
    await directTo(scene(), begun, { room, worker })
    await worker.done('services.order', speech(begun.childId, colleague.accountId))
    await scene().system.setClock('2023-10-25T09:00:00+06:00')
    await runDaily(scene().system.parts.worker)
    const home = await worker.page('/kk/home')
    expect(home.body).toContain('Қызмет белгіленбеген балалар')
    const { items } = await worker.shown<{ items: { rule: string }[] }>('watch.items', {
      list: 'organisation',
    })
    expect(items.map((one) => one.rule)).toEqual(
      expect.arrayContaining(['services.direction-without-order', 'services.order-without-session']),
    )
  })
})

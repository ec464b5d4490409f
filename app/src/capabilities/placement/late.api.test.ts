import { describe, expect, it } from 'vitest'
import {
  admit,
  appliedBy,
  DOCUMENTS,
  decidedFamily,
  decideToProvide,
  houseOf,
  readyToChoose,
  registerFamily,
  runWorker,
} from './placement.fixture.ts'
import { historyOf, lineOf } from './reading.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2023-12-14T09:00:00+06:00')

const decided = (birthDate?: string) => decidedFamily(at.system, at.staff, birthDate)
const eventsOf = async (requestId: string) =>
  (await historyOf(at.system, requestId)).map((event) => event.name)

describe('terms that pass', () => {
  it('REP-STD-17 DEC-11 sends an SMS beside the notification, which does not wait for it and takes no SMS as proof of receipt', async () => {
    const { requestId, mother } = await decided()
    at.system.setFault('mobile-citizens', 'down')
    await at.staff.specialist.done('placement.notify', { requestId })
    await runWorker(at.system)
    type Shown = { state: string; notice: { sms: string; receivedOn: string | null } }
    const before = await mother.shown<Shown>('placement.request', { requestId })
    expect(before).toMatchObject({ state: 'notified', notice: { sms: 'waiting', receivedOn: null } })
    at.system.setFault('mobile-citizens', 'none')
    await at.system.setClock('2023-12-14T09:30:00+06:00')
    const after = await mother.shown<Shown>('placement.request', { requestId })
    expect(after).toMatchObject({ state: 'notified', notice: { sms: 'sent', receivedOn: null } })
    // The gateway took the text; whether anybody has read it nobody knows.
    const document = {
      ...{ requestId, proofDocument: 'SMS есебі', receivedOn: '2023-12-14', receivedBy: 'other' },
    }
    for (const proof of ['sms-and-portal', 'portal']) {
      const claim = await at.staff.specialist.command('placement.confirm-receipt', { ...document, proof })
      expect(claim).toMatchObject({ status: 422, body: { fields: [{ path: 'proof', code: 'choose-one' }] } })
    }
    expect(await mother.done('placement.confirm-receipt', { requestId })).toMatchObject({ state: 'choosing' })
    expect(await mother.shown('placement.request', { requestId })).toMatchObject({
      notice: { proof: 'portal', receivedOn: '2023-12-14' },
    })
  })

  it('DEC-11 REP-STD-17 starts no term of choice without proof of receipt by somebody entitled and asks for a call after three days', async () => {
    const { requestId, mother } = await decided()
    await at.staff.specialist.done('placement.notify', { requestId })
    await at.system.setClock('2023-12-21T09:00:00+06:00')
    expect(await eventsOf(requestId)).toContain('placement.receipt-unproved')
    const { deadlines } = await mother.shown<{ deadlines: unknown[] }>('placement.request', { requestId })
    expect(deadlines).toEqual([])
    expect(await mother.shown('placement.request', { requestId })).toMatchObject({ clock: null })
    // The follow-up is the department's own task: it stays on its list until somebody has called.
    expect(await lineOf(at.staff.specialist, 'notified', requestId)).toMatchObject({
      clock: { kind: 'placement.follow-up', daysLeft: -1 },
    })

    const bare = await at.staff.specialist.command('placement.confirm-receipt', { requestId })
    expect(bare.body).toMatchObject({
      fields: [{ path: 'proof' }, { path: 'receivedBy' }, { path: 'proofDocument' }, { path: 'receivedOn' }],
    })
    type Receivers = { receivers: { personId: string }[] }
    const { receivers } = await at.staff.specialist.shown<Receivers>('placement.receivers', { requestId })
    const receivedBy = receivers[0]?.personId
    const early = { requestId, proof: 'visit', proofDocument: '№ 1', receivedOn: '2023-12-13', receivedBy }
    expect((await at.staff.specialist.command('placement.confirm-receipt', early)).body).toMatchObject({
      fields: [{ path: 'receivedOn', code: 'before-sent' }],
    })
    for (const proof of ['visit', 'signature']) {
      const unproved = { requestId, proof, receivedOn: '2023-12-21', receivedBy }
      expect((await at.staff.specialist.command('placement.confirm-receipt', unproved)).body).toMatchObject({
        fields: [{ path: 'proofDocument', code: 'required' }],
      })
    }
    const visit = {
      ...{ requestId, proof: 'visit', proofDocument: 'Бару актісі № 2', receivedOn: '2023-12-21' },
      receivedBy,
    }
    const { motherId: stranger } = await registerFamily(at.system, at.staff)
    for (const somebody of [stranger, 'other']) {
      const refused = { ...visit, receivedBy: somebody }
      expect(await at.staff.specialist.command('placement.confirm-receipt', refused)).toMatchObject({
        body: { code: 'placement.not-receiver', facts: { receivers: [expect.any(String)] } },
      })
    }
    expect(await mother.shown('placement.request', { requestId })).toMatchObject({ clock: null })
    expect(await at.staff.specialist.done('placement.confirm-receipt', visit)).toMatchObject({
      chooseBy: '2024-01-08',
    })
  })

  it('REP-STD-16 REP-STD-27 reports a notification that is late and still takes it', async () => {
    const { requestId } = await decided()
    await at.system.setClock('2023-12-27T09:00:00+06:00')
    expect(await eventsOf(requestId)).toContain('placement.notice-overdue')
    const work = await at.staff.head.shown<{ terms: { kind: string; missed: number }[] }>(
      'placement.statistics',
    )
    expect(work.terms[0]?.missed).toBeGreaterThan(0)
    expect(await lineOf(at.staff.specialist, 'decided', requestId)).toMatchObject({
      due: '2023-12-25',
      dueKind: 'placement.notify',
      clock: { daysLeft: -2, unit: 'working', cite: { act: 'order-263' } },
    })
    const page = await at.staff.specialist.page('/ru/placement?state=decided')
    expect(page.body).toContain('Опоздание 2 рабочих дня')
    expect(await at.staff.specialist.done('placement.notify', { requestId })).toMatchObject({
      state: 'notified',
    })
  })

  it('DEC-27 keeps the decision after the term of choice', async () => {
    const { requestId, mother, childId } = await decided()
    await at.staff.specialist.done('placement.notify', { requestId })
    await mother.done('placement.confirm-receipt', { requestId })
    await at.system.setClock('2024-01-20T09:00:00+06:00')
    expect(await mother.shown('placement.request', { requestId })).toMatchObject({
      state: 'choice-overdue',
      deadlines: [],
      clock: { kind: 'placement.choose', unit: 'working', daysLeft: expect.any(Number) },
    })
    for (const path of [`/placement/requests/${requestId}`, `/path/${childId}`, '/home']) {
      expect((await mother.page(`/kk${path}`)).body, path).toMatch(/жұмыс күніне кешікті/)
    }
    const { id: organisationId } = await houseOf(at.system, 1)
    await mother.done('placement.see-alternatives', { requestId })
    expect(await mother.done('placement.choose', { requestId, organisationId })).toMatchObject({
      state: 'reserved',
    })
  })

  it('DEC-11 lets the head of the organisation give a free place back after a late notice, once', async () => {
    const family = await registerFamily(at.system, at.staff)
    const who = { personId: family.childId, self: family.mother }
    const requestId = await readyToChoose(at.system, at.staff, who, 1)
    const { id: organisationId, registrar } = await houseOf(at.system, 1, 2)
    await family.mother.done('placement.choose', { requestId, organisationId })
    await at.system.setClock('2024-02-12T09:00:00+06:00')
    expect(await family.mother.shown('placement.request', { requestId })).toMatchObject({
      state: 'not-arrived',
    })

    const notice = { requestId, document: 'Ауруханадан анықтама', reason: 'ес-түссіз жатқан' }
    const accepted = await registrar.done('placement.accept-late-notice', notice)
    expect(accepted).toMatchObject({ state: 'deferred', arriveBy: '2024-03-11' })
    const again = { requestId, reason: 'illness', document: 'x' }
    expect((await family.mother.command('placement.defer-arrival', again)).body).toMatchObject({
      code: 'placement.deferral-used',
    })
  })

  it('REP-STD-4 asks for a review of the category at eighteen and discharges nobody', async () => {
    const { requestId, mother } = await decided('2006-03-20')
    await at.staff.specialist.done('placement.notify', { requestId })
    const { id: organisationId, registrar } = await houseOf(at.system, 1)
    await mother.done('placement.see-alternatives', { requestId })
    await mother.done('placement.choose', { requestId, organisationId })
    await admit(registrar, requestId)
    await at.system.setClock('2024-03-20T00:01:00+05:00')
    const review = (await historyOf(at.system, requestId)).find(
      (event) => event.name === 'placement.category-review-due',
    )
    expect(review?.data).toMatchObject({ category: 1, next: { category: 3 } })
    expect(await registrar.shown('placement.request', { requestId })).toMatchObject({ state: 'admitted' })
  })

  it('DEC-11 tells the family nothing of the department’s follow-up on the day after the notification', async () => {
    await at.system.setClock('2024-04-01T09:00:00+05:00')
    const family = await registerFamily(at.system, at.staff)
    const refused = await appliedBy(at.staff, family)
    await runWorker(at.system)
    await at.staff.specialist.done('placement.accept-package', { requestId: refused, documents: DOCUMENTS })
    const no = { requestId: refused, provides: false, reason: 'Үйде күтім жеткілікті' }
    await at.staff.executive.done('placement.decide', no)
    const requestId = await appliedBy(at.staff, family)
    await decideToProvide(at.system, at.staff, requestId)
    await at.staff.specialist.done('placement.notify', { requestId })
    await at.system.setClock('2024-04-02T09:00:00+05:00')

    expect(await family.mother.shown('placement.request', { requestId })).toMatchObject({
      state: 'notified',
      clock: null,
      deadlines: [],
    })
    expect(await at.staff.specialist.shown('placement.request', { requestId })).toMatchObject({
      clock: { kind: 'placement.follow-up', due: '2024-04-04' },
      deadlines: [{ kind: 'placement.follow-up' }],
    })
    type Page = { requests: { requestId: string }[]; next: { afterId: string; afterSince: string } | null }
    const first = await family.mother.shown<Page>('placement.requests', { limit: 1 })
    expect(first).toMatchObject({ requests: [{ requestId: refused }], next: { afterDue: null } })
    const { afterId = '', afterSince = '' } = first.next ?? {}
    const rest = await family.mother.shown<Page>('placement.requests', { limit: 1, afterId, afterSince })
    expect(rest).toMatchObject({ requests: [{ requestId, due: null, clock: null }], next: null })
  })
})

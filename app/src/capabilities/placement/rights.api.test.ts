import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import {
  decideToProvide,
  historyOf,
  houseOf,
  readyToChoose,
  recogniseNeed,
  registerAdult,
  registerFamily,
  registerRecipient,
  runWorker,
  type Staff,
  signInStaff,
} from './placement.fixture.ts'

let system: TestSystem
let staff: Staff

beforeAll(async () => {
  system = await startTestSystem('2024-01-08T09:00:00+06:00')
  staff = await signInStaff(system)
})
afterAll(() => system.close())

async function applied(family: { childId: string; mother: Person }): Promise<string> {
  await recogniseNeed(staff, family.childId, 1)
  const { requestId } = await family.mother.done<{ requestId: string }>('placement.apply', {
    personId: family.childId,
  })
  return requestId
}

describe('A19 who may apply', () => {
  it('REP-STD-7 DEC-42 refuses an aunt without guardianship and names the representatives', async () => {
    const family = await registerFamily(system, staff)
    await recogniseNeed(staff, family.childId, 1)
    const auntId = await registerAdult(staff, 'Гүлнар', '1985-02-03')
    const paper = { personId: family.childId, applicantId: auntId }
    const { status, body } = await staff.specialist.command('placement.apply', paper)
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'placement.applicant-not-representative',
      cite: [{ act: 'order-263', unit: 'p-5-a' }, { unit: 'DEC-42' }],
      facts: { representatives: ['Сейтқали Айгүл'], bases: ['mother'] },
    })
    const aunt = await system.signIn({ person: auntId, role: 'representative' })
    expect((await aunt.command('placement.apply', { personId: family.childId })).status).toBe(404)
  })

  it('REP-STD-7 DEC-48 takes the petition of a medical organisation, which opens the case only', async () => {
    const family = await registerFamily(system, staff)
    await recogniseNeed(staff, family.childId, 1)
    const petition = { personId: family.childId, petition: 'Бала ауруханада, күтім қажет' }
    const { requestId } = await staff.clinic.done<{ requestId: string }>('placement.petition', petition)
    await decideToProvide(system, staff, requestId)
    await staff.specialist.done('placement.notify', { requestId })

    const { id: organisationId } = await houseOf(system, 1)
    const entry = { requestId, organisationId }
    expect((await staff.clinic.command('placement.choose', entry)).status).toBe(403)
    const forced = { ...entry, bestInterests: 'қауіпсіздік' }
    const { body } = await staff.executive.command('placement.place-by-court-act', forced)
    expect(body).toMatchObject({
      code: 'placement.court-act-needed',
      cite: [{ act: 'crpd', unit: 'art-23-4' }, { unit: 'DEC-48' }],
    })
    await family.mother.done('placement.choose', entry)
  })

  it('REP-II-8 places by the act of a court', async () => {
    const family = await registerFamily(system, staff)
    const requestId = await applied(family)
    await decideToProvide(system, staff, requestId)
    await staff.specialist.done('placement.notify', { requestId })
    const { id: organisationId } = await houseOf(system, 1)
    const courtAct = { number: '2-145', court: 'Түркістан қалалық соты', date: '2024-01-05' }
    const placed = await staff.executive.done('placement.place-by-court-act', {
      requestId,
      organisationId,
      courtAct,
      bestInterests: 'қауіпсіздік',
    })
    expect(placed).toMatchObject({ state: 'reserved' })
  })

  it('REP-STD-8 refuses the mother of a capable adult', async () => {
    const who = await registerRecipient(system, staff)
    const motherId = await registerAdult(staff, 'Раушан', '1950-02-03')
    await recogniseNeed(staff, who.personId, 4)
    const { status, body } = await staff.specialist.command('placement.apply', {
      personId: who.personId,
      applicantId: motherId,
    })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'placement.recipient-is-capable',
      cite: [{ unit: 'p-5-a' }, { unit: 'p-5-4' }],
    })
  })

  it('REP-II-8 does not know disability as a reason for placement', async () => {
    const family = await registerFamily(system, staff)
    const need = { personId: family.childId, category: 1, assessment: 'x', document: '1' }
    const { status, body } = await staff.worker.command('placement.recognise-need', {
      ...need,
      reasons: ['disability'],
    })
    expect(status).toBe(422)
    expect(body).toMatchObject({ fields: [{ path: 'reasons.0', code: 'choose-one' }] })
  })

  it('REP-STD-3 refuses a child under three and shows what is open', async () => {
    const family = await registerFamily(system, staff, '2021-02-01')
    const need = {
      personId: family.childId,
      category: 1,
      reasons: ['family-asks'],
      assessment: 'x',
      document: '1',
    }
    const { body } = await staff.worker.command('placement.recognise-need', need)
    expect(body).toMatchObject({
      code: 'placement.under-age',
      facts: { from: '2024-02-01', alternatives: ['early-support', 'home-help'] },
      fields: [{ path: 'category' }],
    })
  })
})

describe('package and look-ups', () => {
  it('REP-STD-14 DEC-25 accepts an application while the gateway is down and asks again by itself', async () => {
    const family = await registerFamily(system, staff)
    system.setFault('disability', 'down')
    const requestId = await applied(family)
    await runWorker(system)
    type Shown = { lookUps: { kind: string; state: string; lastFault: string | null; attempts: number }[] }
    const before = await staff.specialist.shown<Shown>('placement.request', { requestId })
    const waiting = before.lookUps.find((one) => one.kind === 'disability')
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 1 })
    expect(waiting?.lastFault).toContain('unavailable')

    const early = await staff.executive.command('placement.decide', {
      requestId,
      provides: true,
      reason: 'x',
    })
    expect(early.body).toMatchObject({ code: 'placement.wrong-state' })
    system.setFault('disability', 'none')
    await system.setClock('2024-01-08T11:00:00+06:00')
    const after = await staff.specialist.shown<Shown>('placement.request', { requestId })
    expect(after.lookUps.find((one) => one.kind === 'disability')).toMatchObject({ state: 'answered' })
  })

  it('never keeps an answer about another person', async () => {
    const family = await registerFamily(system, staff)
    system.setFault('identity', 'wrong-person')
    const requestId = await applied(family)
    await runWorker(system)
    system.setFault('identity', 'none')
    const { lookUps } = await staff.specialist.shown<{ lookUps: { answer: unknown; lastFault: string }[] }>(
      'placement.request',
      { requestId },
    )
    expect(lookUps[0]).toMatchObject({ answer: null, lastFault: expect.stringContaining('wrong-person') })
  })

  it('REP-STD-14 lets only the head take a paper in place of a look-up, and the decision waits for one of the two', async () => {
    const family = await registerFamily(system, staff)
    system.setFault('ipar', 'garbage')
    const requestId = await applied(family)
    await expect(decideToProvide(system, staff, requestId)).rejects.toThrow('look-ups-pending')
    const paper = {
      requestId,
      kind: 'ipar',
      document: 'Бағдарлама көшірмесі № 4',
      reason: 'жүйе жауап бермейді',
    }
    expect((await staff.specialist.command('placement.substitute-look-up', paper)).status).toBe(403)
    await staff.head.done('placement.substitute-look-up', paper)
    system.setFault('ipar', 'none')
    // The circuit of the failing system stays open for half a minute.
    await system.setClock('2024-01-08T12:00:00+06:00')
    const decision = { requestId, provides: true, reason: 'расталды', bestInterests: 'күтім' }
    expect(await staff.executive.done('placement.decide', decision)).toMatchObject({ state: 'decided' })
  })

  it('REP-STD-10 REP-STD-15 sends a wrong package back with its defects and not into E-Sobes', async () => {
    const family = await registerFamily(system, staff)
    const requestId = await applied(family)
    const documents = [{ kind: 'application', compared: true, original: 'kept' }]
    const { body } = await staff.specialist.command('placement.accept-package', { requestId, documents })
    expect(body).toMatchObject({
      code: 'placement.package-incomplete',
      facts: { defects: ['identity-missing', 'medical-card-missing'] },
    })
    await staff.specialist.done('placement.return-package', {
      requestId,
      defects: [{ document: 'medical-card', what: 'жоқ' }],
    })
    await runWorker(system)
    const shown = await family.mother.shown('placement.request', { requestId })
    expect(shown).toMatchObject({
      state: 'returned',
      eSobesNumber: null,
      defects: [{ document: 'medical-card' }],
    })
    expect(await family.mother.done('placement.resubmit', { requestId })).toMatchObject({
      state: 'submitted',
    })
  })

  it('REP-II-5 refuses a decision about a child without best interests', async () => {
    const family = await registerFamily(system, staff)
    const requestId = await applied(family)
    await expect(decideToProvide(system, staff, requestId)).resolves.toBeDefined()
    const other = await registerFamily(system, staff)
    const second = await applied(other)
    await runWorker(system)
    const documents = ['application', 'identity', 'medical-card'].map((kind) => ({
      kind,
      compared: true,
      original: kind === 'identity' ? 'returned' : 'kept',
    }))
    await staff.specialist.done('placement.accept-package', { requestId: second, documents })
    const { body } = await staff.executive.command('placement.decide', {
      requestId: second,
      provides: true,
      reason: 'x',
    })
    expect(body).toMatchObject({
      code: 'placement.best-interests-needed',
      fields: [{ path: 'bestInterests' }],
    })
  })

  it('refuses a stale page', async () => {
    const family = await registerFamily(system, staff)
    const requestId = await applied(family)
    await staff.specialist.done('placement.return-package', {
      requestId,
      defects: [{ document: 'identity', what: 'жоқ' }],
    })
    const { status, body } = await family.mother.command('placement.resubmit', { requestId, version: 1 })
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'platform.stale' })
  })

  it('hides a request from another territory and another family', async () => {
    const family = await registerFamily(system, staff)
    const requestId = await applied(family)
    const elsewhere = await system.signIn({ role: 'ed-specialist', region: '750000000' })
    const stranger = await registerFamily(system, staff)
    for (const who of [elsewhere, stranger.mother]) {
      expect((await who.query('placement.request', { requestId })).status).toBe(404)
    }
    const { registrar } = await houseOf(system, 1, 2)
    expect((await registrar.command('placement.record-arrival', { requestId })).status).toBe(404)
  })
})

describe('A21 A23 discharge and the way back', () => {
  let registrar: Person
  let organisationId = ''

  async function resident(): Promise<{ personId: string; self: Person; requestId: string }> {
    const house = await houseOf(system, 4)
    registrar = house.registrar
    organisationId = house.id
    const who = await registerRecipient(system, staff)
    const requestId = await readyToChoose(system, staff, who, 4)
    await who.self.done('placement.choose', { requestId, organisationId })
    await registrar.done('placement.record-arrival', { requestId })
    return { ...who, requestId }
  }

  it('REP-STD-29 DEC-41 refuses discharge after three breaches and allows it after the fourth', async () => {
    const { requestId } = await resident()
    const breach = {
      requestId,
      kind: 'damage-to-property',
      actNumber: '1',
      description: 'терезе',
      explanation: 'ашулы',
    }
    const order = { requestId, ground: 'breaches', orderNumber: '12', reason: 'жүйелі бұзу' }
    for (let n = 1; n <= 3; n++) {
      expect(await registrar.done('placement.record-breach', breach)).toMatchObject({
        recorded: n,
        neededForDischarge: 4,
      })
      expect((await registrar.command('placement.discharge', order)).body).toMatchObject({
        code: 'placement.breaches-too-few',
        facts: { recorded: n, needed: 4 },
      })
    }
    await registrar.done('placement.record-breach', breach)
    expect(await registrar.done('placement.discharge', order)).toMatchObject({ state: 'discharged' })
  })

  it('REP-STD-29 takes the court’s decision only because of alcohol or drugs, and REP-STD-30 waits for its lifting', async () => {
    const { requestId, personId, self } = await resident()
    const order = { requestId, ground: 'limited-capacity', orderNumber: '13', reason: 'сот шешімі' }
    const limit = { requestId, court: 'Түркістан қалалық соты', number: '2-7', decidedOn: '2024-01-08' }
    await registrar.done('placement.record-capacity-limit', { ...limit, ground: 'other' })
    expect((await registrar.command('placement.discharge', order)).body).toMatchObject({
      code: 'placement.capacity-ground',
    })
    await registrar.done('placement.record-capacity-limit', {
      ...limit,
      number: '2-8',
      ground: 'alcohol-or-drugs',
    })
    await registrar.done('placement.discharge', order)

    const again = await self.command('placement.apply', { personId })
    expect(again.body).toMatchObject({ code: 'placement.capacity-still-limited' })
    const lifted = { personId, court: 'Түркістан қалалық соты', number: '2-9', liftedOn: '2024-01-08' }
    await staff.specialist.done('placement.lift-capacity-limit', lifted)
    expect(await self.done('placement.apply', { personId })).toMatchObject({ state: 'submitted' })
  })

  it('REP-STD-29 REP-STD-31 DEC-29 counts 48 hours, asks for the reason, and restores at once who could not tell', async () => {
    const { requestId, self } = await resident()
    const order = { requestId, ground: 'absence', orderNumber: '14', reason: 'болмады' }
    await registrar.done('placement.record-absence', { requestId, leftAt: '2024-01-08T05:00:00+06:00' })
    expect((await registrar.command('placement.discharge', order)).body).toMatchObject({
      code: 'placement.absence-too-short',
    })
    await system.setClock('2024-01-10T12:00:00+06:00')
    expect((await registrar.command('placement.discharge', order)).body).toMatchObject({
      code: 'placement.inquiry-needed',
    })
    await registrar.done('placement.record-absence', {
      requestId,
      inquiry: 'no-valid-reason',
      inquiryNote: 'байланыс жоқ',
    })
    await registrar.done('placement.discharge', order)

    const back = { requestId, reason: 'ауруханада ес-түссіз жатқан', orderNumber: '15' }
    const refused = await registrar.command('placement.restore', { ...back, couldNotInform: false })
    expect(refused.body).toMatchObject({ code: 'placement.restore-general-grounds' })
    await registrar.done('placement.set-capacity', { capacity: await heldPlaces(), document: 'Бұйрық' })
    await registrar.done('placement.restore', { ...back, couldNotInform: true })
    expect(await self.shown('placement.request', { requestId })).toMatchObject({ state: 'admitted' })
    const events = (await historyOf(system, requestId)).map((event) => event.name)
    expect(events).toContain('placement.restored')
    expect(events.filter((name) => name === 'placement.decided')).toHaveLength(1)
  })

  async function heldPlaces(): Promise<number> {
    const { occupied, reserved } = await registrar.shown<{ occupied: number; reserved: number }>(
      'placement.queue',
      {},
    )
    return occupied + reserved
  }

  it('refuses fewer places than are held', async () => {
    const capacity = (await heldPlaces()) - 1
    const { body } = await registrar.command('placement.set-capacity', { capacity, document: 'Бұйрық' })
    expect(body).toMatchObject({ code: 'placement.capacity-below-occupied', fields: [{ path: 'capacity' }] })
  })

  it('REP-STD-27 reports how the terms were kept', async () => {
    const report = await staff.head.shown<{ terms: { kind: string; met: number }[] }>('placement.statistics')
    expect(report.terms.map((one) => one.kind)).toEqual([
      'placement.notify',
      'placement.choose',
      'placement.arrive',
    ])
    expect(report.terms[0]?.met).toBeGreaterThan(0)
  })
})

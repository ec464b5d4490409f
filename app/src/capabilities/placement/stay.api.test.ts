import { beforeAll, describe, expect, it } from 'vitest'
import { arrival, houseOf, runWorker } from './placement.fixture.ts'
import { historyOf } from './reading.fixture.ts'
import { adultResident, childResident, enterText, type Resident, VIEW } from './stay.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')

type Places = { occupied: number; free: number }
const placesOf = async ({ registrar }: Pick<Resident, 'registrar'>) =>
  registrar.shown<Places>('placement.queue', {})
const stateOf = async ({ self, requestId }: Resident) =>
  (await self.shown<{ state: string }>('placement.request', { requestId })).state

describe('steps that wait for their text', () => {
  let adult: Resident
  beforeAll(async () => {
    adult = await adultResident(at.system, at.staff)
  })

  it('REP-STD-1 DEC-24 are shown closed with what to do meanwhile, and refuse with citation until the text is entered', async () => {
    const { requestId, self, registrar, organisationId } = adult
    const { steps } = await self.shown<{ steps: { step: string; status: string; standsOn: string }[] }>(
      'placement.steps',
    )
    expect(steps.map(({ step, status }) => `${step} ${status}`)).toEqual([
      'leave awaiting-text',
      'transfer awaiting-text',
      'departure awaiting-text',
      'norms awaiting-text',
    ])
    const before = await placesOf(adult)
    const leave = { requestId, from: '2024-01-10', until: '2024-01-12', place: 'үйі' }
    expect(await self.command('placement.ask-leave', leave)).toMatchObject({
      status: 409,
      body: {
        code: 'placement.rules-not-loaded',
        cite: [{ unit: 'p-2' }, { unit: 'DEC-24' }],
        facts: { step: 'leave' },
      },
    })
    const { id } = await houseOf(at.system, 4, 2)
    const move = { requestId, organisationId: id, reason: 'қызыма жақын' }
    expect((await self.command('placement.ask-transfer', move)).body).toMatchObject({
      code: 'placement.rules-not-loaded',
      facts: { step: 'transfer' },
    })
    expect(await placesOf({ registrar })).toEqual(before)
    expect(organisationId).not.toBe(id)
  })

  it('DEC-24 lets only the body for social protection enter a text, and only of a point whose text is awaited', async () => {
    const officer = await at.system.signIn({ role: 'authority-officer', specialty: 'social-authority' })
    const rule = { step: 'leave', from: '2024-02-01', source: 'сынақ' }
    expect(await officer.command('placement.enter-step-rule', { ...rule, point: '7' })).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'point', code: 'point-not-awaited' }] },
    })
    const health = await at.system.signIn({ role: 'authority-officer', specialty: 'health-authority' })
    for (const stranger of [health, adult.registrar, adult.self])
      expect((await stranger.command('placement.enter-step-rule', { ...rule, point: '9' })).status).toBe(403)
  })
})

describe('temporary leave, its text entered', () => {
  it('REP-STD-1 goes from the wish to the return: limits of the text, the place kept, the last day as a term of its own', async () => {
    const adult = await adultResident(at.system, at.staff)
    const { requestId, self, registrar } = adult
    const ruleId = await enterText(at.system, 'leave', '2024-01-08', { daysAtOnce: 10, daysInYear: 12 })
    const days = (from: string, until: string) => ({ requestId, from, until, place: 'үйі' })
    expect((await self.command('placement.ask-leave', days('2024-01-08', '2024-01-18'))).body).toMatchObject({
      code: 'placement.leave-too-long',
      facts: { days: 11, allowed: 10 },
      cite: [{ unit: 'p-9' }, { unit: 'p-2' }],
    })
    expect((await self.command('placement.ask-leave', days('2024-01-05', '2024-01-09'))).body).toMatchObject({
      fields: [{ path: 'from', code: 'day-passed' }],
    })
    await self.done('placement.ask-leave', days('2024-01-08', '2024-01-10'))
    expect((await self.command('placement.ask-leave', days('2024-01-08', '2024-01-10'))).body).toMatchObject({
      code: 'placement.leave-open-already',
    })
    await registrar.done('placement.decline-leave', { requestId, reason: 'карантин' })
    await self.done('placement.ask-leave', days('2024-01-08', '2024-01-17'))
    const before = await placesOf(adult)
    expect(await registrar.done('placement.start-leave', { requestId, orderNumber: '3' })).toMatchObject({
      state: 'on-leave',
      until: '2024-01-17',
    })
    expect(await placesOf(adult)).toEqual(before)

    await at.system.setClock('2024-01-18T09:00:00+06:00')
    await runWorker(at.system)
    const events = async () => (await historyOf(at.system, requestId)).map(({ name }) => name)
    expect(await events()).toContain('placement.leave-overdue')
    expect(await stateOf(adult)).toBe('on-leave')
    // The text has ended meanwhile: who is away comes back all the same.
    const officer = await at.system.signIn({ role: 'authority-officer', specialty: 'social-authority' })
    await officer.done('placement.end-step-rule', { ruleId, to: '2024-01-17' })
    await registrar.done('placement.end-leave', { requestId, returnedOn: '2024-01-18' })
    expect(await stateOf(adult)).toBe('admitted')
    expect((await self.command('placement.ask-leave', days('2024-01-20', '2024-01-21'))).body).toMatchObject({
      code: 'placement.rules-not-loaded',
    })
  })

  it('REP-II-5 asks for the interests and the view of a child before it goes on leave', async () => {
    const child = await childResident(at.system, at.staff)
    const ruleId = await enterText(at.system, 'leave', '2024-01-18')
    const leave = { requestId: child.requestId, from: '2024-01-19', until: '2024-01-22', place: 'әжесі' }
    expect((await child.self.command('placement.ask-leave', leave)).body).toMatchObject({
      code: 'placement.child-ground-needed',
      fields: [{ path: 'bestInterests' }, { path: 'childView.asked' }],
    })
    const { bestInterests } = VIEW
    expect((await child.self.command('placement.ask-leave', { ...leave, bestInterests })).body).toMatchObject(
      {
        code: 'placement.child-view-needed',
      },
    )
    expect(await child.self.done('placement.ask-leave', { ...leave, ...VIEW })).toMatchObject({
      state: 'admitted',
    })
    const officer = await at.system.signIn({ role: 'authority-officer', specialty: 'social-authority' })
    await officer.done('placement.end-step-rule', { ruleId, to: '2024-01-18' })
  })
})

describe('transfer, its text entered', () => {
  it('REP-STD-1 REP-STD-5 moves a resident by the own choice, a place that nobody waits for and a new referral', async () => {
    const adult = await adultResident(at.system, at.staff)
    const { requestId, self, registrar, personId } = adult
    const ruleId = await enterText(at.system, 'transfer', '2024-01-18', { daysToMove: 7 })
    const other = await houseOf(at.system, 4, 2)
    const ask = { requestId, organisationId: other.id, reason: 'қызыма жақын' }
    expect(
      (await self.command('placement.ask-transfer', { ...ask, organisationId: adult.organisationId })).body,
    ).toMatchObject({ code: 'placement.same-organisation' })
    await self.done('placement.ask-transfer', ask)
    expect(await placesOf({ registrar: other.registrar })).toMatchObject({ reserved: 1 })
    const come = await arrival(registrar, requestId, '2024-01-18')
    expect((await other.registrar.command('placement.transfer', come)).body).toMatchObject({
      code: 'placement.transfer-not-approved',
      cite: [{ unit: 'p-3' }, { unit: 'DEC-47' }],
    })
    const { registrar: third } = await houseOf(at.system, 3)
    expect((await third.command('placement.transfer', come)).status).toBe(404)

    const approved = await at.staff.specialist.done<{ referralNumber: string; moveBy: string }>(
      'placement.answer-transfer',
      { requestId, approves: true, reason: 'Орын бар' },
    )
    expect(approved.moveBy).toBe('2024-01-25')
    const wrong = async (input: object) =>
      (await other.registrar.command('placement.transfer', { ...come, ...input })).body
    expect(await wrong({ arrivedOn: '2024-01-17' }), 'before the referral was there').toMatchObject({
      fields: [{ path: 'arrivedOn', code: 'before-referral' }],
    })
    expect(await wrong({ iin: undefined })).toMatchObject({ fields: [{ path: 'iin', code: 'required' }] })
    expect(await wrong({ iin: '190314600003' }), 'somebody else has come').toMatchObject({
      code: 'placement.other-person-came',
    })
    const done = await other.registrar.done<{ newRequestId: string }>('placement.transfer', come)
    expect(await stateOf(adult)).toBe('transferred')
    const next = await self.shown<Record<string, unknown>>('placement.request', {
      requestId: done.newRequestId,
    })
    expect(next).toMatchObject({
      state: 'admitted',
      organisation: { id: other.id },
      decision: { referralNumber: approved.referralNumber },
    })
    expect(await placesOf({ registrar: other.registrar })).toMatchObject({ occupied: 1, reserved: 0 })
    expect((await registrar.query('registry.child', { childId: personId })).status).toBe(404)
    expect(await self.shown('placement.request', { personId })).toMatchObject({
      requestId: done.newRequestId,
    })
    const officer = await at.system.signIn({ role: 'authority-officer', specialty: 'social-authority' })
    await officer.done('placement.end-step-rule', { ruleId, to: '2024-01-18' })
  })

  it('DEC-27 goes never ahead of the queue, and a place that nobody comes for goes on while the person stays', async () => {
    const adult = await adultResident(at.system, at.staff)
    const { requestId, self } = adult
    const ruleId = await enterText(at.system, 'transfer', '2024-01-18', { daysToMove: 3 })
    const other = await houseOf(at.system, 4, 2)
    await self.done('placement.ask-transfer', { requestId, organisationId: other.id, reason: 'жақын' })
    await at.staff.specialist.done('placement.answer-transfer', { requestId, approves: true, reason: 'бар' })
    await at.system.setClock('2024-01-23T09:00:00+06:00')
    await runWorker(at.system)
    expect(await stateOf(adult)).toBe('admitted')
    expect(await placesOf({ registrar: other.registrar })).toMatchObject({ reserved: 0 })
    expect((await historyOf(at.system, requestId)).map(({ name }) => name)).toContain(
      'placement.transfer-lapsed',
    )
    const full = await placesOf({ registrar: other.registrar })
    const { occupied } = full
    await other.registrar.done('placement.set-capacity', { capacity: occupied, document: 'Бұйрық' })
    expect(
      (await self.command('placement.ask-transfer', { requestId, organisationId: other.id, reason: 'жақын' }))
        .body,
    ).toMatchObject({ code: 'placement.no-place-free' })
    await other.registrar.done('placement.set-capacity', {
      capacity: occupied + full.free,
      document: 'Бұйрық',
    })
    const officer = await at.system.signIn({ role: 'authority-officer', specialty: 'social-authority' })
    await officer.done('placement.end-step-rule', { ruleId, to: '2024-01-23' })
  })
})

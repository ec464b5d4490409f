import { describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import { admit, houseOf, readyToChoose, registerFamily, registerRecipient } from './placement.fixture.ts'
import { historyOf } from './reading.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')

type Former = { cases: { requestId: string; mayRestore: boolean }[] }
const formerCases = async (who: Person) => (await who.shown<Former>('placement.former-residents')).cases

describe('A21 A23 discharge and the way back', () => {
  let registrar: Person
  let organisationId = ''

  async function resident(): Promise<{
    personId: string
    self: Person
    requestId: string
    arrivedOn: string
  }> {
    const house = await houseOf(at.system, 4)
    registrar = house.registrar
    organisationId = house.id
    const who = await registerRecipient(at.system, at.staff)
    const requestId = await readyToChoose(at.system, at.staff, who, 4)
    await who.self.done('placement.choose', { requestId, organisationId })
    const arrivedOn = await admit(registrar, requestId)
    return { ...who, requestId, arrivedOn }
  }

  it('REP-STD-29 DEC-41 refuses discharge after three acts of breach, an act counted twice, and allows it after the fourth', async () => {
    const { requestId, arrivedOn, personId, self } = await resident()
    const breach = {
      requestId,
      kind: 'damage-to-property',
      happenedOn: arrivedOn,
      explained: 'given',
      actNumber: '1',
      description: 'терезе',
      explanation: 'ашулы',
    }
    const order = { requestId, ground: 'breaches', orderNumber: '12', reason: 'жүйелі бұзу' }
    for (let n = 1; n <= 3; n++) {
      expect(
        await registrar.done('placement.record-breach', { ...breach, actNumber: `№ ${n}` }),
      ).toMatchObject({
        recorded: n,
        neededForDischarge: 4,
      })
      expect((await registrar.command('placement.discharge', order)).body).toMatchObject({
        code: 'placement.breaches-too-few',
        facts: { recorded: n, needed: 4 },
      })
    }
    const twice = await registrar.command('placement.record-breach', { ...breach, actNumber: '№3' })
    expect(twice).toMatchObject({
      status: 422,
      body: { fields: [{ path: 'actNumber', code: 'act-number-used' }] },
    })
    expect((await registrar.command('placement.discharge', order)).body).toMatchObject({
      code: 'placement.breaches-too-few',
    })
    await registrar.done('placement.record-breach', { ...breach, actNumber: '№ 4' })
    const form = await registrar.page(`/kk/placement/requests/${requestId}/discharge`)
    expect([form.statusCode, form.body.includes('name="orderNumber"')]).toEqual([200, true])
    expect(await registrar.done('placement.discharge', order)).toMatchObject({ state: 'discharged' })

    // The person reads by which order, why, and is told of it.
    const told = (await self.page(`/kk/placement/requests/${requestId}`)).body
    expect(told).toContain('жүйелі бұзу')
    expect(told).toContain('Шығарылған күні')
    type Told = { notices: { kind: string }[] }
    const { notices } = await self.shown<Told>('notices.of-person', { personId })
    const kinds = notices.map(({ kind }) => kind)
    expect(kinds).toContain('placement.discharged')
    // Each act was told to whom it is counted against, and the fourth as the ground that it is.
    expect(kinds.filter((kind) => kind.startsWith('placement.breach-')).toReversed()).toEqual([
      ...Array(3).fill('placement.breach-counted'),
      'placement.breach-ground',
    ])
    const own = (await registrar.page(`/kk/placement/requests/${requestId}`)).body
    expect(own, 'this order no one can undo at once').not.toContain('/restore"')
    expect(own).not.toContain(`/kk/placement/requests/${requestId}/stay"`)
  })

  it('REP-STD-28 A21 refuses to discharge a resident of fifteen and of category 1 after six breaches', async () => {
    const family = await registerFamily(at.system, at.staff, '2008-06-01')
    const house = await houseOf(at.system, 1)
    const requestId = await readyToChoose(
      at.system,
      at.staff,
      { personId: family.childId, self: family.mother },
      1,
    )
    await family.mother.done('placement.choose', { requestId, organisationId: house.id })
    const happenedOn = await admit(house.registrar, requestId)
    const told = { explained: 'given', explanation: 'шаршаған' }
    const breach = { requestId, kind: 'internal-rules', happenedOn, description: 'шу', ...told }
    for (let n = 1; n <= 6; n++) {
      const recorded = await house.registrar.done('placement.record-breach', { ...breach, actNumber: `${n}` })
      expect(recorded).toMatchObject({ recorded: n })
    }
    const order = { requestId, ground: 'breaches', orderNumber: '7', reason: 'бұзушылық' }
    expect(await house.registrar.command('placement.discharge', order)).toMatchObject({
      status: 409,
      body: { code: 'placement.discharge-not-for-category', cite: [{ unit: 'p-21' }, { unit: 'p-2-1' }] },
    })
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
    await at.staff.specialist.done('placement.lift-capacity-limit', lifted)
    expect(await self.done('placement.apply', { personId })).toMatchObject({ state: 'submitted' })
  })

  it('REP-STD-29 REP-STD-31 DEC-29 counts 48 hours, asks for the reason, and restores at once who could not tell', async () => {
    const { requestId, personId, self } = await resident()
    const order = { requestId, ground: 'absence', orderNumber: '14', reason: 'болмады' }
    await registrar.done('placement.record-absence', {
      requestId,
      leftOn: '2024-01-08',
      leftTime: '05:00',
    })
    expect((await registrar.command('placement.discharge', order)).body).toMatchObject({
      code: 'placement.absence-too-short',
    })
    await at.system.setClock('2024-01-10T12:00:00+06:00')
    expect((await registrar.command('placement.discharge', order)).body).toMatchObject({
      code: 'placement.inquiry-needed',
    })
    await registrar.done('placement.record-absence', {
      requestId,
      inquiry: 'no-valid-reason',
      inquiryNote: 'байланыс жоқ',
    })
    await registrar.done('placement.discharge', order)

    // Discharged: the file of the person is closed to the organisation at once.
    expect((await registrar.query('registry.child', { childId: personId })).status).toBe(404)
    const former = await registrar.shown<Record<string, unknown>>('placement.request', { requestId })
    expect(former).toMatchObject({ state: 'discharged', birthDate: null, decision: null })
    expect(former['stay']).toMatchObject({ breaches: [], discharge: { orderNumber: '14' } })
    expect(JSON.stringify(former)).not.toContain('Сейтқали')
    // The house finds the case by its number, its day and its ground, and from there the way back.
    const restorePath = `/kk/placement/requests/${requestId}/restore`
    const { number } = await self.shown<{ number: string }>('placement.request', { requestId })
    expect(await formerCases(registrar)).toContainEqual({
      requestId,
      number,
      dischargedOn: '2024-01-10',
      ground: 'absence',
      orderNumber: '14',
      isSetAside: false,
      isAskedBack: false,
      mayRestore: true,
    })
    const desk = (await registrar.page('/kk/placement/house')).body
    expect(desk).toContain(number)
    expect(desk).toContain(restorePath)
    expect(desk).not.toContain('Бақыт')
    const { registrar: stranger } = await houseOf(at.system, 4, 2)
    expect(await formerCases(stranger)).toEqual([])
    expect((await stranger.page('/kk/placement/house')).body).not.toContain(number)
    expect((await registrar.page(restorePath)).body).toContain('name="couldNotInform"')
    // Applied anew meanwhile: the restoration wins, and the newer request is closed with the reason.
    const { requestId: newer } = await self.done<{ requestId: string }>('placement.apply', { personId })

    const back = { requestId, reason: 'ауруханада ес-түссіз жатқан', orderNumber: '15' }
    const refused = await registrar.command('placement.restore', { ...back, couldNotInform: false })
    expect(refused.body).toMatchObject({ code: 'placement.restore-general-grounds' })
    await registrar.done('placement.set-capacity', { capacity: await heldPlaces(), document: 'Бұйрық' })
    const { requestId: _, ...typed } = back
    const sent = await registrar.post(restorePath, {
      _key: 'restore-1',
      ...typed,
      couldNotInform: 'could-not',
    })
    expect(sent.statusCode).toBe(303)
    expect(await formerCases(registrar)).not.toContainEqual(expect.objectContaining({ requestId }))
    expect(await self.shown('placement.request', { requestId })).toMatchObject({ state: 'admitted' })
    expect(await self.shown('placement.request', { requestId: newer })).toMatchObject({ state: 'superseded' })
    expect(await self.shown('placement.request', { personId })).toMatchObject({ requestId })
    const closed = (await historyOf(at.system, newer)).find((one) => one.name === 'placement.superseded')
    expect(closed?.data).toMatchObject({ reason: back.reason, restoredRequestId: requestId })
    expect(await registrar.shown('placement.request', { requestId })).toMatchObject({ state: 'admitted' })
    const events = (await historyOf(at.system, requestId)).map((event) => event.name)
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
    const report = await at.staff.head.shown<{ terms: { kind: string; met: number }[] }>(
      'placement.statistics',
    )
    expect(report.terms.map((one) => one.kind)).toEqual([
      'placement.notify',
      'placement.choose',
      'placement.arrive',
    ])
    expect(report.terms[0]?.met).toBeGreaterThan(0)
  })
})

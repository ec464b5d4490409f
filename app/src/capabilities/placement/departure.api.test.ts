import { describe, expect, it } from 'vitest'
import {
  arrival,
  decideToProvide,
  houseOf,
  recogniseNeed,
  registerFamily,
  runWorker,
} from './placement.fixture.ts'
import { historyOf } from './reading.fixture.ts'
import { adultResident, childResident, type Resident, VIEW } from './stay.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')

const stateOf = async ({ self, requestId }: Pick<Resident, 'self' | 'requestId'>) =>
  (await self.shown<{ state: string }>('placement.request', { requestId })).state
const namesOf = async (requestId: string) => (await historyOf(at.system, requestId)).map(({ name }) => name)

describe('leaving by own wish', () => {
  it('DEC-88 a capable adult leaves on the day of their own naming, and the organisation only writes it down', async () => {
    const { requestId, self, registrar, personId } = await adultResident(at.system, at.staff)
    const wish = { requestId, leaveOn: '2024-01-10', goesTo: 'own-home' }
    expect(
      (await self.command('placement.wish-to-leave', { ...wish, leaveOn: '2024-01-07' })).body,
    ).toMatchObject({
      fields: [{ path: 'leaveOn', code: 'day-passed' }],
    })
    expect((await registrar.command('placement.wish-to-leave', wish)).status).toBe(403)
    expect(
      (await registrar.command('placement.depart', { requestId, leftOn: '2024-01-08', actNumber: '1' })).body,
    ).toMatchObject({ code: 'placement.no-wish', cite: [{ unit: 'DEC-88' }] })
    await self.done('placement.wish-to-leave', wish)
    expect((await self.command('placement.wish-to-leave', wish)).body).toMatchObject({
      code: 'placement.wish-open-already',
    })
    await self.done('placement.withdraw-wish', { requestId })
    await self.done('placement.wish-to-leave', wish)
    const early = { requestId, leftOn: '2024-01-08', actNumber: '1' }
    expect((await registrar.command('placement.depart', early)).body).toMatchObject({
      code: 'placement.wish-day-ahead',
      facts: { leaveOn: '2024-01-10' },
    })
    await at.system.setClock('2024-01-10T15:00:00+06:00')
    const { occupied } = await registrar.shown<{ occupied: number }>('placement.queue', {})
    const sent = await registrar.post(`/ru/placement/requests/${requestId}/depart`, {
      _key: 'depart-1',
      'leftOn.year': '2024',
      'leftOn.month': '1',
      'leftOn.day': '10',
      actNumber: '1',
    })
    // The file is closed to the organisation now: it comes back to its own day.
    expect([sent.statusCode, sent.headers.location]).toEqual([303, '/ru/placement/house/today'])
    expect(await stateOf({ self, requestId })).toBe('left')
    expect(await registrar.shown('placement.queue', {})).toMatchObject({ occupied: occupied - 1 })
    expect((await registrar.query('registry.child', { childId: personId })).status).toBe(404)
    const { notices } = await self.shown<{ notices: { kind: string }[] }>('notices.of-person', { personId })
    expect(notices.map(({ kind }) => kind)).toContain('placement.left')
    expect((await self.page('/ru/home')).body).toContain(`/ru/placement/apply/${personId}`)
    expect(await self.command('placement.apply', { personId })).toMatchObject({ status: 200 })
  })

  it('DEC-88 the day being over, the person has left although the organisation wrote nothing', async () => {
    const { requestId, self } = await adultResident(at.system, at.staff)
    await self.done('placement.wish-to-leave', { requestId, leaveOn: '2024-01-11', goesTo: 'family' })
    await at.system.setClock('2024-01-11T23:00:00+06:00')
    await runWorker(at.system)
    expect(await stateOf({ self, requestId })).toBe('admitted')
    await at.system.setClock('2024-01-12T09:00:00+06:00')
    await runWorker(at.system)
    expect(await stateOf({ self, requestId })).toBe('left')
    const left = (await historyOf(at.system, requestId)).find(({ name }) => name === 'placement.left')
    expect(left?.data).toMatchObject({ leftOn: '2024-01-11', byItself: true })
    const { wish } = await self.shown<{ wish: object }>('placement.stay', { requestId })
    expect(wish).toMatchObject({ state: 'done', byItself: true })
  })

  it('REP-II-5 a representative takes a child home with the best interests and the own view of the child on record', async () => {
    const { requestId, self, registrar } = await childResident(at.system, at.staff)
    const wish = { requestId, leaveOn: '2024-01-12', goesTo: 'family' }
    expect((await self.command('placement.wish-to-leave', wish)).body).toMatchObject({
      code: 'placement.child-ground-needed',
      cite: [{ act: 'crpd', unit: 'art-7-2' }, { unit: 'art-7-3' }],
    })
    const { bestInterests } = VIEW
    expect((await self.command('placement.wish-to-leave', { ...wish, bestInterests })).body).toMatchObject({
      code: 'placement.child-view-needed',
    })
    await self.done('placement.wish-to-leave', { ...wish, ...VIEW })
    await registrar.done('placement.depart', { requestId, leftOn: '2024-01-12', actNumber: '5' })
    expect(await stateOf({ self, requestId })).toBe('left')
    expect(await namesOf(requestId)).not.toContain('placement.discharged')
  })

  it('REP-II-8 DEC-48 a child whom a court has placed leaves by a court’s act only', async () => {
    const { childId, mother } = await registerFamily(at.system, at.staff)
    await recogniseNeed(at.staff, childId, 1)
    const { requestId } = await mother.done<{ requestId: string }>('placement.apply', { personId: childId })
    await decideToProvide(at.system, at.staff, requestId)
    await at.staff.specialist.done('placement.notify', { requestId })
    const house = await houseOf(at.system, 1)
    await at.staff.executive.done('placement.place-by-court-act', {
      requestId,
      organisationId: house.id,
      courtAct: { number: '2-55', court: 'Түркістан қалалық соты', date: '2024-01-11' },
      bestInterests: 'Қауіпсіздік',
    })
    await house.registrar.done(
      'placement.record-arrival',
      await arrival(house.registrar, requestId, '2024-01-12'),
    )
    const wish = { requestId, leaveOn: '2024-01-15', goesTo: 'family', ...VIEW }
    expect((await mother.command('placement.wish-to-leave', wish)).body).toMatchObject({
      code: 'placement.placed-by-court',
      cite: [{ unit: 'DEC-48' }, { unit: 'DEC-88' }, { unit: 'art-23-4' }],
    })
    const courtAct = { number: '2-77', court: 'Түркістан қалалық соты' }
    await mother.done('placement.wish-to-leave', { ...wish, courtAct })
  })
})

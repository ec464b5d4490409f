import { beforeAll, describe, expect, it } from 'vitest'
import { runWorker } from './placement.fixture.ts'
import { historyOf } from './reading.fixture.ts'
import { adultResident, childResident, type Resident } from './stay.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')

type Day = {
  absences: { requestId: string; hoursLeft: number; hoursGone: number; isChild: boolean }[]
  breaches: { requestId: string; recorded: number; needed: number; isReached: boolean; explanation: string }[]
}

describe('the day of an organisation', () => {
  let adult: Resident
  let second: Resident
  let child: Resident
  beforeAll(async () => {
    adult = await adultResident(at.system, at.staff)
    second = await adultResident(at.system, at.staff)
    child = await childResident(at.system, at.staff)
  })

  it('REP-STD-29 DEC-29 runs the 48 hours of an absence as a row of the worker, by the hour, and tells the person', async () => {
    const { registrar, requestId, personId, self } = adult
    await at.system.setClock('2024-01-09T10:00:00+06:00')
    await registrar.done('placement.record-absence', { requestId, leftOn: '2024-01-09', leftTime: '08:00' })
    const dayOf = () => registrar.shown<Day>('placement.house-day')
    expect((await dayOf()).absences).toEqual([
      expect.objectContaining({ requestId, hoursLeft: 46, hoursGone: 2, isChild: false }),
    ])
    const names = async () => (await historyOf(at.system, requestId)).map(({ name }) => name)
    await at.system.setClock('2024-01-11T07:59:00+06:00')
    await runWorker(at.system)
    expect(await names()).not.toContain('placement.absence-long')
    await at.system.setClock('2024-01-11T08:01:00+06:00')
    await runWorker(at.system)
    await runWorker(at.system)
    expect((await names()).filter((name) => name === 'placement.absence-long')).toHaveLength(1)
    expect((await dayOf()).absences[0]?.hoursLeft).toBeLessThan(0)
    const { notices } = await self.shown<{ notices: { kind: string }[] }>('notices.of-person', { personId })
    expect(notices.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['placement.absence-recorded', 'placement.absence-long']),
    )
    expect((await self.shown<{ state: string }>('placement.request', { requestId })).state).toBe('admitted')
    await registrar.done('placement.record-absence', {
      requestId,
      returnedOn: '2024-01-11',
      returnedTime: '08:00',
    })
    expect((await dayOf()).absences).toEqual([])
  })

  it('REP-STD-29 DEC-95 corrects an absence recorded by mistake: kept with who and why, its 48 hours ended, the person told', async () => {
    const { registrar, requestId, personId, self } = second
    const path = `/ru/placement/requests/${requestId}`
    expect((await registrar.page(`${path}/correct-absence`)).statusCode, 'nothing to correct').toBe(409)
    const left = { requestId, leftOn: '2024-01-11', leftTime: '05:00' }
    await registrar.done('placement.record-absence', left)
    expect((await registrar.command('placement.record-absence', left)).body).toMatchObject({
      fields: [{ path: 'leftOn', code: 'still-away' }],
    })
    expect((await self.page(path)).body).toContain('Человека сейчас нет в организации')
    expect((await registrar.page(path)).body).toContain('Записать возвращение или причину')
    expect((await registrar.command('placement.record-absence', { requestId })).body).toMatchObject({
      fields: [{ path: 'returnedOn', code: 'nothing-to-add' }],
    })
    expect((await registrar.page(path)).body).toContain('/correct-absence"')
    expect((await self.page(path)).body).not.toContain('/correct-absence"')
    expect((await self.command('placement.correct-absence', { requestId })).status).toBe(403)

    const bare = await registrar.post(`${path}/correct-absence`, { _key: 'wrong-0', mistake: 'never-left' })
    expect([bare.statusCode, bare.body.includes('id="f-correction-error"')]).toEqual([422, true])
    expect(bare.body).toMatch(/checked[^>]*value="never-left"|value="never-left"[^>]*checked/)
    const sent = await registrar.post(`${path}/correct-absence`, {
      _key: 'wrong-1',
      mistake: 'never-left',
      correction: 'Был в медпункте',
    })
    expect(sent.statusCode).toBe(303)
    expect((await registrar.shown<Day>('placement.house-day')).absences).toEqual([])
    for (const who of [self, registrar]) {
      const { body } = await who.page(path)
      for (const words of ['Человек не уходил', 'Был в медпункте', 'Исправлено:', 'Проживает в организации'])
        expect(body).toContain(words)
    }
    const event = (await historyOf(at.system, requestId)).find(
      ({ name }) => name === 'placement.absence-corrected',
    )
    expect(event?.data).toMatchObject({ mistake: 'never-left', by: expect.any(String) })
    const { notices } = await self.shown<{ notices: { kind: string }[] }>('notices.of-person', { personId })
    expect(notices.map(({ kind }) => kind)).toContain('placement.absence-corrected')
    const order = { requestId, ground: 'absence', orderNumber: '1', reason: 'жоқ' }
    expect((await registrar.command('placement.discharge', order)).body).toMatchObject({
      code: 'placement.no-absence',
    })
  })

  it('REP-STD-29 stops the clock of who comes back in time, so that nothing fires', async () => {
    const { registrar, requestId } = second
    await registrar.done('placement.record-absence', { requestId, leftOn: '2024-01-11', leftTime: '06:00' })
    await registrar.done('placement.record-absence', {
      requestId,
      returnedOn: '2024-01-11',
      returnedTime: '07:00',
    })
    await at.system.setClock('2024-01-15T09:00:00+06:00')
    await runWorker(at.system)
    expect((await historyOf(at.system, requestId)).map(({ name }) => name)).not.toContain(
      'placement.absence-long',
    )
  })

  it('REP-STD-28 DEC-41 counts breaches towards the fourth with the explanation, and says whom point 21 does not reach', async () => {
    const breach = { kind: 'internal-rules', happenedOn: '2024-01-12', description: 'шу', explained: 'given' }
    for (const one of [adult, child])
      await one.registrar.done('placement.record-breach', {
        ...breach,
        requestId: one.requestId,
        actNumber: '1',
        explanation: 'шаршадым',
      })
    const of = async (one: Resident) => (await one.registrar.shown<Day>('placement.house-day')).breaches
    expect(await of(adult)).toEqual([
      expect.objectContaining({ recorded: 1, needed: 4, isReached: true, explanation: 'шаршадым' }),
    ])
    expect(await of(child)).toEqual([expect.objectContaining({ recorded: 1, isReached: false })])
    const { body } = await child.registrar.page('/ru/placement/house/today')
    expect(body).toContain('Пункт 21 на эту категорию не распространяется')
  })
})

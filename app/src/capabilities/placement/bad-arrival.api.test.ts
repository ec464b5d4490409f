import { describe, expect, it } from 'vitest'
import { houseOf, impossibleIin, readyToChoose, registerRecipient } from './placement.fixture.ts'
import { historyOf } from './reading.fixture.ts'
import { childResident } from './stay.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')

const LANGS = ['kk', 'ru', 'en'] as const
type Panel = { title: string; remedy: string }

describe('bad input after the choice', () => {
  it('REP-STD-5 DEC-47 arrival of the wrong person is refused at the field, in three languages, with no trace on the place', async () => {
    const who = await registerRecipient(at.system, at.staff)
    const requestId = await readyToChoose(at.system, at.staff, who, 4)
    const house = await houseOf(at.system, 4)
    await who.self.done('placement.choose', { requestId, organisationId: house.id })
    const places = () => house.registrar.shown('placement.queue', {})
    const [before, events] = [await places(), (await historyOf(at.system, requestId)).length]
    const other = { requestId, arrivedOn: '2024-01-08', iin: impossibleIin() }
    const said = new Set<string>()
    for (const lang of LANGS) {
      const { status, body } = await house.registrar.command<Panel>('placement.record-arrival', other, {
        'accept-language': lang,
      })
      expect([status, body]).toMatchObject([
        409,
        {
          code: 'placement.other-person-came',
          cite: [{ unit: 'p-3' }, { unit: 'p-5-b' }, { unit: 'DEC-47' }],
          fields: [{ path: 'iin' }],
        },
      ])
      said.add(body.title).add(body.remedy)
    }
    expect(said.size).toBe(6)
    expect(await places()).toEqual(before)
    expect(await historyOf(at.system, requestId)).toHaveLength(events)
    expect(await who.self.shown('placement.request', { requestId })).toMatchObject({ state: 'reserved' })

    const bare = { requestId, arrivedOn: other.arrivedOn }
    expect(await house.registrar.command('placement.record-arrival', bare)).toMatchObject({
      status: 422,
      body: { code: 'platform.invalid-input', fields: [{ path: 'iin', code: 'required' }] },
    })
    const { iin } = await house.registrar.shown<{ iin: string }>('registry.child', { childId: who.personId })
    await house.registrar.done('placement.record-arrival', { ...other, iin })
  })

  it('asks for the number on paper: an empty field of the form is a mistake, and not a way round the comparison', async () => {
    const who = await registerRecipient(at.system, at.staff)
    const requestId = await readyToChoose(at.system, at.staff, who, 4)
    const house = await houseOf(at.system, 4)
    await who.self.done('placement.choose', { requestId, organisationId: house.id })
    const sent = await house.registrar.post(`/ru/placement/requests/${requestId}/arrival`, {
      _key: 'a-1',
      'arrivedOn.day': '8',
      'arrivedOn.month': '1',
      'arrivedOn.year': '2024',
      iin: '',
      actNumber: 'А-7',
    })
    expect(sent.statusCode).toBe(422)
    expect(sent.body).toContain('А-7')
    expect(await who.self.shown('placement.request', { requestId })).toMatchObject({ state: 'reserved' })
  })

  it('REP-STD-28 discharge of a child under point 21 is refused on every ground, in three languages, and nothing changes', async () => {
    const { requestId, registrar, self } = await childResident(at.system, at.staff)
    const before = await registrar.shown('placement.queue', {})
    const events = (await historyOf(at.system, requestId)).length
    for (const ground of ['breaches', 'limited-capacity', 'absence'])
      for (const lang of LANGS) {
        const order = { requestId, ground, orderNumber: '7', reason: 'бұзушылық' }
        const { body } = await registrar.command<Panel>('placement.discharge', order, {
          'accept-language': lang,
        })
        expect(body).toMatchObject({
          code: 'placement.discharge-not-for-category',
          cite: [{ unit: 'p-21' }, { unit: 'p-2-1' }],
        })
        expect(body.remedy.length).toBeGreaterThan(10)
      }
    expect(await registrar.shown('placement.queue', {})).toEqual(before)
    expect(await historyOf(at.system, requestId)).toHaveLength(events)
    expect(await self.shown('placement.request', { requestId })).toMatchObject({ state: 'admitted' })
  })

  it('REP-STD-23 a second deferral and a reason that does not count are refused, and the place and its term stay as they were', async () => {
    const who = await registerRecipient(at.system, at.staff)
    const requestId = await readyToChoose(at.system, at.staff, who, 4)
    const house = await houseOf(at.system, 4)
    await who.self.done('placement.choose', { requestId, organisationId: house.id })
    const shown = () => who.self.shown<object>('placement.request', { requestId })
    const before = await shown()
    for (const lang of LANGS)
      for (const reason of ['family-event', 'travel', 'other']) {
        const { body } = await who.self.command<Panel>(
          'placement.defer-arrival',
          { requestId, reason, document: 'қағаз' },
          { 'accept-language': lang },
        )
        expect(body).toMatchObject({ code: 'placement.deferral-reason', cite: [{ unit: 'p-7' }] })
        expect(body.remedy.length).toBeGreaterThan(10)
      }
    expect(await shown()).toEqual(before)
    const illness = { requestId, reason: 'illness', document: 'Анықтама' }
    await who.self.done('placement.defer-arrival', illness)
    const [deferred, places] = [await shown(), await house.registrar.shown('placement.queue', {})]
    const { body } = await who.self.command('placement.defer-arrival', illness)
    expect(body).toMatchObject({
      code: 'placement.deferral-used',
      facts: { used: 1, allowed: 1 },
      cite: [{ unit: 'p-7' }],
    })
    expect(await shown()).toEqual(deferred)
    expect(await house.registrar.shown('placement.queue', {})).toEqual(places)
  })
})

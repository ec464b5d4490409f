import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import { admit, houseOf, readyToChoose, registerFamily, registerRecipient } from './placement.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')
let registrar: Person
let resident: { requestId: string; self: Person; personId: string }

beforeAll(async () => {
  const house = await houseOf(at.system, 4)
  registrar = house.registrar
  const who = await registerRecipient(at.system, at.staff)
  const requestId = await readyToChoose(at.system, at.staff, who, 4)
  await who.self.done('placement.choose', { requestId, organisationId: house.id })
  resident = { requestId, self: who.self, personId: who.personId }
})

const of = (step: string) => `/ru/placement/requests/${resident.requestId}/${step}`
const day = (name: string, date: string) => {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-')
  return { [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: dayOfMonth }
}
const errorsOf = (body: string) =>
  [...body.matchAll(/id="f-([\w-]+)-error"/g)].map(([, name]) => name ?? '').sort()

async function wrong(step: string, fields: Record<string, string>): Promise<readonly string[]> {
  const answer = await registrar.post(of(step), { _key: `wrong-${performance.now()}`, ...fields })
  expect(answer.statusCode, answer.body).toBe(422)
  return errorsOf(answer.body)
}

describe('what the organisation writes down of a stay', () => {
  it('asks for the day of arrival, never taking today for it, and shows it afterwards', async () => {
    expect(await wrong('arrival', {})).toEqual(['arrivedOn', 'iin'])
    const { iin } = await registrar.shown<{ iin: string }>('registry.child', { childId: resident.personId })
    const early = await registrar.post(of('arrival'), {
      _key: 'early',
      iin,
      ...day('arrivedOn', '2024-01-05'),
    })
    expect(early.body).toContain('Эта дата раньше дня, когда зарезервировано место')
    await admit(registrar, resident.requestId)
    expect((await resident.self.page(of('').slice(0, -1))).body).toMatch(/Дата прибытия[\s\S]*?8 января 2024/)
  })

  it('REP-STD-28 asks for the day of a breach and takes a refusal to explain for what it is', async () => {
    expect(await wrong('breach', {})).toEqual(['actNumber', 'description', 'explained', 'happenedOn', 'kind'])
    const breach = { kind: 'internal-rules', actNumber: '1', description: 'шу' }
    const dated = { ...breach, ...day('happenedOn', '2024-01-08') }
    expect(await wrong('breach', { ...dated, explained: 'given' })).toEqual(['explanation'])
    const sent = await registrar.post(of('breach'), { _key: 'b', ...dated, explained: 'refused' })
    expect(sent.statusCode).toBe(303)
    const shown = await registrar.shown('placement.request', { requestId: resident.requestId })
    expect(shown).toMatchObject({ stay: { breaches: [{ explained: 'refused', explanation: null }] } })
    expect((await registrar.page(of('').slice(0, -1))).body).toContain('Отказывается объяснять')
  })

  it('REP-STD-29 takes no hour that a day does not have and no leaving before the arrival, and says all that is wrong at once at its own field', async () => {
    const started = { starts: 'yes' }
    expect(await wrong('absence', started)).toEqual(['leftOn', 'leftTime'])
    const left = { ...started, ...day('leftOn', '2024-01-08') }
    for (const leftTime of ['25:99', '24:00', '8 утра', '']) {
      expect(await wrong('absence', { ...left, leftTime })).toEqual(['leftTime'])
    }
    expect(await wrong('absence', { ...left, leftTime: '23:00' })).toEqual(['leftTime'])
    expect(await wrong('absence', { ...left, ...day('leftOn', '2024-01-07'), leftTime: '07:00' })).toEqual([
      'leftOn',
    ])
    const back = { ...left, leftTime: '07:00', ...day('returnedOn', '2024-01-08') }
    expect(await wrong('absence', back)).toEqual(['returnedTime'])
    expect(await wrong('absence', { ...back, returnedTime: '06:00' })).toEqual(['returnedOn'])
    const answer = await registrar.post(of('absence'), { _key: 'ok', ...back, returnedTime: '08:15' })
    expect(answer.statusCode).toBe(303)
  })

  it('REP-STD-28 offers no court limit of capacity for a child, takes none, and opens no form of a discharge', async () => {
    const house = await houseOf(at.system, 1)
    const family = await registerFamily(at.system, at.staff)
    const own = { personId: family.childId, self: family.mother }
    const requestId = await readyToChoose(at.system, at.staff, own, 1)
    await family.mother.done('placement.choose', { requestId, organisationId: house.id })
    await admit(house.registrar, requestId)
    const page = `/kk/placement/requests/${requestId}`
    expect((await house.registrar.page(page)).body).not.toContain('capacity-limit')
    const limit = { ground: 'other', court: 'сот', number: '1', decidedOn: '2024-01-08' }
    const answer = await house.registrar.command('placement.record-capacity-limit', { requestId, ...limit })
    expect(answer.body).toMatchObject({ code: 'placement.capacity-limit-of-child' })
    const shut = await house.registrar.page(`${page}/discharge`)
    expect(shut.statusCode, 'REP-STD-28: the form of a discharge does not open for a child').toBe(409)
    expect(shut.body).toContain('21-тармақ')
    expect(shut.body).not.toContain('name="orderNumber"')
  })
})

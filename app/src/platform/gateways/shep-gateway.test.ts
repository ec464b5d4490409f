import { type Iin, iinCheckDigit, localDate, parseIin } from '@tirek/kernel'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createShepGateway, type ShepSettings } from './shep-gateway.ts'
import type { SimulatedPerson } from './simulator/answers.ts'
import { type GatewaySimulator, startGatewaySimulator } from './simulator/server.ts'

function impossibleIin(first11: string): Iin {
  const parsed = parseIin(`${first11}${iinCheckDigit(first11)}`)
  if (!parsed.ok) throw new Error(first11)
  return parsed.value
}

// 31 February: a number that no living person can have.
const CHILD = impossibleIin('99023130001')
const PEOPLE: Readonly<Record<string, SimulatedPerson>> = {
  [CHILD]: {
    identity: {
      document: '№ 1 <куәлік>',
      familyName: 'Өмірұлы',
      givenName: 'Әлихан',
      birthDate: localDate('2015-03-02'),
      sex: 'male',
    },
    disability: { kinds: ['psychoneurological'], validFrom: localDate('2020-01-01'), group: 'II' },
    phone: '+77010000000',
  },
}

let simulator: GatewaySimulator
let time = Date.parse('2024-01-08T10:00:00+06:00')
const now = () => new Date(time)
const gateway = (change: Partial<ShepSettings> = {}) =>
  createShepGateway({
    url: simulator.url,
    senderId: 'tirek',
    password: 'p',
    now,
    timeoutMs: 150,
    pauseMs: 1,
    ...change,
  })

beforeEach(async () => {
  simulator = await startGatewaySimulator({ people: (iin) => PEOPLE[iin], now, slowMs: 600 })
})
afterEach(() => simulator.close())

describe('the e-government gateway', () => {
  it('REP-STD-12 asks identity, disability, programme and court by IIN and keeps the time of each answer', async () => {
    const asked = gateway()
    const identity = await asked.findIdentity(CHILD, 'm-1')
    expect(identity).toMatchObject({
      ok: true,
      value: {
        messageId: 'm-1',
        answeredAt: now(),
        facts: { found: true, document: '№ 1 <куәлік>', birthDate: '2015-03-02' },
      },
    })
    expect(await asked.findDisability(CHILD, 'm-2')).toMatchObject({
      ok: true,
      value: { facts: { established: true, group: 'II', kinds: ['psychoneurological'] } },
    })
    expect(await asked.findIpar(CHILD, 'm-3')).toMatchObject({
      ok: true,
      value: { facts: { exists: false } },
    })
    expect(await asked.findIncapacityDecision(CHILD, 'm-4')).toMatchObject({
      ok: true,
      value: { facts: { incapable: false } },
    })
    expect(simulator.calls().map((call) => call.system)).toEqual(['identity', 'disability', 'ipar', 'court'])
  })

  it('enters a case in E-Sobes, finds the mobile number and sends the message', async () => {
    const entry = {
      caseId: 'c-1',
      category: 1,
      needRecognisedOn: localDate('2023-12-01'),
      district: '611610000',
    }
    expect(await gateway().enter(CHILD, entry, 'm-1')).toMatchObject({
      ok: true,
      value: { facts: { registrationNumber: 'ES-C-1' } },
    })
    expect(await gateway().findPhone(CHILD, 'm-2')).toMatchObject({
      ok: true,
      value: { facts: { phone: '+77010000000' } },
    })
    const sent = await gateway().send(CHILD, { phone: '+77010000000', text: 'Хабарлама' }, 'm-3')
    expect(sent).toMatchObject({ ok: true, value: { facts: { accepted: true } } })
  })

  it('drops an answer about another person', async () => {
    simulator.setFault('identity', 'wrong-person')
    expect(await gateway().findIdentity(CHILD, 'm-1')).toMatchObject({
      ok: false,
      error: { kind: 'wrong-person' },
    })
  })

  it.each([
    ['down', 'unavailable'],
    ['error', 'unavailable'],
    ['garbage', 'garbage'],
    ['slow', 'timeout'],
  ] as const)('turns the fault %s into the value %s and never throws', async (fault, kind) => {
    simulator.setFault('all', fault)
    expect(await gateway().findDisability(CHILD, 'm-1')).toMatchObject({
      ok: false,
      error: { system: 'disability', kind },
    })
  })

  it('repeats a failed question with the same message id', async () => {
    simulator.setFault('identity', 'error')
    await gateway().findIdentity(CHILD, 'm-1')
    expect(simulator.calls().map((call) => call.messageId)).toEqual(['m-1', 'm-1'])
  })

  it('opens the circuit of the failing system only, and closes it after a good trial', async () => {
    simulator.setFault('court', 'down')
    const asked = gateway()
    await asked.findIncapacityDecision(CHILD, 'm-1')
    expect(await asked.findIncapacityDecision(CHILD, 'm-2')).toMatchObject({
      ok: false,
      error: { kind: 'circuit-open' },
    })
    expect(await asked.findIdentity(CHILD, 'm-3')).toMatchObject({ ok: true })

    simulator.setFault('court', 'none')
    time += 31_000
    expect(await asked.findIncapacityDecision(CHILD, 'm-4')).toMatchObject({ ok: true })
    expect(await asked.findIncapacityDecision(CHILD, 'm-5')).toMatchObject({ ok: true })
  })

  it('opens the circuit of a hanging system within 5 seconds with the default limits', async () => {
    await simulator.close()
    simulator = await startGatewaySimulator({ people: () => undefined, now, slowMs: 8000 })
    simulator.setFault('identity', 'slow')
    const asked = createShepGateway({ url: simulator.url, senderId: 'tirek', password: 'p', now })
    const started = performance.now()
    await asked.findIdentity(CHILD, 'm-1')
    expect(performance.now() - started).toBeLessThan(5000)
    expect(await asked.findIdentity(CHILD, 'm-2')).toMatchObject({
      ok: false,
      error: { kind: 'circuit-open' },
    })
  }, 10_000)

  it('says that nothing listens instead of throwing', async () => {
    await simulator.close()
    expect(await gateway().findIdentity(CHILD, 'm-1')).toMatchObject({
      ok: false,
      error: { kind: 'unavailable' },
    })
  })
})

import { localDate } from '@tirek/kernel'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CHILD, gatewaysTo, SMS, startWorld, testClock, testLines } from './gateways.fixture.ts'
import type { GatewaySettings } from './gateways.ts'
import { NO_JOURNAL } from './journal.ts'
import { openLines } from './line.ts'
import { type Simulators, startSimulators } from './simulator/server.ts'

const ADULT = { iin: CHILD, birthDate: localDate('1990-05-01') }

let simulators: Simulators
const clock = testClock()
const gateway = (change: Partial<GatewaySettings> = {}) => gatewaysTo(simulators, clock.now, change)

beforeEach(async () => {
  simulators = await startWorld(clock.now)
})
afterEach(() => simulators.close())

describe('the e-government gateway', () => {
  it('REP-STD-12 asks identity, disability, programme and court by IIN and keeps the time of each answer', async () => {
    const asked = gateway()
    const identity = await asked.findIdentity(CHILD, 'm-1')
    expect(identity).toMatchObject({
      ok: true,
      value: {
        messageId: 'm-1',
        answeredAt: clock.now(),
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
    expect(await asked.findIncapacityDecision(ADULT, 'm-4')).toMatchObject({
      ok: true,
      value: { facts: { incapable: false } },
    })
    expect(simulators.calls().map((call) => call.system)).toEqual(['identity', 'disability', 'ipar', 'court'])
  })

  it('REP-STD-13 refuses at the port to ask a court about a minor, and sends nothing', async () => {
    const eighteenTomorrow = { iin: CHILD, birthDate: localDate('2006-01-09') }
    expect(await gateway().findIncapacityDecision(eighteenTomorrow, 'm-1')).toMatchObject({
      ok: false,
      error: { channel: 'court', kind: 'not-allowed' },
    })
    expect(simulators.calls()).toEqual([])
    const eighteenToday = { iin: CHILD, birthDate: localDate('2006-01-08') }
    expect(await gateway().findIncapacityDecision(eighteenToday, 'm-2')).toMatchObject({ ok: true })
  })

  it('shows the digital identity document, finds the mobile number and sends the message', async () => {
    expect(await gateway().findDigitalDocument(CHILD, 'm-1')).toMatchObject({
      ok: true,
      value: { facts: { exists: true, number: '№ 1 <куәлік>' } },
    })
    expect(await gateway().findPhone(CHILD, 'm-2')).toMatchObject({
      ok: true,
      value: { facts: { phone: '+77010000000' } },
    })
    expect(await gateway().send(CHILD, SMS, 'm-3')).toMatchObject({
      ok: true,
      value: { facts: { accepted: true } },
    })
    expect(simulators.texts()).toEqual([SMS])
  })

  it.each([
    ['down', 'unavailable'],
    ['error', 'unavailable'],
    ['malformed', 'garbage'],
    ['slow', 'timeout'],
    ['late', 'timeout'],
    ['wrong-person', 'wrong-person'],
    ['replayed', 'replayed'],
    ['duplicate', 'duplicate'],
  ] as const)('turns the fault %s into the value %s, and no fact comes of it', async (fault, kind) => {
    simulators.setFault('disability', fault)
    const reply = await gateway().findDisability(CHILD, 'm-1')
    expect(reply).toMatchObject({ ok: false, error: { channel: 'disability', kind } })
  })

  it('repeats a failed question with the same message id, and waits longer before each further try', async () => {
    simulators.setFault('identity', 'error')
    const started = performance.now()
    const breaker = { failuresToOpen: 9, coolDownMs: 1 }
    const lines = testLines(clock.now, { tries: 3, pauseMs: 40, breaker })
    await gateway({ lines }).findIdentity(CHILD, 'm-1')
    expect(simulators.calls().map((call) => call.messageId)).toEqual(['m-1', 'm-1', 'm-1'])
    expect(performance.now() - started).toBeGreaterThan(115)
  })

  it('opens the circuit of the failing channel only, and closes it after a good trial', async () => {
    simulators.setFault('court', 'down')
    const asked = gateway()
    await asked.findIncapacityDecision(ADULT, 'm-1')
    expect(await asked.findIncapacityDecision(ADULT, 'm-2')).toMatchObject({
      ok: false,
      error: { kind: 'circuit-open' },
    })
    expect([asked.stateOf('court'), asked.stateOf('identity')]).toEqual(['open', 'closed'])
    expect(await asked.findIdentity(CHILD, 'm-3')).toMatchObject({ ok: true })

    simulators.setFault('court', 'none')
    clock.pass(31_000)
    expect(await asked.findIncapacityDecision(ADULT, 'm-4')).toMatchObject({ ok: true })
    expect(await asked.findIncapacityDecision(ADULT, 'm-5')).toMatchObject({ ok: true })
  })

  it('opens the circuit of a hanging system within 5 seconds with the default limits', async () => {
    await simulators.close()
    simulators = await startSimulators({ people: () => undefined, now: clock.now, slowMs: 8000 })
    simulators.setFault('identity', 'slow')
    const asked = gateway({ lines: openLines({ now: clock.now, journal: NO_JOURNAL }) })
    const started = performance.now()
    await asked.findIdentity(CHILD, 'm-1')
    expect(performance.now() - started).toBeLessThan(5000)
    expect(await asked.findIdentity(CHILD, 'm-2')).toMatchObject({
      ok: false,
      error: { kind: 'circuit-open' },
    })
  }, 10_000)

  it('says that nothing listens instead of throwing', async () => {
    const asked = gateway()
    await simulators.close()
    expect(await asked.findIdentity(CHILD, 'm-1')).toMatchObject({
      ok: false,
      error: { kind: 'unavailable' },
    })
  })
})

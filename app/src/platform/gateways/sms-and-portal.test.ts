import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CHILD, gatewaysTo, ORGANISATION, SMS, startWorld, testClock, testLines } from './gateways.fixture.ts'
import type { Simulators } from './simulator/server.ts'
import { smsOverHttp } from './sms-http.ts'
import { smsOverSmpp } from './sms-smpp.ts'

const clock = testClock()
let simulators: Simulators
const ways: { close(): Promise<void> }[] = []

beforeEach(async () => {
  simulators = await startWorld(clock.now)
})
afterEach(async () => {
  for (const way of ways.splice(0)) await way.close()
  await simulators.close()
})

const LONG = { phone: '+77010000000', text: 'Ұйымды порталда таңдаңыз: әғқңөұүһі. '.repeat(5).trim() }

const over = (kind: 'http' | 'smpp') => {
  const { smsHttp, smsSmpp } = simulators.addresses
  const sms = kind === 'http' ? smsOverHttp(new URL(smsHttp), 150) : smsOverSmpp(new URL(smsSmpp), 150)
  ways.push(sms)
  return gatewaysTo(simulators, clock.now, { sms, lines: testLines(clock.now) })
}

describe.each(['http', 'smpp'] as const)('SMS over %s', (kind) => {
  it('carries Kazakh words whole to the telephone, short and long', async () => {
    const gateways = over(kind)
    for (const [n, message] of [SMS, LONG].entries())
      expect(await gateways.send(CHILD, message, `m-${n}`)).toMatchObject({
        ok: true,
        value: { facts: { accepted: true } },
      })
    expect(simulators.texts()).toEqual([SMS, LONG])
  })

  it.each([
    ['down', 'unavailable'],
    ['error', 'unavailable'],
    ['slow', 'timeout'],
    ['late', 'timeout'],
  ] as const)(
    'turns the fault %s into the value %s, opens the circuit, and goes on after it',
    async (fault, value) => {
      simulators.setFault('sms', fault)
      const gateways = over(kind)
      expect(await gateways.send(CHILD, SMS, 'm-1')).toMatchObject({ ok: false, error: { kind: value } })
      expect(gateways.stateOf('sms')).toBe('open')
      simulators.setFault('sms', 'none')
      clock.pass(31_000)
      expect(await gateways.send(CHILD, SMS, 'm-2')).toMatchObject({ ok: true })
    },
  )
})

describe('receipts that are not taken', () => {
  it.each([
    ['malformed', 'garbage'],
    ['wrong-person', 'wrong-person'],
    ['replayed', 'replayed'],
    ['duplicate', 'duplicate'],
  ] as const)('over HTTP: %s is %s, and nothing was accepted', async (fault, kind) => {
    simulators.setFault('sms', fault)
    expect(await over('http').send(CHILD, SMS, 'm-1')).toMatchObject({ ok: false, error: { kind } })
  })

  it('over SMPP: a reply to no request, or noise, accepts nothing; a number that is none is refused for good', async () => {
    simulators.setFault('sms', 'replayed')
    expect(await over('smpp').send(CHILD, SMS, 'm-1')).toMatchObject({
      ok: false,
      error: { kind: 'timeout' },
    })
    simulators.setFault('sms', 'malformed')
    expect(await over('smpp').send(CHILD, SMS, 'm-2')).toMatchObject({ ok: false })
    simulators.setFault('sms', 'wrong-person')
    expect(await over('smpp').send(CHILD, SMS, 'm-3')).toMatchObject({
      ok: true,
      value: { facts: { accepted: false } },
    })
    simulators.setFault('sms', 'duplicate')
    const gateways = over('smpp')
    expect(await gateways.send(CHILD, SMS, 'm-4')).toMatchObject({ ok: true })
    expect(await gateways.send(CHILD, SMS, 'm-5')).toMatchObject({ ok: true })
  })
})

describe('the catalogue of the social services portal', () => {
  it('is read whole', async () => {
    expect(await gatewaysTo(simulators, clock.now).listCatalogue('m-1')).toMatchObject({
      ok: true,
      value: { facts: { organisations: [ORGANISATION] } },
    })
  })

  it.each([
    ['malformed', 'garbage'],
    ['replayed', 'replayed'],
    ['wrong-person', 'replayed'],
    ['duplicate', 'duplicate'],
    ['down', 'unavailable'],
    ['slow', 'timeout'],
  ] as const)('turns the fault %s into the value %s', async (fault, kind) => {
    simulators.setFault('portal', fault)
    expect(await gatewaysTo(simulators, clock.now).listCatalogue('m-1')).toMatchObject({
      ok: false,
      error: { channel: 'portal', kind },
    })
  })
})

describe('the own door of the simulators', () => {
  const at = (body: object, headers = {}) =>
    fetch(simulators.addresses.control, { method: 'POST', body: JSON.stringify(body), headers })

  it('sets and shows the switches', async () => {
    expect((await at({ channel: 'sms', fault: 'replayed' })).status).toBe(200)
    expect(simulators.faultOf('sms')).toBe('replayed')
    const shown = await (await fetch(simulators.addresses.control)).json()
    expect(shown.channels).toContainEqual(expect.objectContaining({ channel: 'sms', fault: 'replayed' }))
  })

  it('refuses a fault that a channel cannot have, and whatever a page of a browser sends', async () => {
    expect((await at({ channel: 'mail', fault: 'replayed' })).status).toBe(422)
    expect(
      (await at({ channel: 'sms', fault: 'down' }, { origin: 'https://elsewhere.example' })).status,
    ).toBe(403)
    expect(simulators.faultOf('sms')).toBe('none')
  })
})

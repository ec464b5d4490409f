import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AnswerBox, createAnswerBox } from './answer-box.ts'
import { type AnswerDoor, openAnswerDoor } from './answer-door.ts'
import {
  CHILD,
  ENTRY,
  gatewaysTo,
  keptJournal,
  startWorld,
  testClock,
  testLines,
} from './gateways.fixture.ts'
import type { Gateways } from './ports.ts'
import { writeAsync } from './shep-async-envelope.ts'
import type { Simulators } from './simulator/server.ts'

const PASSWORD = 'the-password-of-the-door'
const NUMBER = { ok: true, value: { facts: { registrationNumber: 'ES-C-1' } } }

const clock = testClock()
let simulators: Simulators
let door: AnswerDoor
let box: AnswerBox
let known: 'unknown' | 'asked' | 'answered'
let journal: ReturnType<typeof keptJournal>
let gateways: Gateways

beforeEach(async () => {
  simulators = await startWorld(clock.now)
  box = createAnswerBox()
  known = 'unknown'
  journal = { ...keptJournal(), find: async () => known }
  door = await openAnswerDoor({
    host: '127.0.0.1',
    port: 0,
    password: PASSWORD,
    box,
    journal,
    now: clock.now,
  })
  gateways = gatewaysTo(simulators, clock.now, { box, lines: testLines(clock.now, { journal }) })
})
afterEach(async () => {
  await door.close()
  await simulators.close()
})

const enter = (messageId = 'm-1') => gateways.enter(CHILD, ENTRY, messageId)
const settle = () => new Promise((resolve) => setTimeout(resolve, 60))
const outcomes = () => journal.notes.map(({ outcome }) => outcome)

const answer = (change: { readonly correlationId?: string; readonly password?: string } = {}) =>
  fetch(door.url, {
    method: 'POST',
    body: writeAsync({
      operation: 'SendMessage',
      messageId: 'a-1',
      correlationId: 'm-1',
      serviceId: 'ESobesEntry',
      messageDate: '',
      senderId: 'shep',
      password: PASSWORD,
      data: '<answer></answer>',
      ...change,
    }),
  })

describe('E-Sobes over the asynchronous channel', () => {
  it('REP-STD-15 enters a case; the answer comes by itself and is matched by its message id', async () => {
    simulators.answerTo({ url: door.url, password: PASSWORD })
    expect(await enter()).toMatchObject(NUMBER)
    expect(simulators.calls()).toEqual([{ system: 'e-sobes', messageId: 'm-1', iin: CHILD }])
  })

  it('asks for the answer when nobody brings it, and sends the entry only once', async () => {
    expect(await enter()).toMatchObject({ ok: false, error: { channel: 'e-sobes', kind: 'waiting' } })
    await settle()
    expect(await enter()).toMatchObject(NUMBER)
    expect(simulators.calls()).toHaveLength(1)
    expect(gateways.stateOf('e-sobes')).toBe('closed')
  })

  it('takes a late answer at the next call, and says «later» until then', async () => {
    simulators.setFault('e-sobes', 'late')
    simulators.answerTo({ url: door.url, password: PASSWORD })
    expect(await enter()).toMatchObject({ error: { kind: 'waiting' } })
    expect(await enter()).toMatchObject({ error: { kind: 'waiting' } })
    known = 'asked'
    await new Promise((resolve) => setTimeout(resolve, 350))
    expect(await enter()).toMatchObject(NUMBER)
  })

  it('takes the first of two answers and notes that a second came', async () => {
    simulators.setFault('e-sobes', 'duplicate')
    simulators.answerTo({ url: door.url, password: PASSWORD })
    expect(await enter()).toMatchObject(NUMBER)
    known = 'answered'
    await settle()
    await answer()
    expect(outcomes()).toContain('surplus')
    expect(box.take('m-1')).toBeUndefined()
  })

  it.each([
    ['wrong-person', 'wrong-person'],
    ['replayed', 'replayed'],
    ['malformed', 'garbage'],
    ['down', 'unavailable'],
    ['slow', 'timeout'],
    ['error', 'unavailable'],
  ] as const)(
    'turns the fault %s into the value %s, by whichever way the answer comes',
    async (fault, kind) => {
      simulators.setFault('e-sobes', fault)
      simulators.answerTo({ url: door.url, password: PASSWORD })
      const first = await enter()
      await settle()
      const second = await enter()
      expect([first, second].map((one) => one.ok)).toEqual([false, false])
      expect([first, second].map((one) => (one.ok ? '' : one.error.kind))).toContain(kind)
    },
  )

  it('opens the circuit of a gateway that is away', async () => {
    simulators.setFault('e-sobes', 'down')
    await enter()
    expect(gateways.stateOf('e-sobes')).toBe('open')
    expect(await enter()).toMatchObject({ error: { kind: 'circuit-open' } })
  })
})

describe('the door for answers', () => {
  it('drops an answer that nobody asked for, that was answered before, or that has not the password', async () => {
    expect((await answer()).status).toBe(200)
    known = 'answered'
    expect((await answer()).status).toBe(200)
    expect(outcomes()).toEqual(['surplus', 'surplus'])
    known = 'asked'
    expect((await answer({ password: 'another' })).status).toBe(403)
    expect((await fetch(door.url, { method: 'POST', body: '<html>' })).status).toBe(400)
    expect(box.take('m-1')).toBeUndefined()
    expect((await answer()).status).toBe(200)
    expect(box.take('m-1')?.messageId).toBe('a-1')
  })
})

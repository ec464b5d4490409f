import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { impossibleIin } from '#platform/gateways/gateways.fixture.ts'
import { markOf } from '#platform/gateways/journal.ts'
import { purge } from '#platform/worker/purge.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

const CHILD = impossibleIin('99023130001')
const SMS = { phone: '+77010000000', text: 'Хабарлама' }

let system: TestSystem
let administrator: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-08T10:00:00+06:00')
  administrator = await system.signIn({ role: 'administrator' })
})
afterAll(() => system.close())

interface Line {
  readonly channel: string
  readonly circuit: string
  readonly isFailing: boolean
  readonly lastAnswerAt: string | null
  readonly lastFault: string | null
  readonly waiting: number
  readonly oldestWaitingAt: string | null
}
interface Report {
  readonly days: readonly Readonly<Record<string, unknown>>[]
  readonly odd: readonly Readonly<Record<string, unknown>>[]
}

const settled = () => system.parts.channelJournal.settled()
async function line(channel: string): Promise<Line | undefined> {
  await settled()
  const { channels } = await administrator.shown<{ channels: Line[] }>('channels.state')
  return channels.find((one) => one.channel === channel)
}
const gateways = () => system.parts.runner.asSystem(async (act) => act.gateways)

describe('the operator’s page of the channels', () => {
  it('shows a channel that answers, one that fails with what waits, and one that was never used', async () => {
    const outside = await gateways()
    expect(await line('identity')).toMatchObject({ circuit: 'closed', isFailing: false, lastAnswerAt: null })
    await outside.findIdentity(CHILD, 'state-1')
    expect(await line('identity')).toMatchObject({
      isFailing: false,
      lastAnswerAt: expect.stringContaining('2024-01-08T04:00'),
    })

    system.setFault('sms', 'down')
    await outside.send(CHILD, SMS, 'state-2')
    await outside.send(CHILD, SMS, 'state-3')
    expect(await line('sms')).toMatchObject({
      circuit: 'open',
      isFailing: true,
      lastFault: expect.stringMatching(/^(circuit-open|unavailable)$/),
      waiting: 2,
      oldestWaitingAt: expect.stringContaining('2024-01-08T04:00'),
    })
    system.setFault('sms', 'none')
    await system.setClock('2024-01-08T10:01:00+06:00')
    await outside.send(CHILD, SMS, 'state-2')
    await outside.send(CHILD, SMS, 'state-3')
    expect(await line('sms')).toMatchObject({ circuit: 'closed', isFailing: false, waiting: 0 })
  })

  it('DEC-84 names every message that does not agree, and what was sent, answered and not answered', async () => {
    const outside = await gateways()
    await system.setClock('2024-01-09T10:00:00+06:00')
    await outside.findDisability(CHILD, 'report-1')
    system.setFault('disability', 'wrong-person')
    await outside.findDisability(CHILD, 'report-2')
    system.setFault('disability', 'duplicate')
    await outside.findDisability(CHILD, 'report-3')
    system.setFault('disability', 'none')
    system.parts.channelJournal.note({
      channel: 'e-sobes',
      messageId: 'nobody-asked',
      at: new Date('2024-01-09T10:00:00+06:00'),
      outcome: 'surplus',
    })
    await settled()

    const { days, odd } = await administrator.shown<Report>('channels.reconciliation', { days: 1 })
    expect(days).toEqual([
      expect.objectContaining({
        day: '2024-01-09',
        channel: 'disability',
        sent: 3,
        tries: 4,
        answered: 1,
        unanswered: 2,
        notTaken: 2,
      }),
      expect.objectContaining({ channel: 'e-sobes', sent: 0, unasked: 1 }),
    ])
    const differences = new Map(odd.map((one) => [one['mark'], one['differences']]))
    expect(differences.get(markOf('report-1'))).toBeUndefined()
    expect(differences.get(markOf('report-2'))).toEqual(['not-answered', 'not-taken'])
    expect(differences.get(markOf('report-3'))).toEqual(['not-answered', 'answered-twice', 'not-taken'])
    expect(differences.get(markOf('nobody-asked'))).toEqual(['not-asked'])
  })

  it('is drawn in three languages and saved as tables, without a number or a word of a person', async () => {
    for (const [lang, word] of [
      ['kk', 'Байланыс арналары'],
      ['ru', 'Каналы связи'],
      ['en', 'Channels'],
    ])
      expect((await administrator.page(`/${lang}/channels`)).body).toContain(word)
    const report = await administrator.page('/ru/channels/reconciliation')
    expect(report.body).toContain('Ответ о другом человеке')
    const days = await administrator.page('/ru/channels/reconciliation/days.csv')
    expect(days.body).toContain('2024-01-09,Установление инвалидности,3,4,1,2')
    const odd = await administrator.page('/ru/channels/reconciliation/differences.csv')
    expect(odd.body).toContain(markOf('report-2'))
    for (const { body } of [report, days, odd]) {
      expect(body).not.toContain(CHILD)
      expect(body).not.toContain('report-2')
    }
  })

  it('compares the catalogue of the portal with the register by name, and says when there is none', async () => {
    const compared = await administrator.shown<{
      atPortal: number
      here: number
      differences: { difference: string }[]
    }>('channels.catalogue')
    expect(compared.here - compared.atPortal).toBe(1)
    expect(compared.differences.map(({ difference }) => difference)).toContain('only-here')
    expect((await administrator.page('/ru/channels/catalogue')).body).toContain('Есть только в регистре')

    system.setFault('portal', 'replayed')
    expect(await administrator.query('channels.catalogue')).toMatchObject({
      status: 409,
      body: { code: 'channels.portal-away', facts: { fault: 'replayed' } },
    })
    system.setFault('portal', 'none')
  })

  it('is closed to everybody else', async () => {
    const doctor = await system.signIn({ role: 'primary-care-doctor' })
    expect((await doctor.query('channels.state')).status).toBe(403)
    expect((await doctor.query('channels.reconciliation')).status).toBe(403)
    expect((await doctor.query('channels.catalogue')).status).toBe(403)
    expect((await doctor.page('/kk/channels')).statusCode).toBe(403)
  })

  it('forgets what no report can ask for any more, and nothing else', async () => {
    const count = () =>
      system.parts.runner.asSystem(async ({ db }) => {
        const rows = await db.selectFrom('outside_message').select('mark').execute()
        return rows.length
      })
    const before = await count()
    await purge(system.parts.worker)
    expect(await count()).toBe(before)
    await system.setClock('2025-03-01T10:00:00+05:00')
    await purge(system.parts.worker)
    expect(await count()).toBe(0)
  })
})

describe('the switches of the sandbox', () => {
  it('stand on a page, and set the simulated channel', async () => {
    const switched = await administrator.post('/kk/sandbox/channels', { channel: 'sms', fault: 'late' })
    expect(switched.statusCode).toBe(303)
    expect(system.simulator.faultOf('sms')).toBe('late')
    expect((await administrator.page('/kk/sandbox/channels')).body).toContain('Кешігіп жауап береді')
    await administrator.post('/kk/sandbox/channels', { channel: 'mail', fault: 'replayed' })
    expect(system.simulator.faultOf('mail')).toBe('none')
    system.setFault('sms', 'none')
  })
})

describe('SMS by the simulated SMS centre', () => {
  it('leave over SMPP when the setting says so, and come to the same telephone', async () => {
    const other = await startTestSystem('2024-01-08T10:00:00+06:00', undefined, {
      TIREK_SMS_URL: 'smpp://sandbox',
    })
    try {
      const outside = await other.parts.runner.asSystem(async (act) => act.gateways)
      expect(await outside.send(CHILD, SMS, 'smpp-1')).toMatchObject({ ok: true })
      expect(other.simulator.texts()).toEqual([SMS])
      // By HTTP the simulator would have seen the message id, which SMPP does not carry.
      expect(other.simulator.calls()).toEqual([])
    } finally {
      await other.close()
    }
  })
})

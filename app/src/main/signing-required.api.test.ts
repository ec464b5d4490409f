import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideToProvide, recogniseNeed } from '../capabilities/placement/placement.fixture.ts'
import { historyOf } from '../capabilities/placement/reading.fixture.ts'
import { TURKISTAN } from '../capabilities/placement/system.fixture.ts'
import { type SigningSystem, startSigningSystem } from './signing.fixture.ts'
import { enterAt, newTerminal } from './testing/at-terminal.ts'

let at: SigningSystem

beforeAll(async () => {
  at = await startSigningSystem({ TIREK_SIGNATURES: 'required' })
  await recogniseNeed(at.staff, at.family.childId, 1)
}, 60_000)
afterAll(() => at?.system.close())

const mother = () => at.family.mother

/** The request of the first test, ready to choose. */
async function readyRequest(): Promise<string> {
  const { requests } = await mother().shown<{ requests: { requestId: string }[] }>('placement.requests', {})
  const requestId = String(requests[0]?.requestId)
  await decideToProvide(at.system, at.staff, requestId)
  await at.staff.specialist.done('placement.notify', { requestId })
  await mother().done('placement.confirm-receipt', { requestId })
  await mother().done('placement.see-alternatives', { requestId })
  return requestId
}

const namesOf = async (requestId: string) => (await historyOf(at.system, requestId)).map(({ name }) => name)

describe('where signatures are required', () => {
  it('DEC-59 an act of the family waits for its signature instead of being done', async () => {
    const input = { personId: at.family.childId }
    const { status, body } = await mother().command<Record<string, unknown>>('placement.apply', input, {
      'idempotency-key': 'once',
    })
    expect([status, body['code']]).toEqual([202, 'platform.to-sign'])
    const none = await mother().shown<{ requests: unknown[] }>('placement.requests', {})
    expect(none.requests).toEqual([])

    const { signingId } = body['facts'] as { signingId: string }
    const done = await at.complete(mother(), signingId)
    expect(done.status).toBe(200)
    const one = await mother().shown<{ requests: unknown[] }>('placement.requests', {})
    expect(one.requests).toHaveLength(1)
  })

  it('DEC-59 a paper application needs none', async () => {
    const consent = {
      personId: at.family.childId,
      purpose: 'programme',
      scope: ['programme'],
      decision: 'given',
    }
    expect((await mother().command('registry.record-consent', consent)).status).toBe(202)
    const paper = { ...consent, representativeId: at.family.motherId, informationGiven: 'Түсіндірілді' }
    expect((await at.staff.clinic.command('registry.record-consent', paper)).status).toBe(200)
  })

  it('REP-STD-18 REP-STD-19 A15 a choice waits for the same signature at a terminal as at home, and is signed there', async () => {
    const requestId = await readyRequest()
    const choice = { requestId, organisationId: at.houseId }
    const terminal = await newTerminal(
      at.system,
      await at.system.signIn({ role: 'ed-head', region: TURKISTAN }),
    )
    await enterAt(terminal, mother())
    const claimed = await mother().command('placement.choose', { ...choice, channel: 'self-service' })
    const there = await terminal.command('placement.choose', choice)
    for (const { status, body } of [claimed, there])
      expect([status, body['code']]).toEqual([202, 'platform.to-sign'])
    expect(await namesOf(requestId)).not.toContain('placement.chosen')

    const { signingId } = there.body['facts'] as { signingId: string }
    // Nothing on the pages of the signing leads away from the terminal, and nothing is downloaded.
    for (const way of ['', '/key'])
      expect((await terminal.get(`/ru/signing/${signingId}${way}`)).statusCode).toBe(200)
    const ways = (await terminal.get(`/ru/signing/${signingId}`)).body
    expect(ways).toMatch(/На этом терминале: ключом ЭЦП[\s\S]+скачать на своём устройстве/)
    expect(ways).not.toContain('На компьютере')
    const { bytes } = await mother().shown<{ bytes: string }>('signing.show', { signingId })
    const cms = await at.sign(mother(), bytes)
    expect((await terminal.command('signing.complete', { signingId, cms })).status).toBe(200)
    const history = await historyOf(at.system, requestId)
    expect(history.find(({ name }) => name === 'placement.chosen')?.data).toMatchObject({
      channel: 'self-service',
      signedBy: 'eds',
    })
  })

  it('DEC-59 the ordinary button of a form leads to the signing', async () => {
    const path = `/kk/people/${at.family.childId}/consents/new?purpose=referral-to-pmpc`
    const sent = await mother().post(path, {
      purpose: 'referral-to-pmpc',
      scope: ['child-referral'],
      decision: 'given',
      _key: 'k-2',
      recipientId: 'any',
    })
    expect(String(sent.headers.location)).toMatch(/^\/kk\/signing\//)
  })
})

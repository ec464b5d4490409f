import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recogniseNeed } from '../capabilities/placement/placement.fixture.ts'
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

  it('DEC-59 REP-STD-19 a paper application and an act at a terminal need none, and no form claims to be at one', async () => {
    const consent = {
      personId: at.family.childId,
      purpose: 'programme',
      scope: ['programme'],
      decision: 'given',
    }
    expect((await mother().command('registry.record-consent', consent)).status).toBe(202)
    const paper = { ...consent, representativeId: at.family.motherId, informationGiven: 'Түсіндірілді' }
    expect((await at.staff.clinic.command('registry.record-consent', paper)).status).toBe(200)
    const choice = { requestId: at.family.childId, organisationId: at.houseId }
    const claimed = await mother().command('placement.choose', { ...choice, channel: 'self-service' })
    const signed = await mother().command('placement.choose', choice)
    expect(claimed.status).toBe(signed.status)
    const terminal = await newTerminal(
      at.system,
      await at.system.signIn({ role: 'ed-head', region: TURKISTAN }),
    )
    await enterAt(terminal, mother())
    const there = await terminal.command('placement.choose', choice)
    expect([there.status, there.body['code']]).toEqual([404, 'platform.not-found'])
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

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideToProvide, recogniseNeed } from '../capabilities/placement/placement.fixture.ts'
import { type SigningSystem, startSigningSystem } from './signing.fixture.ts'

let at: SigningSystem

beforeAll(async () => {
  at = await startSigningSystem()
  await at.family.mother.done('placement.choose', at.choice())
}, 60_000)
afterAll(() => at?.system.close())

const notice = () => ({ requestId: at.requestId, reason: 'illness', document: 'Анықтама № 5' })

describe('the notice of inability to come', () => {
  it('REP-STD-22 is signed with an electronic signature of the representative, and nothing less', async () => {
    const { mother } = at.family
    const { signingId, page } = await at.prepare('placement.defer-arrival', notice())
    const shown = (await mother.page(page.replace(/^\/(?!kk\/)/, '/kk/'))).body
    expect(shown).toContain('Анықтама № 5')
    const { means } = await mother.shown<{ means: readonly string[] }>('signing.show', { signingId })
    expect([...means].sort()).toEqual(['eds', 'egov-qr'])
    expect(await at.stateOfRequest()).toBe('reserved')

    expect((await at.complete(mother, signingId)).status).toBe(200)
    expect(await at.stateOfRequest()).toBe('deferred')
    const { signatures } = await mother.shown<{ signatures: readonly { useCase: string }[] }>(
      'signing.signatures',
      {},
    )
    expect(signatures.map(({ useCase }) => useCase)).toContain('placement.defer-arrival')
  })
})

describe('the notice of inability where signatures are required', () => {
  let strict: SigningSystem
  let requestId = ''

  /** Does an act of the mother as she must: it waits for her signature, and she signs. */
  async function signed(name: string, input: object): Promise<void> {
    const { mother } = strict.family
    const { body } = await mother.command<{ facts: { signingId: string } }>(name, input)
    expect((await strict.complete(mother, body.facts.signingId)).status).toBe(200)
  }

  beforeAll(async () => {
    strict = await startSigningSystem({ TIREK_SIGNATURES: 'required' })
    const { family, staff, system, houseId } = strict
    await recogniseNeed(staff, family.childId, 1)
    await signed('placement.apply', { personId: family.childId })
    const { requests } = await family.mother.shown<{ requests: { requestId: string }[] }>(
      'placement.requests',
      {},
    )
    requestId = requests[0]?.requestId ?? ''
    await decideToProvide(system, staff, requestId)
    await staff.specialist.done('placement.notify', { requestId })
    await family.mother.done('placement.confirm-receipt', { requestId })
    await family.mother.done('placement.see-alternatives', { requestId })
    await signed('placement.choose', { requestId, organisationId: houseId })
  }, 60_000)
  afterAll(() => strict?.system.close())

  const state = async () =>
    (await strict.family.mother.shown<{ state: string }>('placement.request', { requestId })).state

  it('REP-STD-22 REP-STD-23 is not taken by telephone, and waits for the signature on the portal', async () => {
    const { mother } = strict.family
    const said = { requestId, reason: 'illness', document: 'Анықтама № 5' }
    const called = await mother.command('placement.defer-arrival', { ...said, channel: 'phone' })
    expect(called).toMatchObject({ status: 409, body: { code: 'placement.deferral-channel' } })
    const waits = await mother.command('placement.defer-arrival', said)
    expect(waits).toMatchObject({ status: 202, body: { code: 'platform.to-sign' } })
    expect(await state()).toBe('reserved')
    await signed('placement.defer-arrival', said)
    expect(await state()).toBe('deferred')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDaily } from '#platform/worker/jobs.ts'
import { runDue } from '#platform/worker/worker.ts'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { type Family, fileRisk, MOTHER_IINS, registerFamily, TURKISTAN } from './screening.fixture.ts'

const SHYMKENT = '790000000'

interface Sent {
  readonly referrals: readonly { readonly referralId: string; readonly object: string }[]
}

let system: TestSystem
let nurse: Person
let registrar: Person
let far: Person
let family: Family
let ids: { readonly result: string; readonly child: string }

const consentTo = (recipientId: string | null) =>
  family.mother.done('registry.record-consent', {
    personId: family.childId,
    purpose: 'referral-to-pmpc',
    scope: ['screening-result', 'child-referral'],
    recipientId: recipientId ?? undefined,
    decision: 'given',
    informationGiven: 'Түсіндірілді',
  })
const passOn = (referralId: string) =>
  registrar.command('screening.pass-on-referral', {
    referralId,
    recipientId: far.organisationId,
    reason: 'Отбасы Шымкентке көшті',
  })

beforeAll(async () => {
  system = await startTestSystem('2024-01-12T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  registrar = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
  far = await system.signIn({ role: 'pmpc-registrar', region: SHYMKENT })
  const wish = { givenName: 'Аяла', birthDate: '2024-01-10', motherIin: MOTHER_IINS[0] ?? '' }
  family = await registerFamily(system, nurse, wish)
  await fileRisk(nurse, family.childId)
  await consentTo(registrar.organisationId)
  const { referrals } = await nurse.done<Sent>('screening.send-referral', { childId: family.childId })
  const idOf = (object: string) => referrals.find((one) => one.object === object)?.referralId ?? ''
  ids = { result: idOf('result'), child: idOf('child') }
})
afterAll(() => system.close())

describe('a referral that goes on to another PMPC', () => {
  it('LAW-8-6 goes to no PMPC that the family has not consented to', async () => {
    expect(await passOn(ids.child)).toMatchObject({
      status: 409,
      body: { code: 'screening.consent-missing' },
    })
    expect((await far.query('registry.child', { childId: family.childId })).status).toBe(404)
    const page = await registrar.page(`/ru/screening/referrals/${ids.child}/pass-on?region=${SHYMKENT}`)
    expect(page.body).toContain('нет другой ПМПК, на которую семья дала согласие')
  })

  it('LAW-5-3 LAW-3-9 data and child travel separately: the result is accepted here, the child goes to another region', async () => {
    await registrar.done('screening.acknowledge-referral', { referralId: ids.result, answer: 'accepted' })
    await consentTo(far.organisationId)
    const page = await registrar.page(`/kk/screening/referrals/${ids.child}/pass-on?region=${SHYMKENT}`)
    expect(page.body).toContain(far.organisationId)
    expect((await passOn(ids.child)).status).toBe(200)
    const { referrals } = await far.shown<{ referrals: { object: string; state: string }[] }>(
      'screening.referrals',
    )
    expect(referrals).toMatchObject([{ object: 'child', state: 'sent' }])
  })

  it('LAW-3-9 the sender and the family see what became of it', async () => {
    const page = await nurse.page(`/ru/screening/children/${family.childId}`)
    expect(page.body).toContain('передано другой ПМПК')
    const { notices } = await family.mother.shown<{ notices: { kind: string }[] }>('notices.of-person', {
      personId: family.childId,
    })
    expect(notices.map(({ kind }) => kind)).toContain('screening.referral-passed-on')
  })

  it('is answered once: what was passed on is not answered, nor passed on again', async () => {
    expect(await passOn(ids.child)).toMatchObject({
      status: 409,
      body: { code: 'screening.referral-answered' },
    })
    const answer = { referralId: ids.child, answer: 'accepted' }
    expect((await registrar.command('screening.acknowledge-referral', answer)).status).toBe(409)
  })
})

describe('a child who would be lost on the way', () => {
  const itemsOf = async (by: Person) =>
    (await by.shown<{ items: { rule: string }[] }>('watch.items', { list: 'organisation' })).items.map(
      ({ rule }) => rule,
    )
  const at = async (day: string) => {
    await system.setClock(`${day}T09:00:00+06:00`)
    await runDue(system.parts.worker)
    await runDaily(system.parts.worker)
  }

  it('LAW-3-9 DEC-8 a referral without an answer in the service level is given to the PMPC by name', async () => {
    await at('2024-01-20')
    expect(await itemsOf(far)).toEqual(['screening.referral-without-answer'])
  })

  it('LAW-8-5 a child who was accepted and has not come raises an alarm', async () => {
    const { referrals } = await far.shown<{ referrals: { referralId: string }[] }>('screening.referrals')
    await far.done('screening.acknowledge-referral', {
      referralId: referrals[0]?.referralId,
      answer: 'accepted',
    })
    await at('2024-01-22')
    expect(await itemsOf(far)).toEqual([])
    await at('2024-02-12')
    expect(await itemsOf(far)).toEqual(['screening.child-not-come'])
  })

  it('LAW-8-6 a sign of risk without a talk with the family to its end raises an alarm; a refusal ends it', async () => {
    const wish = { givenName: 'Дамир', birthDate: '2024-02-10', motherIin: MOTHER_IINS[1] ?? '' }
    const other = await registerFamily(system, nurse, { ...wish, sex: 'male' })
    await fileRisk(nurse, other.childId)
    await at('2024-03-01')
    expect(await itemsOf(nurse)).toContain('screening.risk-without-decision')
    await other.mother.done('registry.record-consent', {
      personId: other.childId,
      purpose: 'referral-to-pmpc',
      scope: ['screening-result', 'child-referral'],
      decision: 'refused',
      informationGiven: 'Түсіндірілді',
    })
    await at('2024-03-02')
    expect(await itemsOf(nurse)).not.toContain('screening.risk-without-decision')
  })
})

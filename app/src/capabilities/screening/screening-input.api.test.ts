import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { decide, type Family, fileRisk, MOTHER_IINS, registerFamily, TURKISTAN } from './screening.fixture.ts'

const ALMATY_CITY = '750000000'
const CHILD_IIN = '240110600006'

let system: TestSystem
let nurse: Person
let family: Family

beforeAll(async () => {
  system = await startTestSystem('2024-01-12T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  family = await registerFamily(system, nurse, {
    givenName: 'Әлия',
    birthDate: '2024-01-10',
    motherIin: MOTHER_IINS[0],
  })
})
afterAll(() => system.close())

const screening = (changes: Record<string, unknown> = {}) => ({
  childId: family.childId,
  instrumentId: 'newborn-standard',
  instrumentVersion: '2.0',
  result: 'no-risk',
  ...changes,
})

async function filed(): Promise<number> {
  const { results } = await nurse.shown<{ results: unknown[] }>('screening.child', {
    childId: family.childId,
  })
  return results.length
}

describe('bad input of a screening', () => {
  it('LAW-5-2 refuses an organisation of any other kind and cites 5(1)', async () => {
    const clinic = await system.signIn({ role: 'medical-organisation', region: TURKISTAN })
    const { status, body } = await clinic.command('screening.record-result', screening())
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'screening.wrong-organisation',
      cite: [{ act: 'law-343', unit: 'art-5-1' }],
    })
    const pmpc = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
    expect((await pmpc.command('screening.record-result', screening())).status).toBe(403)
  })

  it('LAW-1-20 refuses a screening without a standard instrument and version', async () => {
    const text = await nurse.command('screening.record-result', {
      childId: family.childId,
      text: 'қаралды, бәрі жақсы',
      result: 'no-risk',
    })
    expect(text.status).toBe(422)
    const unknown = await nurse.command('screening.record-result', screening({ instrumentVersion: '9.9' }))
    expect(unknown).toMatchObject({
      status: 422,
      body: { code: 'screening.instrument-unknown', cite: [{ act: 'law-343', unit: 'art-1-11' }] },
    })
  })

  it('refuses a version that was not in force on the day', async () => {
    const old = await nurse.command('screening.record-result', screening({ instrumentVersion: '1.0' }))
    expect(old.body).toMatchObject({ code: 'screening.instrument-not-in-force' })
  })

  it('refuses an instrument for another age and names those that fit', async () => {
    const { body } = await nurse.command(
      'screening.record-result',
      screening({ instrumentId: 'development-12', instrumentVersion: '1.0' }),
    )
    expect(body).toMatchObject({ code: 'screening.outside-age' })
    expect(body).toMatchObject({ facts: { suitable: ['newborn-standard@2.0'] } })
  })

  it('refuses a day in the future and a day before the birth', async () => {
    const future = await nurse.command('screening.record-result', screening({ examinedOn: '2024-01-13' }))
    expect(future).toMatchObject({ status: 422, body: { code: 'screening.examined-in-future' } })
    const past = await nurse.command('screening.record-result', screening({ examinedOn: '2024-01-09' }))
    expect(past).toMatchObject({ status: 422, body: { code: 'screening.examined-before-birth' } })
  })

  it('asks why a screening was not completed', async () => {
    const { body } = await nurse.command('screening.record-result', screening({ result: 'not-completed' }))
    expect(body).toMatchObject({ code: 'screening.reason-needed' })
    expect(await filed()).toBe(0)
  })

  it('writes a repeated submit once', async () => {
    const key = { 'idempotency-key': 'screening-1' }
    const first = await nurse.command('screening.record-result', screening(), key)
    const second = await nurse.command('screening.record-result', screening(), key)
    expect(second).toEqual(first)
    expect(await nurse.command('screening.record-result', screening())).toMatchObject({
      status: 409,
      body: { code: 'screening.already-recorded' },
    })
    expect(await filed()).toBe(1)
  })

  it('files the screening of a child whose family refused or who slept earlier on the same day', async () => {
    const { childId } = await registerFamily(system, nurse, {
      givenName: 'Сәуле',
      birthDate: '2024-01-11',
      motherIin: MOTHER_IINS[8],
    })
    const file = (given: Record<string, unknown>) =>
      nurse.command('screening.record-result', { ...screening(given), childId })
    expect((await file({ result: 'refused' })).status).toBe(200)
    expect((await file({ result: 'refused' })).body).toMatchObject({ code: 'screening.already-recorded' })
    const asleep = { result: 'not-completed', notCompletedReason: 'child-asleep' }
    expect((await file(asleep)).status).toBe(200)
    expect((await file({ result: 'no-risk' })).status).toBe(200)
    expect((await file({ result: 'risk' })).body).toMatchObject({ code: 'screening.already-recorded' })
  })

  it('REP-II-7 says that there is no sign of risk yet instead of a form that cannot be sent', async () => {
    const { childId } = await registerFamily(system, nurse, {
      givenName: 'Айша',
      birthDate: '2024-01-11',
      motherIin: MOTHER_IINS[7],
    })
    for (const part of ['information', 'referral']) {
      const page = await nurse.page(`/kk/screening/children/${childId}/${part}`)
      expect(page.body).toContain('Баланың жазбасында қатер белгісі жоқ')
      expect(page.body).not.toContain('method="post" novalidate')
    }
    expect(await nurse.command('screening.send-referral', { childId })).toMatchObject({
      status: 409,
      body: { code: 'screening.no-open-risk' },
    })
  })

  it('keeps what was typed and shows every mistake at its field', async () => {
    const page = await nurse.post(`/kk/screening/children/${family.childId}/result`, {
      _key: 'k1',
      'examinedOn.day': '31',
      'examinedOn.month': '2',
      'examinedOn.year': '2024',
    })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('value="31"')
    expect(page.body.match(/aria-invalid="true"|class="field bad"/g)?.length).toBeGreaterThanOrEqual(3)
  })
})

describe('bad input of a referral', () => {
  it('refuses to send a child without a sign of risk', async () => {
    const { status } = await nurse.command('screening.send-referral', { childId: family.childId })
    expect(status).toBe(409)
  })

  it('refuses a recipient that is not a PMPC', async () => {
    await fileRisk(nurse, family.childId, '2024-01-11')
    const { body } = await nurse.command('screening.send-referral', {
      childId: family.childId,
      recipientId: nurse.organisationId,
    })
    expect(body).toMatchObject({ code: 'screening.recipient-not-pmpc' })
  })

  it('LAW-8-5 sends to the PMPC that the consent names and refuses every other', async () => {
    const pmpc = await system.signIn({ role: 'pmpc-registrar', region: ALMATY_CITY })
    await family.mother.done('registry.record-consent', {
      personId: family.childId,
      purpose: 'referral-to-pmpc',
      recipientId: pmpc.organisationId,
      scope: ['screening-result'],
      decision: 'given',
      informationGiven: 'түсіндірілді',
    })
    const near = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
    const other = await nurse.command('screening.send-referral', {
      childId: family.childId,
      recipientId: near.organisationId,
    })
    expect(other.body).toMatchObject({ code: 'screening.consent-missing' })

    const both = await nurse.command('screening.send-referral', { childId: family.childId })
    expect(both.body).toMatchObject({ code: 'screening.consent-scope', facts: { object: 'child' } })
    const sent = await nurse.done<{ recipientId: string; referrals: { object: string }[] }>(
      'screening.send-referral',
      { childId: family.childId, objects: ['result'] },
    )
    expect(sent.recipientId).toBe(pmpc.organisationId)
    expect(sent.referrals.map((one) => one.object)).toEqual(['result'])
  })

  it('refuses a stale page', async () => {
    const { body } = await nurse.command('screening.send-referral', { childId: family.childId, version: 99 })
    expect(body).toMatchObject({ code: 'platform.stale' })
  })

  it('DEC-6 refuses to send while another representative objects', async () => {
    const father = await nurse.done<{ personId: string }>('registry.register-adult', {
      familyName: 'Қасым',
      givenName: 'Ерлан',
      birthDate: '1993-05-02',
      sex: 'male',
      iin: MOTHER_IINS[9],
      region: TURKISTAN,
    })
    await nurse.done('registry.add-representative', {
      personId: family.childId,
      representativeId: father.personId,
      basis: 'father',
      document: 'Туу туралы куәлік № 1',
      documentDate: '2024-01-10',
    })
    await decide(family, 'given')
    const fatherSigned = await system.signIn({ person: father.personId })
    await fatherSigned.done('registry.record-consent', {
      personId: family.childId,
      purpose: 'referral-to-pmpc',
      scope: ['child-referral'],
      decision: 'objection',
      informationGiven: 'түсіндірілді',
    })
    const { body } = await nurse.command('screening.send-referral', { childId: family.childId })
    expect(body).toMatchObject({ code: 'screening.consent-objection' })
  })
})

describe('an organisation to which no file is open', () => {
  it('LAW-8-6 finds nothing by the number of the child, and the attempt is written down', async () => {
    await nurse.done('registry.register-child', {
      familyName: 'Сейіт',
      givenName: 'Арман',
      birthDate: '2024-01-10',
      sex: 'male',
      iin: CHILD_IIN,
      region: TURKISTAN,
    })
    const stranger = await system.signIn({ role: 'service-specialist', region: TURKISTAN })
    expect(await stranger.shown('registry.search', { iin: CHILD_IIN })).toEqual({ people: [] })

    const client = new Client({ connectionString: system.superUrl })
    await client.connect()
    const { rows } = await client.query(
      `select actor_role, outcome from history_access where use_case = 'registry.search' and account_id = $1`,
      [stranger.accountId],
    )
    await client.end()
    expect(rows).toEqual([{ actor_role: 'service-specialist', outcome: 'refused' }])
  })
})

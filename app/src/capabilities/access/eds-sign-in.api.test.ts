import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleIin } from '#platform/eds/sandbox/samples.ts'
import { type EdsSystem, startEdsSystem } from './eds.fixture.ts'

let eds: EdsSystem

beforeAll(async () => {
  eds = await startEdsSystem()
}, 60_000)
afterAll(() => eds?.system.close())

describe('sign-in by electronic signature', () => {
  it('opens the post of a member of staff with a certificate of their organisation, attached or detached', async () => {
    for (const more of [{}, { isDetached: true }, { algorithm: 'rsa' }, { algorithm: 'gost' }]) {
      const { status, body } = await eds.attempt(eds.doctor, more)
      expect([more, status, body]).toMatchObject([more, 200, { accounts: [{ accountId: eds.doctor }] }])
      const session = await eds.post('/api/v1/access/session', {
        ticket: body['ticket'],
        accountId: eds.doctor,
      })
      const me = await eds.system.app.inject({
        method: 'GET',
        url: '/api/v1/queries/access.who-am-i',
        headers: { authorization: `Bearer ${String(session.body['token'])}` },
      })
      expect(JSON.parse(me.body)).toMatchObject({ accountId: eds.doctor, role: 'primary-care-doctor' })
    }
  })

  it('opens the account of a registered person by the IIN alone', async () => {
    const { status, body } = await eds.attempt(eds.mother)
    expect([status, body]).toMatchObject([200, { accounts: [{ accountId: eds.mother, organisation: null }] }])
  })

  it('refuses another person than the one whose account is asked for, and a stranger', async () => {
    expect((await eds.attempt(eds.mother, {}, { accountId: eds.doctor })).body['code']).toBe(
      'access.eds-wrong-iin',
    )
    expect((await eds.attempt(eds.doctor, { fault: 'wrong-iin' })).body['code']).toBe('access.eds-no-account')
  })

  it('refuses a challenge that was used, that is over, and that nobody gave', async () => {
    const { challengeId, bytes } = await eds.challenge()
    const cms = await eds.sign(eds.doctor, bytes)
    expect((await eds.enter({ challengeId, cms })).status).toBe(200)
    expect((await eds.enter({ challengeId, cms })).body['code']).toBe('access.eds-replayed')

    const old = await eds.challenge()
    const late = await eds.sign(eds.doctor, old.bytes)
    const now = eds.system.parts.clock.now().getTime()
    await eds.system.setClock(new Date(now + 6 * 60_000).toISOString())
    expect((await eds.enter({ challengeId: old.challengeId, cms: late })).body['code']).toBe(
      'access.eds-challenge-over',
    )

    const other = await eds.challenge()
    expect((await eds.enter({ challengeId: other.challengeId, cms })).body['code']).toBe(
      'access.eds-other-document',
    )
    const unknown = await eds.enter({ challengeId: '01900000-0000-7000-8000-000000000000', cms })
    expect(unknown.body['code']).toBe('access.eds-challenge-over')
  })

  it('exchanges a ticket for a session once, and only for its own accounts', async () => {
    const { body } = await eds.attempt(eds.doctor)
    const ticket = body['ticket']
    expect((await eds.post('/api/v1/access/session', { ticket, accountId: eds.mother })).status).toBe(409)
    expect((await eds.post('/api/v1/access/session', { ticket, accountId: eds.doctor })).status).toBe(200)
    expect((await eds.post('/api/v1/access/session', { ticket, accountId: eds.doctor })).body['code']).toBe(
      'platform.ticket-over',
    )
    expect((await eds.post('/api/v1/access/session', {})).status).toBe(409)
  })

  it('makes one account of a person, however many first sign-ins come at the same moment', async () => {
    const { accountId } = await eds.system.signIn({ role: 'obstetric-nurse', region: '610000000' })
    const personId = await eds.registerAdult(sampleIin(accountId))
    const answers = await Promise.all(Array.from({ length: 4 }, () => eds.attempt(accountId)))
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200, 200])
    const own = answers.map(
      ({ body }) => (body['accounts'] as { role: string }[]).filter((one) => one.role === 'recipient').length,
    )
    expect(own).toEqual([1, 1, 1, 1])
    const accounts = eds.system.parts.kysely.selectFrom('access_account').select('id')
    expect(await accounts.where('person_id', '=', personId).execute()).toHaveLength(1)
  })

  it('does not open a post in an organisation as the person’s own: the certificate must carry its BIN', async () => {
    const { kysely } = eds.system.parts
    const person = await kysely
      .selectFrom('access_account')
      .select('person_id')
      .where('id', '=', eds.mother)
      .executeTakeFirstOrThrow()
    const { organisationId } = await eds.system.signIn({ role: 'pmpc-head' })
    const id = '01900000-0000-7000-8000-00000000aaaa'
    const post = { id, name: 'Сынақ', role: 'pmpc-head', organisation_id: organisationId }
    await kysely
      .insertInto('access_account')
      .values({ ...post, person_id: person.person_id })
      .execute()
    const { body } = await eds.attempt(eds.mother)
    expect(body['accounts']).toMatchObject([{ accountId: eds.mother }])
    const asked = await eds.attempt(eds.mother, {}, { accountId: id })
    expect(asked.status).toBe(409)
  })
})

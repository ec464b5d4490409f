import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicActor } from '#platform/access/actor.ts'
import { MOST_SIGNATURES } from '#platform/config/limits.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { type EdsSystem, startEdsSystem } from './eds.fixture.ts'
import { signInByEds } from './use-cases/sign-in-by-eds.ts'

let eds: EdsSystem

beforeAll(async () => {
  eds = await startEdsSystem()
}, 60_000)
afterAll(() => eds?.system.close())

const NOBODY = '01900000-0000-7000-8000-000000000000'
const keys = () => eds.system.parts.kysely.selectFrom('idempotency').selectAll().execute()

describe('limits of sign-in by electronic signature', () => {
  it('holds no connection of the database while a signature is verified', async () => {
    let end: () => void = () => undefined
    const verified = new Promise<void>((resolve) => {
      end = resolve
    })
    const slow = {
      ...signInByEds,
      prepare: async () => {
        await verified
        return refuse('access.eds-verifier-unavailable')
      },
    }
    const { runner } = eds.system.parts
    const visitor = { actor: publicActor, lang: 'en' } as const
    const asked = Array.from({ length: 30 }, () =>
      runner.run(slow, { challengeId: NOBODY, cms: 'AAAA' }, visitor),
    )
    expect(await runner.read(visitor, async (act) => act.actor.role)).toBe('public')
    end()
    expect((await Promise.all(asked)).every((one) => !one.ok)).toBe(true)
  })

  it('takes so many signatures over one text, also when they come at once, and no more', async () => {
    const { challengeId, bytes } = await eds.challenge()
    const wrong = await eds.sign(eds.doctor, bytes, { fault: 'tampered' })
    const tries = Array.from({ length: MOST_SIGNATURES + 2 }, () => eds.enter({ challengeId, cms: wrong }))
    const codes = (await Promise.all(tries)).map((one) => one.body['code'])
    expect(codes.filter((code) => code === 'access.eds-tampered')).toHaveLength(MOST_SIGNATURES)
    const right = await eds.enter({ challengeId, cms: await eds.sign(eds.doctor, bytes) })
    expect([right.status, right.body['code']]).toEqual([409, 'access.eds-too-many-attempts'])
  })

  it('keeps visitors with one and the same idempotency key apart', async () => {
    const ask = () =>
      eds.post('/api/v1/commands/access.ask-eds-challenge', {}, { 'idempotency-key': 'first' })
    const one = await ask()
    const other = await ask()
    expect([one.status, other.status]).toEqual([200, 200])
    expect(one.body['challengeId']).not.toBe(other.body['challengeId'])
    expect(await keys()).toEqual([])
  })

  it('stores no ticket of a sign-in, whoever asks under a key', async () => {
    const { token } = await eds.system.signIn({ role: 'administrator' })
    const { challengeId, bytes } = await eds.challenge()
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'mine' }
    const cms = await eds.sign(eds.doctor, bytes)
    expect((await eds.enter({ challengeId, cms }, headers)).body['ticket']).toEqual(expect.any(String))
    expect(await keys()).toEqual([])
    expect((await eds.enter({ challengeId, cms }, headers)).body['code']).toBe('access.eds-replayed')
  })

  it('lets one client try sixty times a minute, by the API and the page together', async () => {
    const { perMinute = 0 } = signInByEds
    const statuses: number[] = []
    for (let n = 0; n < perMinute; n++)
      statuses.push((await eds.enter({ challengeId: NOBODY, cms: 'AAAA' })).status)
    expect(statuses).toContain(429)
    const page = await eds.system.app.inject({
      method: 'POST',
      url: '/kk/sign-in/eds',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: new URLSearchParams({ challengeId: NOBODY, cms: 'AAAA' }).toString(),
    })
    expect(page.statusCode).toBe(429)
    const elsewhere = await eds.post('/api/v1/commands/access.ask-eds-challenge', {})
    expect(elsewhere.status).toBe(200)
  })
})

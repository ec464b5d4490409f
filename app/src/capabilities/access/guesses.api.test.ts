import { sql } from 'kysely'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { useTimedSystem } from '../../main/testing/timed-system.ts'
import { browse, codeOf, enter, notices, PASSWORD, withPassword } from './password.fixture.ts'

const MINUTE = 60_000
const ELSEWHERE = '198.51.100.9'

const at = useTimedSystem()

/** So many failures stand against a key; the next one is counted. Those of all the country wait already. */
async function count(key: string, failures: number): Promise<void> {
  const notBefore = new Date(at.now().getTime() + (key === 'everybody' ? MINUTE : 0))
  const state = { failures, since: at.now(), not_before: notBefore, forget_at: notBefore }
  await at.system.parts.runner.asSystem((act) =>
    act.db
      .insertInto('access_attempt')
      .values({ key_hash: act.keyedHash(`attempt:${key}`), ...state })
      .onConflict((on) => on.column('key_hash').doUpdateSet(state))
      .execute(),
  )
}

const isOfAccess = (text: string) => /"access_|"history_access"/.test(text)

describe('guesses', () => {
  it('get one answer for an unknown name, a wrong password, a wrong code and the account of another', async () => {
    const owner = await withPassword(at, 'social-worker', 'social.worker')
    const other = await at.system.signIn({ role: 'statistician' })
    const right = { login: owner.login, password: PASSWORD, code: owner.code() }
    const answers = [
      await enter(at, { ...right, login: 'nobody.at.all' }, { address: '192.0.2.1' }),
      await enter(at, { ...right, password: 'another password' }, { address: '192.0.2.2' }),
      await enter(at, { ...right, code: '000000' }, { address: '192.0.2.3' }),
      await enter(at, { ...right, accountId: other.accountId }, { address: '192.0.2.4' }),
    ]
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ status: 409, body: { code: 'access.password-wrong' } })
  })

  it('are slowed down where they are made; the owner comes in meanwhile from elsewhere and in a known browser', async () => {
    const owner = await withPassword(at, 'service-specialist', 'specialist.two')
    const { device } = await browse(at, owner)
    const wrong = { login: owner.login, password: 'not the password', code: '000000' }
    for (let n = 0; n < 5; n++) expect(codeOf(await enter(at, wrong))).toBe('access.password-wrong')
    expect(codeOf(await enter(at, wrong))).toBe('access.wait')
    expect(codeOf(await enter(at, { ...wrong, login: 'nobody.knows.it' }))).toBe('access.password-wrong')
    at.wait(1)

    const right = () => ({ login: owner.login, password: PASSWORD, code: owner.code() })
    for (let n = 0; n < 2; n++) {
      await enter(at, wrong)
      at.wait(1)
    }
    expect(codeOf(await enter(at, right()))).toBe('access.wait')
    expect(codeOf(await enter(at, right(), { device: 'a-cookie-of-nobody' }))).toBe('access.wait')
    expect((await enter(at, right(), { address: ELSEWHERE })).status).toBe(200)
    at.wait(1)
    expect((await enter(at, right(), { device })).status).toBe(200)
  })

  it('sent all at once are counted one by one', async () => {
    const wrong = { login: 'all.at.once', password: 'not the password', code: '000000' }
    const all = await Promise.all(
      Array.from({ length: 9 }, () => enter(at, wrong, { address: '192.0.2.70' })),
    )
    const codes = all.map(codeOf)
    expect(codes.filter((code) => code === 'access.password-wrong')).toHaveLength(5)
    expect(codes.filter((code) => code === 'access.wait')).toHaveLength(4)
  })

  it('from many places against one account are held, and its owner still comes in by a known browser', async () => {
    const owner = await withPassword(at, 'medical-organisation', 'hospital')
    const { device } = await browse(at, owner)
    await count('account:hospital', 99)
    at.wait(1)
    const wrong = { login: owner.login, password: 'not the password', code: '000000' }
    expect(codeOf(await enter(at, wrong, { address: '192.0.2.11' }))).toBe('access.password-wrong')
    expect(codeOf(await enter(at, wrong, { address: '192.0.2.12' }))).toBe('access.held')
    const right = () => ({ login: owner.login, password: PASSWORD, code: owner.code() })
    const held = await enter(at, right(), { address: '192.0.2.13' })
    expect(held.body).toMatchObject({ code: 'access.held', remedy: expect.stringContaining('passkey') })
    at.wait(22 * 60)
    expect(codeOf(await enter(at, right(), { address: '192.0.2.14' }))).toBe('access.held')
    expect((await enter(at, right(), { device })).status).toBe(200)
    at.wait(1)
    expect((await enter(at, right(), { address: '192.0.2.14' })).status).toBe(200)
  })

  it('against an account that is held open again after a day, and slowly: a name of nobody too', async () => {
    await count('account:nobody.is.held', 99)
    const wrong = { login: 'nobody.is.held', password: 'not the password', code: '000000' }
    expect(codeOf(await enter(at, wrong, { address: '192.0.2.15' }))).toBe('access.password-wrong')
    expect(codeOf(await enter(at, wrong, { address: '192.0.2.16' }))).toBe('access.held')
    at.wait(24 * 60 - 1)
    expect(codeOf(await enter(at, wrong, { address: '192.0.2.16' }))).toBe('access.wait')
    at.wait(1)
    expect(codeOf(await enter(at, wrong, { address: '192.0.2.16' }))).toBe('access.password-wrong')
  })

  it('of the whole country hold only the places that have failed themselves', async () => {
    await count('everybody', 1_000)
    const wrong = (login: string) => ({ login, password: 'winter is coming', code: '111111' })
    const from = { address: '192.0.2.120' }
    expect(codeOf(await enter(at, wrong('one.of.all'), from))).toBe('access.password-wrong')
    expect(codeOf(await enter(at, wrong('two.of.all'), from))).toBe('access.wait')
    const owner = await withPassword(at, 'pmpc-head', 'head.of.all')
    const right = { login: owner.login, password: PASSWORD, code: owner.code() }
    await count('everybody', 2_000)
    expect((await enter(at, right, { address: '192.0.2.121' })).status).toBe(200)
    at.wait(11)
  })

  it('cost the same questions to the database for a name that is known and for one that is not', async () => {
    const owner = await withPassword(at, 'ed-head', 'head.of.department')
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    const questions = async (login: string, address: string) => {
      asked.mockClear()
      await enter(at, { login, password: 'not the password', code: '000000' }, { address })
      return asked.mock.calls
        .map(([one]) => String((one as { text?: string }).text ?? one))
        .filter(isOfAccess)
    }
    const known = await questions(owner.login, '192.0.2.130')
    const unknown = await questions('nobody.of.department', '192.0.2.131')
    asked.mockRestore()
    expect(known.length).toBeGreaterThan(5)
    expect(unknown).toEqual(known)
  })

  it('at many accounts from one place are held, whatever the names', async () => {
    const answers: unknown[] = []
    await count('place:192.0.2.99', 49)
    for (const login of ['first.of.many', 'second.of.many'])
      answers.push(
        codeOf(
          await enter(at, { login, password: 'winter is coming', code: '111111' }, { address: '192.0.2.99' }),
        ),
      )
    expect(answers).toEqual(['access.password-wrong', 'access.wait'])
  })

  it('are written down without what was typed, and their owner is told after five', async () => {
    const owner = await withPassword(at, 'guardianship-officer', 'guardian')
    const wrong = { login: owner.login, password: 'a-secret-that-was-typed', code: '123456' }
    for (let n = 0; n < 5; n++) await enter(at, wrong, { address: '192.0.2.50' })
    expect(await notices(owner.person)).toContain('failures')
    const { rows } = await at.system.parts.runner.asSystem((act) =>
      sql<{ text: string }>`
        select a::text as text from history_access a
        where code = 'access.password-wrong' and facts->>'accountId' = ${owner.person.accountId}`.execute(
        act.db,
      ),
    )
    expect(rows).toHaveLength(5)
    for (const { text } of rows) expect(text).not.toMatch(/guardian\b|a-secret|123456|192\.0\.2/)
  })
})

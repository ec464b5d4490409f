import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sha256 } from '#platform/bytes/hash.ts'
import { codeAt } from '#platform/proofs/totp.ts'
import { type Answer, type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'

const START = Date.parse('2026-03-02T09:00:00+05:00')
const MINUTE = 60_000
const PASSWORD = 'көктем келді далаға'
const HERE = '203.0.113.7'
const ELSEWHERE = '198.51.100.9'

let system: TestSystem
let passed = 0

beforeAll(async () => {
  system = await startTestSystem('2026-03-02T09:00:00+05:00', { now: () => new Date(START + passed) })
}, 60_000)
afterAll(() => system?.close())

const realNow = () => new Date(START + passed)
const wait = (minutes: number) => {
  passed += minutes * MINUTE
}

interface Draft {
  readonly draft: string
  readonly key: string
  readonly codes: readonly string[]
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an app of codes makes of the key that is typed by hand. */
function secretOf(key: string): Buffer {
  const bits = [...key.replaceAll(' ', '')]
    .map((char) => ALPHABET.indexOf(char).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

interface Owner {
  readonly person: Person
  readonly login: string
  readonly draft: Draft
  code(): string
}

async function withPassword(role: string, login: string): Promise<Owner> {
  const person = await system.signIn({ role })
  const draft = await person.shown<Draft>('access.draft-password')
  const code = () => codeAt(secretOf(draft.key), realNow())
  await person.done('access.set-password', { draft: draft.draft, login, password: PASSWORD, code: code() })
  wait(1)
  return { person, login, draft, code }
}

async function enter(input: object, from: { address?: string; device?: string } = {}): Promise<Answer> {
  const response = await system.app.inject({
    method: 'POST',
    url: '/api/v1/commands/access.sign-in-by-password',
    headers: { 'accept-language': 'en' },
    cookies: from.device === undefined ? {} : { tirek_device: from.device },
    remoteAddress: from.address ?? HERE,
    payload: input,
  })
  return { status: response.statusCode, body: response.json() }
}

const codeOf = ({ body }: Answer) => body['code']

/** Signs in on the page and gives the cookies of the browser. */
async function browse(owner: Owner): Promise<{ session: string; device: string }> {
  const answer = await system.app.inject({
    method: 'POST',
    url: '/kk/sign-in/password',
    headers: { 'sec-fetch-site': 'same-origin' },
    remoteAddress: HERE,
    payload: { login: owner.login, password: PASSWORD, code: owner.code(), to: '/sessions' },
  })
  expect(answer.headers.location).toBe('/kk/sessions')
  const of = (name: string) => answer.cookies.find((cookie) => cookie.name === name)
  expect(of('tirek_device')).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  return { session: String(of('tirek_session')?.value), device: String(of('tirek_device')?.value) }
}

const notices = async (person: Person) =>
  (await person.shown<{ notices: { kind: string }[] }>('access.sessions')).notices.map(({ kind }) => kind)

describe('a password with a second factor', () => {
  it('DEC-57 is set after a proof of identity, opens a session, and its owner is told', async () => {
    const owner = await withPassword('pmpc-registrar', 'Registrar.One')
    const good = { login: ' registrar.one', password: PASSWORD, code: owner.code() }
    const answer = await enter(good)
    expect(answer.status).toBe(200)
    const { ticket, accounts } = answer.body as { ticket: string; accounts: { accountId: string }[] }
    expect(accounts).toMatchObject([{ accountId: owner.person.accountId }])
    const session = await system.app.inject({
      method: 'POST',
      url: '/api/v1/access/session',
      payload: { ticket, accountId: owner.person.accountId },
    })
    expect(session.json()).toHaveProperty('token')
    expect(await notices(owner.person)).toEqual(['password-set'])
    const { rows } = await system.parts.runner.asSystem((act) =>
      sql<{ text: string }>`
        select string_agg(h::text, ' ') as text from history_event h
        where subject_id = ${owner.person.accountId}::uuid`.execute(act.db),
    )
    expect(rows[0]?.text).toContain('access.password-set')
    expect(rows[0]?.text).not.toMatch(/registrar\.one|argon2/i)
  })

  it('takes a code of the telephone once, and each recovery code once', async () => {
    const owner = await withPassword('irp-coordinator', 'coordinator')
    const withCode = (code: string) => enter({ login: owner.login, password: PASSWORD, code })
    const code = owner.code()
    expect((await withCode(code)).status).toBe(200)
    expect(codeOf(await withCode(code))).toBe('access.password-wrong')
    const before = codeAt(secretOf(owner.draft.key), new Date(realNow().getTime() - MINUTE / 2))
    expect(codeOf(await withCode(before))).toBe('access.password-wrong')

    const [spare = '', other = ''] = owner.draft.codes
    expect(owner.draft.codes).toHaveLength(10)
    expect((await withCode(spare.toLowerCase().replace('-', ' '))).status).toBe(200)
    expect(codeOf(await withCode(spare))).toBe('access.password-wrong')
    expect((await withCode(other)).status).toBe(200)
    expect(await notices(owner.person)).toContain('recovery-used')
    const ways = await owner.person.shown('access.ways-to-sign-in')
    expect(ways).toMatchObject({ password: { login: 'coordinator', codesLeft: 8 } })
  })

  it('is kept as a hash of Argon2id; the secret of the codes is sealed, recovery codes are hashed', async () => {
    const owner = await withPassword('network-planner', 'planner')
    const { rows } = await system.parts.runner.asSystem((act) =>
      sql<{ text: string; hash: string }>`
        select p.hash, p::text || string_agg(c::text, ' ') as text
        from access_password p join access_recovery_code c using (account_id)
        where p.login = 'planner' group by p.account_id, p.*`.execute(act.db),
    )
    expect(rows[0]?.hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$/)
    const text = rows[0]?.text ?? ''
    for (const secret of [PASSWORD, secretOf(owner.draft.key).toString('hex'), ...owner.draft.codes])
      expect(text).not.toContain(secret)
  })

  it('says at the fields what is wrong with a login name, a password, a code', async () => {
    const person = await system.signIn({ role: 'ed-head' })
    const draft = await person.shown<Draft>('access.draft-password')
    const set = async (login: string, password: string, code = '000000') => {
      const { status, body } = await person.command('access.set-password', {
        draft: draft.draft,
        login,
        password,
        code,
      })
      expect(status).toBe(422)
      return (body['fields'] as { path: string; code: string }[]).map((one) => `${one.path} ${one.code}`)
    }
    expect(await set('850315400013', 'short')).toEqual([
      'login login-iin',
      'password password-short',
      'code code-wrong',
    ])
    expect(await set('planner', 'password1234')).toEqual([
      'login login-taken',
      'password password-common',
      'code code-wrong',
    ])
  })

  it('is set from the own fresh page alone, and asks for a fresh proof', async () => {
    const one = await system.signIn({ role: 'ed-specialist' })
    const other = await system.signIn({ role: 'statistician' })
    const draft = await one.shown<Draft>('access.draft-password')
    const code = () => codeAt(secretOf(draft.key), realNow())
    const wish = () => ({ draft: draft.draft, login: 'specialist', password: PASSWORD, code: code() })
    expect((await other.command('access.set-password', wish())).body['code']).toBe('access.draft-over')
    wait(16)
    expect((await one.command('access.set-password', wish())).body['code']).toBe('platform.prove-again')
    expect((await one.query('access.draft-password')).body['code']).toBe('platform.prove-again')
    wait(15)
    const anew = await system.signIn({ role: 'ed-specialist' })
    expect((await anew.command('access.set-password', wish())).body['code']).toBe('access.draft-over')
  })

  it('is forgotten on the wish of its owner; the other sessions end', async () => {
    const owner = await withPassword('leb-decision-maker', 'decider')
    const elsewhere = await browse(owner)
    await owner.person.done('access.remove-password', {})
    expect((await owner.person.command('access.remove-password', {})).status).toBe(404)
    const seen = await system.app.inject({
      url: '/kk/sessions',
      cookies: { tirek_session: elsewhere.session },
    })
    expect(seen.headers.location).toContain('/kk/sign-in')
    wait(1)
    expect(codeOf(await enter({ login: owner.login, password: PASSWORD, code: owner.code() }))).toBe(
      'access.password-wrong',
    )
  })
})

/** So many failures stand against a key; the next one is counted. Those of all the country wait already. */
async function count(key: string, failures: number): Promise<void> {
  const notBefore = new Date(realNow().getTime() + (key === 'everybody' ? MINUTE : 0))
  const state = { failures, since: realNow(), not_before: notBefore, forget_at: notBefore }
  await system.parts.runner.asSystem((act) =>
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
    const owner = await withPassword('social-worker', 'social.worker')
    const other = await system.signIn({ role: 'statistician' })
    const right = { login: owner.login, password: PASSWORD, code: owner.code() }
    const answers = [
      await enter({ ...right, login: 'nobody.at.all' }, { address: '192.0.2.1' }),
      await enter({ ...right, password: 'another password' }, { address: '192.0.2.2' }),
      await enter({ ...right, code: '000000' }, { address: '192.0.2.3' }),
      await enter({ ...right, accountId: other.accountId }, { address: '192.0.2.4' }),
    ]
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ status: 409, body: { code: 'access.password-wrong' } })
  })

  it('are slowed down where they are made; the owner comes in meanwhile from elsewhere and in a known browser', async () => {
    const owner = await withPassword('service-specialist', 'specialist.two')
    const { device } = await browse(owner)
    const wrong = { login: owner.login, password: 'not the password', code: '000000' }
    for (let n = 0; n < 5; n++) expect(codeOf(await enter(wrong))).toBe('access.password-wrong')
    expect(codeOf(await enter(wrong))).toBe('access.wait')
    expect(codeOf(await enter({ ...wrong, login: 'nobody.knows.it' }))).toBe('access.password-wrong')
    wait(1)

    const right = () => ({ login: owner.login, password: PASSWORD, code: owner.code() })
    for (let n = 0; n < 2; n++) {
      await enter(wrong)
      wait(1)
    }
    expect(codeOf(await enter(right()))).toBe('access.wait')
    expect(codeOf(await enter(right(), { device: 'a-cookie-of-nobody' }))).toBe('access.wait')
    expect((await enter(right(), { address: ELSEWHERE })).status).toBe(200)
    wait(1)
    expect((await enter(right(), { device })).status).toBe(200)
  })

  it('sent all at once are counted one by one', async () => {
    const wrong = { login: 'all.at.once', password: 'not the password', code: '000000' }
    const all = await Promise.all(Array.from({ length: 9 }, () => enter(wrong, { address: '192.0.2.70' })))
    const codes = all.map(codeOf)
    expect(codes.filter((code) => code === 'access.password-wrong')).toHaveLength(5)
    expect(codes.filter((code) => code === 'access.wait')).toHaveLength(4)
  })

  it('from many places against one account are held, and its owner still comes in by a known browser', async () => {
    const owner = await withPassword('medical-organisation', 'hospital')
    const { device } = await browse(owner)
    await count('account:hospital', 99)
    wait(1)
    const wrong = { login: owner.login, password: 'not the password', code: '000000' }
    expect(codeOf(await enter(wrong, { address: '192.0.2.11' }))).toBe('access.password-wrong')
    expect(codeOf(await enter(wrong, { address: '192.0.2.12' }))).toBe('access.held')
    const right = () => ({ login: owner.login, password: PASSWORD, code: owner.code() })
    const held = await enter(right(), { address: '192.0.2.13' })
    expect(held.body).toMatchObject({ code: 'access.held', remedy: expect.stringContaining('passkey') })
    wait(22 * 60)
    expect(codeOf(await enter(right(), { address: '192.0.2.14' }))).toBe('access.held')
    expect((await enter(right(), { device })).status).toBe(200)
    wait(1)
    expect((await enter(right(), { address: '192.0.2.14' })).status).toBe(200)
  })

  it('against an account that is held open again after a day, and slowly: a name of nobody too', async () => {
    await count('account:nobody.is.held', 99)
    const wrong = { login: 'nobody.is.held', password: 'not the password', code: '000000' }
    expect(codeOf(await enter(wrong, { address: '192.0.2.15' }))).toBe('access.password-wrong')
    expect(codeOf(await enter(wrong, { address: '192.0.2.16' }))).toBe('access.held')
    wait(24 * 60 - 1)
    expect(codeOf(await enter(wrong, { address: '192.0.2.16' }))).toBe('access.wait')
    wait(1)
    expect(codeOf(await enter(wrong, { address: '192.0.2.16' }))).toBe('access.password-wrong')
  })

  it('of the whole country hold only the places that have failed themselves', async () => {
    await count('everybody', 1_000)
    const wrong = (login: string) => ({ login, password: 'winter is coming', code: '111111' })
    const from = { address: '192.0.2.120' }
    expect(codeOf(await enter(wrong('one.of.all'), from))).toBe('access.password-wrong')
    expect(codeOf(await enter(wrong('two.of.all'), from))).toBe('access.wait')
    const owner = await withPassword('pmpc-head', 'head.of.all')
    const right = { login: owner.login, password: PASSWORD, code: owner.code() }
    await count('everybody', 2_000)
    expect((await enter(right, { address: '192.0.2.121' })).status).toBe(200)
    wait(11)
  })

  it('cost the same questions to the database for a name that is known and for one that is not', async () => {
    const owner = await withPassword('ed-head', 'head.of.department')
    const asked = vi.spyOn(pg.Client.prototype, 'query')
    const questions = async (login: string, address: string) => {
      asked.mockClear()
      await enter({ login, password: 'not the password', code: '000000' }, { address })
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
          await enter({ login, password: 'winter is coming', code: '111111' }, { address: '192.0.2.99' }),
        ),
      )
    expect(answers).toEqual(['access.password-wrong', 'access.wait'])
  })

  it('are written down without what was typed, and their owner is told after five', async () => {
    const owner = await withPassword('guardianship-officer', 'guardian')
    const wrong = { login: owner.login, password: 'a-secret-that-was-typed', code: '123456' }
    for (let n = 0; n < 5; n++) await enter(wrong, { address: '192.0.2.50' })
    expect(await notices(owner.person)).toContain('failures')
    const { rows } = await system.parts.runner.asSystem((act) =>
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

describe('the own sessions', () => {
  it('are listed with this one marked, and ended one by one or all but this; those of others are unknown', async () => {
    const one = await system.signIn({ role: 'authority-officer' })
    await system.signIn({ role: 'authority-officer' })
    await system.signIn({ role: 'authority-officer' })
    const stranger = await system.signIn({ role: 'statistician' })
    type Shown = { sessions: { sessionId: string; isThis: boolean; method: string }[] }
    const { sessions } = await one.shown<Shown>('access.sessions')
    expect(sessions).toHaveLength(3)
    expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1)
    const another = sessions.find(({ isThis }) => !isThis)?.sessionId ?? ''
    expect((await stranger.command('access.end-session', { sessionId: another })).status).toBe(404)
    await one.done('access.end-session', { sessionId: another })
    expect((await one.command('access.end-session', { sessionId: another })).status).toBe(404)
    expect(await one.done('access.end-other-sessions', {})).toEqual({ ended: 1 })
    expect((await one.shown<Shown>('access.sessions')).sessions).toHaveLength(1)
  })

  it('that are ended all at once are forgotten with their browsers; this browser is still known', async () => {
    const owner = await withPassword('ed-specialist', 'two.browsers')
    const here = await browse(owner)
    wait(1)
    await browse(owner)
    const known = () =>
      system.parts.kysely
        .selectFrom('access_known_device')
        .select('device_hash')
        .where('account_id', '=', owner.person.accountId)
        .execute()
    expect(await known()).toHaveLength(2)
    const ended = await system.app.inject({
      method: 'POST',
      url: '/kk/sessions/end-others',
      cookies: { tirek_session: here.session, tirek_device: here.device },
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(ended.statusCode).toBe(303)
    expect(await known()).toEqual([{ device_hash: sha256(here.device) }])
  })

  it('show on every page that something is new, until it is read', async () => {
    const { person } = await withPassword('io-registrar', 'registrar.io')
    expect((await person.page('/ru/home')).body).toContain('новое уведомление')
    await person.post('/ru/sessions/notices', {})
    expect((await person.page('/ru/home')).body).not.toContain('новое уведомление')
    expect((await person.page('/ru/sessions')).body).toContain('Задан новый пароль')
  })
})

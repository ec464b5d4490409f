import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { sha256 } from '#platform/bytes/hash.ts'
import { secretOf } from '#platform/proofs/totp.fixture.ts'
import { codeAt } from '#platform/proofs/totp.ts'
import { useTimedSystem } from '../../main/testing/timed-system.ts'
import { browse, codeOf, type Draft, enter, notices, PASSWORD, withPassword } from './password.fixture.ts'

const HALF_MINUTE = 30_000

const at = useTimedSystem()

describe('a password with a second factor', () => {
  it('DEC-57 is set after a proof of identity, opens a session, and its owner is told', async () => {
    const owner = await withPassword(at, 'pmpc-registrar', 'Registrar.One')
    const good = { login: ' registrar.one', password: PASSWORD, code: owner.code() }
    const answer = await enter(at, good)
    expect(answer.status).toBe(200)
    const { ticket, accounts } = answer.body as { ticket: string; accounts: { accountId: string }[] }
    expect(accounts).toMatchObject([{ accountId: owner.person.accountId }])
    const session = await at.system.app.inject({
      method: 'POST',
      url: '/api/v1/access/session',
      payload: { ticket, accountId: owner.person.accountId },
    })
    expect(session.json()).toHaveProperty('token')
    expect(await notices(owner.person)).toEqual(['password-set'])
    const { rows } = await at.system.parts.runner.asSystem((act) =>
      sql<{ text: string }>`
        select string_agg(h::text, ' ') as text from history_event h
        where subject_id = ${owner.person.accountId}::uuid`.execute(act.db),
    )
    expect(rows[0]?.text).toContain('access.password-set')
    expect(rows[0]?.text).not.toMatch(/registrar\.one|argon2/i)
  })

  it('takes a code of the telephone once, and each recovery code once', async () => {
    const owner = await withPassword(at, 'irp-coordinator', 'coordinator')
    const withCode = (code: string) => enter(at, { login: owner.login, password: PASSWORD, code })
    const code = owner.code()
    expect((await withCode(code)).status).toBe(200)
    expect(codeOf(await withCode(code))).toBe('access.password-wrong')
    const before = codeAt(secretOf(owner.draft.key), new Date(at.now().getTime() - HALF_MINUTE))
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
    const owner = await withPassword(at, 'network-planner', 'planner')
    const { rows } = await at.system.parts.runner.asSystem((act) =>
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
    const person = await at.system.signIn({ role: 'ed-head' })
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
    const one = await at.system.signIn({ role: 'ed-specialist' })
    const other = await at.system.signIn({ role: 'statistician' })
    const draft = await one.shown<Draft>('access.draft-password')
    const code = () => codeAt(secretOf(draft.key), at.now())
    const wish = () => ({ draft: draft.draft, login: 'specialist', password: PASSWORD, code: code() })
    expect((await other.command('access.set-password', wish())).body['code']).toBe('access.draft-over')
    at.wait(16)
    expect((await one.command('access.set-password', wish())).body['code']).toBe('platform.prove-again')
    expect((await one.query('access.draft-password')).body['code']).toBe('platform.prove-again')
    at.wait(15)
    const anew = await at.system.signIn({ role: 'ed-specialist' })
    expect((await anew.command('access.set-password', wish())).body['code']).toBe('access.draft-over')
  })

  it('is forgotten on the wish of its owner; the other sessions end', async () => {
    const owner = await withPassword(at, 'leb-decision-maker', 'decider')
    const elsewhere = await browse(at, owner)
    await owner.person.done('access.remove-password', {})
    expect((await owner.person.command('access.remove-password', {})).status).toBe(404)
    const seen = await at.system.app.inject({
      url: '/kk/sessions',
      cookies: { tirek_session: elsewhere.session },
    })
    expect(seen.headers.location).toContain('/kk/sign-in')
    at.wait(1)
    expect(codeOf(await enter(at, { login: owner.login, password: PASSWORD, code: owner.code() }))).toBe(
      'access.password-wrong',
    )
  })
})

describe('the own sessions', () => {
  it('are listed with this one marked, and ended one by one or all but this; those of others are unknown', async () => {
    const one = await at.system.signIn({ role: 'authority-officer' })
    await at.system.signIn({ role: 'authority-officer' })
    await at.system.signIn({ role: 'authority-officer' })
    const stranger = await at.system.signIn({ role: 'statistician' })
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
    const owner = await withPassword(at, 'ed-specialist', 'two.browsers')
    const here = await browse(at, owner)
    at.wait(1)
    await browse(at, owner)
    const known = () =>
      at.system.parts.kysely
        .selectFrom('access_known_device')
        .select('device_hash')
        .where('account_id', '=', owner.person.accountId)
        .execute()
    expect(await known()).toHaveLength(2)
    const ended = await at.system.app.inject({
      method: 'POST',
      url: '/kk/sessions/end-others',
      cookies: { tirek_session: here.session, tirek_device: here.device },
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(ended.statusCode).toBe(303)
    expect(await known()).toEqual([{ device_hash: sha256(here.device) }])
  })

  it('show on every page that something is new, until it is read', async () => {
    const { person } = await withPassword(at, 'io-registrar', 'registrar.io')
    expect((await person.page('/ru/home')).body).toContain('новое уведомление')
    await person.post('/ru/sessions/notices', {})
    expect((await person.page('/ru/home')).body).not.toContain('новое уведомление')
    expect((await person.page('/ru/sessions')).body).toContain('Задан новый пароль')
  })
})

import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Consultation,
  drafted,
  everyoneAgrees,
  SESSION_DAY,
  startConsultation,
  TURKISTAN,
} from '../capabilities/consultation/consultation.fixture.ts'
import type { Person } from './testing/test-system.ts'

interface Shown {
  readonly id: string
  readonly state: string
  readonly absent: string
  readonly substitute: string
}

let at: Consultation
/** A second psychologist of the same consultation. */
let second: Person

/** A post held for a time is entered as any account of the sandbox. */
const enter = (substitutionId: string) => at.system.signIn({ person: substitutionId })
const order = { reason: 'leave', orderNumber: '17-к', orderDate: '2023-09-11' }
const give = (absent: Person, substitute: Person, from: string, until: string) => ({
  ...order,
  absentId: absent.accountId,
  substituteId: substitute.accountId,
  from,
  until,
})
const appoint = async (absent: Person, substitute: Person, from: string, until: string) =>
  (
    await at.head.done<{ substitutionId: string }>(
      'substitution.appoint',
      give(absent, substitute, from, until),
    )
  ).substitutionId
const refused = async (by: Person, ...days: Parameters<typeof give>) =>
  (await by.command<{ code: string; fields?: unknown }>('substitution.appoint', give(...days))).body
const whoIs = (person: Person) =>
  person.shown<{ role: string; name: string; actsFor: { name: string; until: string } | null }>(
    'access.who-am-i',
  )

async function another(role: string, specialty?: string): Promise<Person> {
  const wish = { role, region: TURKISTAN, specialty, name: `Екінші ${role}` }
  const { body } = await at.system.app.inject({
    method: 'POST',
    url: '/api/v1/sandbox/session',
    payload: wish,
  })
  return at.system.signIn({ person: JSON.parse(body).accountId })
}

async function asOwner(text: string, values: unknown[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: at.system.superUrl })
  await client.connect()
  const { rows } = await client.query(text, values)
  await client.end()
  return rows
}

beforeAll(async () => {
  at = await startConsultation()
  second = await another('pmpc-specialist', 'psychologist')
}, 60_000)
afterAll(() => at.system.close())

describe('an appointment', () => {
  it('DEC-61 is refused to those who do not head the organisation, and for staff of another one', async () => {
    const { head, registrar, specialists, system } = at
    const wish = give(head, registrar, '2023-09-12', '2023-09-13')
    expect((await registrar.command('substitution.appoint', wish)).status).toBe(403)
    const elsewhere = await system.signIn({ role: 'pmpc-head', region: '750000000' })
    expect((await elsewhere.command('substitution.appoint', wish)).status).toBe(404)
    expect(await refused(head, specialists.social, elsewhere, '2023-09-12', '2023-09-13')).toMatchObject({
      code: 'platform.not-found',
    })
    expect((await elsewhere.query('substitution.colleagues', { accountId: head.accountId })).status).toBe(404)
    const worker = await system.signIn({ role: 'ed-head', region: TURKISTAN })
    expect((await worker.command('substitution.appoint', wish)).status).toBe(404)
  })

  it('DEC-61 gives nobody a second voice, no profession to a layman, no day to two people', async () => {
    const { head, registrar, specialists } = at
    const { psychological, social } = specialists
    const days = ['2023-09-12', '2023-09-13'] as const
    expect(await refused(head, social, head, ...days)).toMatchObject({
      code: 'substitution.appoints-oneself',
    })
    expect(await refused(head, registrar, registrar, ...days)).toMatchObject({
      code: 'substitution.same-person',
    })
    expect(await refused(head, psychological, social, ...days)).toMatchObject({
      code: 'substitution.not-qualified',
    })
    const id = await appoint(psychological, second, ...days)
    expect(await refused(head, psychological, second, '2023-09-13', '2023-09-20')).toMatchObject({
      code: 'substitution.already-substituted',
    })
    expect(await refused(head, registrar, psychological, ...days)).toMatchObject({
      code: 'substitution.substitute-away',
    })
    await head.done('substitution.revoke', { substitutionId: id, why: 'Іссапар кейінге қалды' })
    const again = await head.command('substitution.revoke', { substitutionId: id, why: 'Тағы да' })
    expect(again.body).toMatchObject({ code: 'substitution.has-ended' })
  })

  it('DEC-61 gives a right for days to come, for a limited time, by an order that is there', async () => {
    const { head, registrar, specialists } = at
    const on = (from: string, until: string) => refused(head, registrar, specialists.social, from, until)
    const field = (path: string, code: string) => ({ fields: [{ path, code }] })
    expect(await on('2023-09-10', '2023-09-13')).toMatchObject(field('from', 'past-date'))
    expect(await on('2023-09-13', '2023-09-12')).toMatchObject(field('until', 'before-start'))
    expect(await on('2023-09-12', '2024-09-12')).toMatchObject({
      code: 'substitution.too-long',
      facts: { months: 12 },
    })
    const late = {
      ...give(registrar, specialists.social, '2023-09-12', '2023-09-13'),
      orderDate: '2023-09-12',
    }
    expect((await head.command('substitution.appoint', late)).body).toMatchObject(
      field('orderDate', 'future-date'),
    )
  })

  it('DEC-61 asks for a fresh proof of identity: it gives the whole post away', async () => {
    const { head, registrar } = at
    const proved = (before: string) =>
      asOwner(`update access_session set proved_at = now() - $2::interval where account_id = $1`, [
        head.accountId,
        before,
      ])
    await proved('16 minutes')
    const days = ['2023-09-12', '2023-09-13'] as const
    expect(await refused(head, head, registrar, ...days)).toMatchObject({ code: 'platform.prove-again' })
    const form = await head.post(`/ru/substitutions/new/${head.accountId}`, { orderNumber: '19-к' })
    expect([form.statusCode, form.body.includes('19-к')]).toEqual([422, true])
    await proved('0 minutes')
  })

  it('DEC-61 DEC-53 takes a second person when the administrator makes it', async () => {
    const { system } = at
    const first = await system.signIn({ role: 'primary-care-doctor', region: TURKISTAN })
    const doctor = await another('primary-care-doctor')
    const [administrator, officer] = [
      await system.signIn({ role: 'administrator' }),
      await system.signIn({ role: 'data-protection-officer' }),
    ]
    const found = await administrator.shown<{ staff: { id: string }[] }>('substitution.staff', {
      name: 'Екінші primary',
    })
    expect(found.staff).toMatchObject([{ id: doctor.accountId }])
    const wish = give(first, doctor, '2023-09-12', '2023-09-13')
    const asked = await administrator.command<{ facts: { approvalId: string } }>('substitution.appoint', wish)
    expect(asked).toMatchObject({ status: 202, body: { code: 'platform.second-person' } })
    const { approvalId } = asked.body.facts
    const shown = await officer.page(`/ru/approvals/${approvalId}`)
    expect(shown.body).toContain('Екінші primary-care-doctor')
    expect((await officer.command('exceptional-access.approve', { approvalId })).status).toBe(200)
    const { substitutions } = await administrator.shown<{ substitutions: Shown[] }>('substitution.list')
    expect(substitutions).toContainEqual(
      expect.objectContaining({ state: 'ahead', substitute: 'Екінші primary-care-doctor' }),
    )
    expect((await at.head.shown<{ substitutions: Shown[] }>('substitution.list')).substitutions).toHaveLength(
      1,
    )
  })
})

describe('a post held for a time', () => {
  let id: string
  let acting: Person

  it('DEC-61 opens on the first day, in the sandbox and by the own electronic signature, under both names', async () => {
    const { head, registrar, system } = at
    id = await appoint(head, registrar, '2023-09-18', '2023-09-19')
    await expect(enter(id)).rejects.toThrow('not-found')
    const people = async () => JSON.parse((await system.app.inject('/api/v1/sandbox/people')).body).people
    expect(await people()).not.toContainEqual(expect.objectContaining({ id }))

    await system.setClock('2023-09-18T09:00:00+06:00')
    expect(await people()).toContainEqual(expect.objectContaining({ id, role: 'pmpc-head' }))
    acting = await enter(id)
    const own = await whoIs(registrar)
    const absent = await whoIs(head)
    expect(await whoIs(acting)).toMatchObject({
      role: 'pmpc-head',
      name: `${own.name} (м.а. / и. о.: ${absent.name})`,
      actsFor: { name: absent.name, until: '2023-09-19' },
    })
    const home = (await acting.page('/ru/home')).body
    expect(home).toContain(`Замещает: ${absent.name}`)
    expect((await system.signIn({ role: 'pmpc-head', region: TURKISTAN })).accountId).toBe(head.accountId)
  })

  it('DEC-61 stands beside the own post at the sign-in', async () => {
    const { app } = at.system
    const asked = JSON.parse(
      (await app.inject({ method: 'POST', url: '/api/v1/commands/access.ask-eds-challenge', payload: {} }))
        .body,
    )
    const signed = await app.inject({
      method: 'POST',
      url: '/api/v1/sandbox/eds/sign',
      payload: { accountId: at.registrar.accountId, bytes: asked.bytes },
    })
    const payload = { challengeId: asked.challengeId, cms: JSON.parse(signed.body).cms }
    const entered = await app.inject({
      method: 'POST',
      url: '/api/v1/commands/access.sign-in-by-eds',
      payload,
    })
    const { accounts } = JSON.parse(entered.body)
    expect(accounts.map((one: { accountId: string }) => one.accountId)).toEqual([at.registrar.accountId, id])
    expect(accounts[1]).toMatchObject({ role: 'pmpc-head', actsFor: { until: '2023-09-19' } })
  })

  it('DEC-61 is not passed on: neither its holder nor anybody through it appoints to the post', async () => {
    const { head, registrar, specialists } = at
    expect(await refused(acting, head, specialists.social, '2023-09-20', '2023-09-21')).toMatchObject({
      code: 'substitution.not-passed-on',
    })
    const revoked = await acting.command('substitution.revoke', { substitutionId: id, why: 'Өзім' })
    expect(revoked.body).toMatchObject({ code: 'substitution.not-passed-on' })
    const other = await refused(acting, specialists.social, registrar, '2023-09-20', '2023-09-21')
    expect(other).toMatchObject({ code: 'substitution.appoints-oneself' })
    const held = { ...give(specialists.social, second, '2023-09-20', '2023-09-21'), substituteId: id }
    expect((await head.command('substitution.appoint', held)).status).toBe(404)
  })

  it('DEC-61 ends by itself with its last day, and so does its session', async () => {
    const { head, system } = at
    await asOwner(
      `update access_account set acts_until = '2023-09-17', acts_from = '2023-09-17' where id = $1`,
      [id],
    )
    expect((await acting.query('substitution.list')).status).toBe(401)
    expect((await whoIs(acting)).role).toBe('public')
    await asOwner(`update access_account set acts_until = '2023-09-19' where id = $1`, [id])
    expect((await acting.query('substitution.list')).status).toBe(200)

    await system.setClock(`${SESSION_DAY}T09:00:00+06:00`)
    expect((await whoIs(acting)).role).toBe('public')
    expect(await asOwner('select from access_session where account_id = $1', [id])).toEqual([])
    await expect(enter(id)).rejects.toThrow('not-found')
    const { substitutions } = await head.shown<{ substitutions: Shown[] }>('substitution.list')
    expect(substitutions).toContainEqual(expect.objectContaining({ id, state: 'over' }))
  })
})

describe('the work of somebody who is away', () => {
  it('DEC-61 LAW-10-2 waits for the substitute, who agrees in the seat of the absent under both names', async () => {
    const { head, specialists, system } = at
    await system.setClock(`${SESSION_DAY}T10:30:00+06:00`)
    const { fileId } = await drafted(at, 'Арман')
    const id = await appoint(specialists.psychological, second, SESSION_DAY, '2023-09-22')
    const acting = await enter(id)
    const mine = { isMine: true, state: 'drafted' }
    const waiting = (by: Person) => by.shown<{ files: { fileId: string }[] }>('consultation.files', mine)
    expect((await waiting(acting)).files).toMatchObject([{ fileId }])
    expect((await waiting(second)).files).toEqual([])
    expect((await second.command('consultation.agree', { fileId })).status).toBe(403)
    await everyoneAgrees({ ...at, specialists: { ...specialists, psychological: acting } }, fileId)
    expect((await waiting(acting)).files).toEqual([])

    const file = await head.shown<{ members: { name: string; agreed: boolean }[] }>('consultation.file', {
      fileId,
    })
    const { name } = await whoIs(acting)
    expect(file.members).toContainEqual(expect.objectContaining({ name, agreed: true }))
    await head.done('substitution.revoke', { substitutionId: id, why: 'Жұмысқа шықты' })
    expect((await whoIs(acting)).role).toBe('public')
    expect((await head.command('consultation.sign-conclusion', { fileId })).status).toBe(200)
  })

  it('DEC-61 DEC-53 lets nobody approve the own wish with another account', async () => {
    const { system } = at
    const administrator = await system.signIn({ role: 'administrator' })
    const officer = await system.signIn({ role: 'data-protection-officer' })
    await asOwner(
      `insert into access_account_iin values ($1, 'same'::bytea), ($2, 'same'::bytea)
       on conflict (account_id) do update set iin_hash = 'same'::bytea`,
      [administrator.accountId, officer.accountId],
    )
    const wish = { accountId: second.accountId, reason: 'Жұмыстан кетті' }
    const asked = await administrator.command<{ facts: { approvalId: string } }>('access.close-account', wish)
    const { approvalId } = asked.body.facts
    const approved = await officer.command('exceptional-access.approve', { approvalId })
    expect(approved).toMatchObject({ status: 403, body: { code: 'exceptional-access.own-wish' } })
  })

  it('DEC-61 is appointed, seen and ended on pages, which lead there from the home of the head', async () => {
    const { head, specialists } = at
    expect((await head.page('/kk/home')).body).toContain('href="/kk/substitutions"')
    const staff = (await head.page('/kk/substitutions/new')).body
    expect(staff).toContain(`/kk/substitutions/new/${head.accountId}`)
    const address = `/ru/substitutions/new/${head.accountId}`
    const form = (await head.page(address)).body
    expect(form).toContain(specialists.social.accountId)
    expect(form).not.toContain(`value="${head.accountId}"`)
    const fields = {
      substituteId: specialists.social.accountId,
      'from.day': '20',
      'from.month': '9',
      'from.year': '2023',
      'until.day': '22',
      'until.month': '9',
      'until.year': '2023',
      'orderDate.day': '11',
      'orderDate.month': '9',
      'orderDate.year': '2023',
    }
    const lacking = await head.post(address, fields)
    expect(lacking.statusCode).toBe(422)
    const done = await head.post(address, { ...fields, reason: 'illness', orderNumber: '18-к' })
    expect(done).toMatchObject({ statusCode: 303, headers: { location: '/ru/substitutions' } })
    const list = (await head.page('/ru/substitutions')).body
    expect(list).toContain('№ 18-к')
    expect(list).toContain('Болезнь')
    const [, link = ''] = /href="([^"]*\/end)"/.exec(list) ?? []
    expect((await head.page(link)).statusCode).toBe(200)
    expect((await at.registrar.page('/ru/substitutions')).statusCode).toBe(403)
  })

  it('DEC-61 ends when either account is closed', async () => {
    const { head, specialists, system } = at
    const { substitutions } = await head.shown<{ substitutions: Shown[] }>('substitution.list')
    const open = substitutions.find(({ state }) => state === 'now')
    const acting = await enter(open?.id ?? '')
    const { parts } = system
    const useCase = parts.useCases.get('access.close-account')
    if (useCase === undefined) throw new Error('no such command')
    await parts.runner.run(
      useCase,
      { accountId: specialists.social.accountId },
      { actor: (await import('#platform/access/actor.ts')).systemActor, lang: 'kk' },
    )
    expect((await whoIs(acting)).role).toBe('public')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  drafted,
  everyoneAgrees,
  SESSION_DAY,
  TURKISTAN,
} from '../capabilities/consultation/consultation.fixture.ts'
import {
  appoint,
  asOwner,
  type Colleagues,
  give,
  refused,
  type Shown,
  startColleagues,
} from './substitution.fixture.ts'
import type { Person } from './testing/test-system.ts'

let at: Colleagues

beforeAll(async () => {
  at = await startColleagues()
}, 60_000)
afterAll(() => at.system.close())

/** A post held for a time is entered as any account of the sandbox. */
const enter = (substitutionId: string) => at.system.signIn({ person: substitutionId })
const whoIs = (person: Person) =>
  person.shown<{ role: string; name: string; actsFor: { name: string; until: string } | null }>(
    'access.who-am-i',
  )

describe('a post held for a time', () => {
  let id: string
  let acting: Person

  it('DEC-61 opens on the first day, in the sandbox and by the own electronic signature, under both names', async () => {
    const { head, registrar, system } = at
    id = await appoint(at, head, registrar, '2023-09-18', '2023-09-19')
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
    const held = { ...give(specialists.social, at.second, '2023-09-20', '2023-09-21'), substituteId: id }
    expect((await head.command('substitution.appoint', held)).status).toBe(404)
  })

  it('DEC-61 ends by itself with its last day, and so does its session', async () => {
    const { head, system } = at
    await asOwner(
      at,
      `update access_account set acts_until = '2023-09-17', acts_from = '2023-09-17' where id = $1`,
      [id],
    )
    expect((await acting.query('substitution.list')).status).toBe(401)
    expect((await whoIs(acting)).role).toBe('public')
    await asOwner(at, `update access_account set acts_until = '2023-09-19' where id = $1`, [id])
    expect((await acting.query('substitution.list')).status).toBe(200)

    await system.setClock(`${SESSION_DAY}T09:00:00+06:00`)
    expect((await whoIs(acting)).role).toBe('public')
    expect(await asOwner(at, 'select from access_session where account_id = $1', [id])).toEqual([])
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
    const id = await appoint(at, specialists.psychological, at.second, SESSION_DAY, '2023-09-22')
    const acting = await enter(id)
    const mine = { isMine: true, state: 'drafted' }
    const waiting = (by: Person) => by.shown<{ files: { fileId: string }[] }>('consultation.files', mine)
    expect((await waiting(acting)).files).toMatchObject([{ fileId }])
    expect((await waiting(at.second)).files).toEqual([])
    expect((await at.second.command('consultation.agree', { fileId })).status).toBe(403)
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
      at,
      `insert into access_account_iin values ($1, 'same'::bytea), ($2, 'same'::bytea)
       on conflict (account_id) do update set iin_hash = 'same'::bytea`,
      [administrator.accountId, officer.accountId],
    )
    const wish = { accountId: at.second.accountId, reason: 'Жұмыстан кетті' }
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

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '#platform/access/actor.ts'
import { sampleBin, sampleIin } from '#platform/eds/sandbox/samples.ts'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'
import { type EdsSystem, startEdsSystem } from './eds.fixture.ts'
import { closeAccount } from './use-cases/close-account.ts'
import { openAccount } from './use-cases/open-account.ts'
import { recordAccountHolder } from './use-cases/record-account-holder.ts'
import { recordOrganisationBin } from './use-cases/record-organisation-bin.ts'

let eds: EdsSystem

beforeAll(async () => {
  eds = await startEdsSystem()
}, 60_000)
afterAll(() => eds?.system.close())

const SIGNED_IN = '/api/v1/queries/access.who-am-i'

const run = (useCase: AnyUseCase, input: unknown) =>
  eds.system.parts.runner.run(useCase, input, { actor: systemActor, lang: 'en' })

const statusFor = async (name: string, input: Record<string, unknown>, token: string) =>
  (await eds.post(`/api/v1/commands/${name}`, input, { authorization: `Bearer ${token}` })).status

const asks = (token: string) =>
  eds.system.app.inject({ url: SIGNED_IN, headers: { authorization: `Bearer ${token}` } })

describe('an account of staff', () => {
  const post = async (holder = 'keeper') => {
    const { organisationId, accountId } = await eds.system.signIn({ role: 'primary-care-doctor' })
    // The sample key of the sandbox's own account gives its organisation a BIN.
    await eds.sign(accountId, '')
    return {
      role: 'pmpc-head',
      name: 'Әлия Сынақова',
      iin: sampleIin(holder),
      organisationId: organisationId ?? '',
    }
  }

  it('is opened by the operator for the holder of an IIN, who comes in until it is closed', async () => {
    expect((await eds.attempt(eds.doctor, { fault: 'wrong-iin' })).body['code']).toBe('access.eds-no-account')
    const wish = await post('somebody else')
    const opened = await run(openAccount, wish)
    expect(opened).toMatchObject({ ok: true })
    const { body } = await eds.attempt(eds.doctor, { fault: 'wrong-iin' })
    const [account] = body['accounts'] as { accountId: string }[]
    expect(account).toMatchObject({ name: wish.name, role: wish.role, organisation: expect.any(String) })

    const accountId = account?.accountId ?? ''
    const session = await eds.post('/api/v1/access/session', { ticket: body['ticket'], accountId })
    const token = String(session.body['token'])
    expect((await asks(token)).json()).toMatchObject({ accountId, regions: [expect.any(String)] })
    expect(await run(closeAccount, { accountId })).toMatchObject({ ok: true })
    expect((await asks(token)).json()).toMatchObject({ role: 'public' })
    const sessions = eds.system.parts.kysely.selectFrom('access_session').select('account_id')
    expect(await sessions.where('account_id', '=', accountId).execute()).toEqual([])
    expect((await eds.attempt(eds.doctor, { fault: 'wrong-iin' })).body['code']).toBe('access.eds-no-account')
    expect(await run(closeAccount, { accountId })).toMatchObject({ error: { code: 'access.account-closed' } })
  })

  it('keeps a hash of the IIN and tells the history who has which role', async () => {
    const opened = await run(openAccount, await post())
    const accountId = String(opened.ok ? opened.value.accountId : '')
    const { rows } = await eds.system.parts.runner.asSystem((act) =>
      sql<{ text: string }>`
        select h.name || ' ' || h.data::text || ' ' || encode(i.iin_hash, 'hex') as text
        from history_event h join access_account_iin i on i.account_id = h.subject_id
        where h.subject_id = ${accountId}::uuid`.execute(act.db),
    )
    expect(rows[0]?.text).toMatch(/^access\.account-opened \{"role": "pmpc-head"\} [0-9a-f]{64}$/)
    expect(rows[0]?.text).not.toContain(sampleIin('keeper'))
  })

  it('is not opened without an organisation where the post needs one, for a family, or by an administrator alone', async () => {
    const wish = await post()
    const { organisationId: _, ...alone } = wish
    expect(await run(openAccount, alone)).toMatchObject({ error: { code: 'access.organisation-needed' } })
    const nowhere = { ...wish, organisationId: '01900000-0000-7000-8000-000000000000' }
    expect(await run(openAccount, nowhere)).toMatchObject({ error: { code: 'platform.not-found' } })
    expect(await run(openAccount, { ...wish, role: 'representative' })).toMatchObject({
      error: { fields: [{ path: 'role', code: 'choose-one' }] },
    })
    expect(await run(openAccount, { ...alone, role: 'administrator' })).toMatchObject({ ok: true })
    const { token, accountId } = await eds.system.signIn({ role: 'administrator' })
    expect(await statusFor('access.open-account', { ...wish, reason: 'жаңа қызметкер' }, token)).toBe(202)
    expect(await statusFor('access.close-account', { accountId, reason: 'жұмыстан шықты' }, token)).toBe(202)
    expect(await statusFor('access.close-account', { accountId }, token)).toBe(422)
    const head = await eds.system.signIn({ role: 'pmpc-head' })
    expect(await statusFor('access.open-account', wish, head.token)).toBe(403)
    expect(await statusFor('access.close-account', { accountId }, head.token)).toBe(403)
  })
})

describe('an account that an administrator asks for', () => {
  interface Asked {
    readonly facts: { readonly approvalId: string }
  }
  interface Shown {
    readonly lines: readonly { readonly label: string; readonly value: string }[]
  }

  it('DEC-53 is opened when the officer approves, and closed the same way; the IIN is forgotten', async () => {
    const { system } = eds
    const administrator = await system.signIn({ role: 'administrator' })
    const officer = await system.signIn({ role: 'data-protection-officer' })
    const wish = {
      role: 'statistician',
      name: 'Дана Есепова',
      iin: sampleIin('dana'),
      reason: 'жаңа қызметкер',
    }
    const count = async () =>
      (await administrator.shown<{ accounts: { id: string }[] }>('access.accounts', { name: wish.name }))
        .accounts
    const asked = await administrator.command<Asked>('access.open-account', wish)
    expect(asked.status).toBe(202)
    const { approvalId } = asked.body.facts
    expect(await count()).toEqual([])
    const shown = await officer.shown<Shown>('exceptional-access.show-approval', { approvalId })
    expect(shown.lines).toContainEqual({ label: 'Name', value: wish.name })
    expect(JSON.stringify(shown)).not.toContain(wish.iin)
    expect((await administrator.command('exceptional-access.approve', { approvalId })).status).toBe(403)
    await officer.done('exceptional-access.approve', { approvalId })
    const [opened, ...others] = await count()
    expect(others).toEqual([])
    const kept = await system.parts.runner.asSystem(({ db }) =>
      db.selectFrom('exceptional_access_approval').selectAll().where('id', '=', approvalId).execute(),
    )
    expect(JSON.stringify(kept)).not.toContain(wish.iin)

    const accountId = opened?.id ?? ''
    const closing = await administrator.post(`/kk/accounts/${accountId}/close`, { reason: 'жұмыстан шықты' })
    expect(closing.headers.location).toMatch(/^\/kk\/approvals\//)
    const id = String(closing.headers.location).split('/').at(-1)
    await officer.done('exceptional-access.approve', { approvalId: id })
    expect(await count()).toEqual([])
    expect((await administrator.page('/ru/accounts/new?role=pmpc-head&region=610000000')).body).toContain(
      'organisationId',
    )
  })
})

describe('whose an account is', () => {
  it('is said by the operator only, and lets the owner in', async () => {
    const { accountId, organisationId, token } = await eds.system.signIn({ role: 'ed-head' })
    const administrator = await eds.system.signIn({ role: 'administrator' })
    for (const one of [token, administrator.token]) {
      expect(await statusFor('access.record-account-holder', { accountId, iin: sampleIin('x') }, one)).toBe(
        403,
      )
      expect(
        await statusFor('access.record-organisation-bin', { organisationId, bin: sampleBin('x') }, one),
      ).toBe(403)
    }
    expect((await eds.attempt(accountId, { fault: 'wrong-iin' })).body['code']).toBe('access.eds-no-account')
    const iin = sampleIin('somebody else')
    expect(await run(recordAccountHolder, { accountId, iin })).toMatchObject({ ok: true })
    expect((await eds.attempt(eds.doctor, { fault: 'wrong-iin' })).body['code']).toBe('access.eds-wrong-bin')
    const bin = sampleBin(String((await eds.system.signIn({ role: 'primary-care-doctor' })).organisationId))
    expect(await run(recordOrganisationBin, { organisationId, bin })).toMatchObject({ ok: true })
    expect((await eds.attempt(eds.doctor, { fault: 'wrong-iin' })).body).toMatchObject({
      accounts: [{ accountId }],
    })
  })

  it('is refused for unknown accounts and organisations, and for numbers that are none', async () => {
    const nobody = '01900000-0000-7000-8000-000000000000'
    expect(await run(recordAccountHolder, { accountId: nobody, iin: sampleIin('x') })).toMatchObject({
      ok: false,
    })
    expect(await run(recordOrganisationBin, { organisationId: nobody, bin: sampleBin('x') })).toMatchObject({
      error: { code: 'platform.not-found' },
    })
    expect(await run(recordOrganisationBin, { organisationId: nobody, bin: '123' })).toMatchObject({
      error: { fields: [{ path: 'bin', code: 'bin-format' }] },
    })
  })
})

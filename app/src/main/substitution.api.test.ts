import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TURKISTAN } from '../capabilities/consultation/consultation.fixture.ts'
import {
  another,
  appoint,
  asOwner,
  type Colleagues,
  give,
  refused,
  type Shown,
  startColleagues,
} from './substitution.fixture.ts'

let at: Colleagues

beforeAll(async () => {
  at = await startColleagues()
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
    const id = await appoint(at, psychological, at.second, ...days)
    expect(await refused(head, psychological, at.second, '2023-09-13', '2023-09-20')).toMatchObject({
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
      asOwner(at, `update access_session set proved_at = now() - $2::interval where account_id = $1`, [
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
    const doctor = await another(at, 'primary-care-doctor')
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

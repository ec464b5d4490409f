import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Consultation, startConsultation } from '../capabilities/consultation/consultation.fixture.ts'
import type { Person } from './testing/test-system.ts'

let at: Consultation

beforeAll(async () => {
  at = await startConsultation()
}, 60_000)
afterAll(() => at.system.close())

const DAYS = { from: '2023-09-11', until: '2023-09-15' }
const ORDER = { reason: 'leave', orderNumber: '17-к', orderDate: '2023-09-11' }

async function appoint(absent: Person, substitute: Person): Promise<string> {
  const two = { absentId: absent.accountId, substituteId: substitute.accountId }
  const input = { ...two, ...DAYS, ...ORDER }
  return (await at.head.done<{ substitutionId: string }>('substitution.appoint', input)).substitutionId
}

const told = async (by: Person) =>
  (await by.shown<{ notices: { kind: string; isNew: boolean }[] }>('access.sessions')).notices

describe('a substitution, told to whoever is away', () => {
  it('DEC-61 says on the page of sign-ins and at the head of every page that somebody has the post', async () => {
    const { registrar, specialists, head, system } = at
    const substitutionId = await appoint(registrar, specialists.social)
    expect(await told(registrar)).toMatchObject([{ kind: 'substitute-appointed', isNew: true }])
    const home = (await registrar.page('/ru/home')).body
    expect(home).toContain('1 новое уведомление')
    const page = (await registrar.page('/ru/sessions')).body
    expect(page).toContain('На вашу должность назначен замещающий')
    expect(page).toContain('сообщите руководителю организации')
    expect(page).not.toContain('завершите остальные входы')
    const acting = await system.signIn({ person: substitutionId })
    for (const other of [acting, head, ...Object.values(specialists)]) expect(await told(other)).toEqual([])
    expect((await specialists.social.page('/ru/home')).body).not.toContain('новое уведомление')

    await registrar.post('/ru/sessions/notices', {})
    expect((await registrar.page('/ru/home')).body).not.toContain('новое уведомление')
    await head.done('substitution.revoke', { substitutionId, why: 'Жұмысқа шықты' })
    expect(await told(registrar)).toMatchObject([
      { kind: 'substitute-revoked', isNew: true },
      { kind: 'substitute-appointed', isNew: false },
    ])
    expect((await registrar.page('/kk/sessions')).body).toContain('Орныңызды басу тоқтатылды')
    expect(await told(head)).toEqual([])
  })

  it('DEC-61 tells the head of the own post, and nobody of an appointment that was refused', async () => {
    const { head, registrar, specialists } = at
    await appoint(head, registrar)
    expect((await head.page('/ru/sessions')).body).toContain('На вашу должность назначен замещающий')
    const again = { absentId: head.accountId, substituteId: specialists.social.accountId, ...DAYS, ...ORDER }
    expect((await head.command('substitution.appoint', again)).status).toBe(409)
    expect(await told(head)).toHaveLength(1)
    expect(await told(specialists.social)).toEqual([])
  })
})

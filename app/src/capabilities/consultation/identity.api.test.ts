import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Consultation, type Opened, startConsultation, TURKISTAN } from './consultation.fixture.ts'

const CHILD = {
  familyName: 'Омар',
  givenName: 'Дана',
  birthDate: '2020-06-01',
  sex: 'female',
  iin: '190230600017',
  region: TURKISTAN,
}

let at: Consultation
let childId = ''

beforeAll(async () => {
  at = await startConsultation()
  const nurse = await at.system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  const child = await nurse.done<{ childId: string }>('registry.register-child', CHILD)
  childId = child.childId
})
afterAll(() => at.system.close())

const open = (child: Record<string, unknown>) =>
  at.registrar.command('consultation.open-file', { child, request: 'Тексеру' })
const seen = async () => (await at.registrar.query('registry.child', { childId })).status

describe('the identity shown on opening a file', () => {
  it.each([
    ['the birth date', { birthDate: '2020-06-02' }],
    ['the sex', { sex: 'male' }],
    ['the family name', { familyName: 'Омаров' }],
    ['the given name', { givenName: 'Динара' }],
  ])('LAW-3-4 opens no record of the register when %s differs', async (_what, other) => {
    expect(await open({ ...CHILD, ...other })).toMatchObject({
      status: 409,
      body: { code: 'registry.already-registered' },
    })
    expect(await seen()).toBe(404)
  })

  it('refuses an identity number with a wrong check digit in its own field, and an unknown record', async () => {
    const wrong = await open({ ...CHILD, iin: '190230600018' })
    expect(wrong).toMatchObject({ status: 422, body: { fields: [{ path: 'child.iin' }] } })
    const hidden = await at.registrar.command('consultation.open-file', {
      personId: childId,
      request: 'Тексеру',
    })
    expect(hidden.status).toBe(404)
    expect(await seen()).toBe(404)
  })

  it('opens no file for an adult, whatever papers are shown', async () => {
    const adult = {
      familyName: 'Омарова',
      givenName: 'Сәуле',
      birthDate: '1996-04-04',
      sex: 'female',
      iin: '950302400015',
      region: TURKISTAN,
    }
    const nurse = await at.system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
    const { personId } = await nurse.done<{ personId: string }>('registry.register-adult', adult)
    const refused = await open(adult)
    expect(refused.status).toBeGreaterThanOrEqual(409)
    expect((await at.registrar.query('registry.child', { childId: personId })).status).toBe(404)
  })

  it('LAW-3-4 reads the name by its letters folded: another spelling of the same name is the same child', async () => {
    const { status, body } = await open({ ...CHILD, familyName: 'ОМАР', givenName: 'Dана' })
    expect(status).toBe(200)
    expect((body as unknown as Opened).personId).toBe(childId)
    expect(await seen()).toBe(200)
  })
})

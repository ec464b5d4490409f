import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person, TestSystem } from '../../main/testing/test-system.ts'
import { birth, ledgerOf, type Notified, openProgramme, placeOf } from './programme.fixture.ts'
import { MOTHER_IINS, TURKISTAN } from './screening.fixture.ts'

let system: TestSystem
let nurse: Person
let doctor: Person

beforeAll(async () => {
  ;({ system, nurse, doctor } = await openProgramme())
})
afterAll(() => system.close())

const notify = (changes: Record<string, unknown> = {}) =>
  nurse.done<Notified>('screening.notify-birth', birth(changes))
const base64 = (rows: readonly string[]) => Buffer.from(rows.join('\n')).toString('base64')

describe('denominator of screening', () => {
  let childId: string

  it('LAW-9-2, LAW-3-1 a newborn without a name or a number stands under the mother and in the programme from birth', async () => {
    const notified = await notify()
    childId = notified.childId
    expect(notified.matched).toBe('new')
    const { births } = await nurse.shown<{
      births: { childId: string; fullName: string; hasIin: boolean }[]
    }>('screening.births')
    expect(births).toMatchObject([{ childId, fullName: 'Қасымова Нәресте', hasIin: false }])
    expect(await placeOf(nurse, childId, 'newborn')).toBe('due')
  })

  it('LAW-5-1 the same notification a second time is the same; another birth under its number is refused at the field', async () => {
    expect(await notify()).toMatchObject({ childId, matched: 'duplicate' })
    const other = await nurse.command('screening.notify-birth', birth({ birthOrder: 2 }))
    expect(other).toMatchObject({
      status: 422,
      body: { code: 'screening.number-used', fields: [{ path: 'number', code: 'number-used' }] },
    })
  })

  it('LAW-9-2 a notification and a child registered before it find each other', async () => {
    const mother = await nurse.done<{ personId: string }>('registry.register-adult', {
      familyName: 'Омарова',
      givenName: 'Гүлнар',
      birthDate: '1995-03-02',
      sex: 'female',
      iin: MOTHER_IINS[1],
      region: TURKISTAN,
    })
    const child = await nurse.done<{ childId: string }>('registry.register-child', {
      familyName: 'Омаров',
      givenName: 'Арман',
      birthDate: '2024-01-09',
      sex: 'male',
      motherId: mother.personId,
      region: TURKISTAN,
    })
    const found = await notify({
      number: 'Т-2',
      bornOn: '2024-01-09',
      sex: 'male',
      motherIin: MOTHER_IINS[1],
    })
    expect(found).toMatchObject({ childId: child.childId, matched: 'found' })
  })

  it('LAW-5-2, LAW-1-9 refuses a birth to come, a child of three and an organisation of another kind', async () => {
    const codeOf = async (who: Person, changes: Record<string, unknown>) =>
      (await who.command('screening.notify-birth', birth({ number: 'Т-9', ...changes }))).body['code']
    expect(await codeOf(nurse, { bornOn: '2024-02-01' })).toBe('screening.birth-day')
    expect(await codeOf(nurse, { bornOn: '2020-01-01' })).toBe('screening.over-screening-age')
    expect((await doctor.command('screening.notify-birth', birth({ number: 'Т-9' }))).status).toBe(403)
  })

  it('LAW-9-2 imports births row by row: a broken row is named by its line and field, the rest goes on', async () => {
    const file = base64([
      'number;bornOn;sex;gestationWeeks;motherIin;motherFamilyName;motherGivenName;motherBirthDate',
      `Т-3;2024-01-11;male;39;${MOTHER_IINS[2]};Сейтова;Мадина;1996-05-05`,
      `Т-4;2024-13-01;male;39;${MOTHER_IINS[3]};Сейтова;Мадина;1996-05-05`,
      `Т-5;2024-01-11;male;99;${MOTHER_IINS[4]};Ахметова;Дана;1996-05-05`,
      `Т-6;2024-01-11;female;40;${MOTHER_IINS[5]};;;`,
      `Т-3;2024-01-11;male;39;${MOTHER_IINS[2]};Сейтова;Мадина;1996-05-05`,
      `Т-7;2024-01-12;female;38;${MOTHER_IINS[6]};Ержанова;Сара;1996-05-05`,
    ])
    const done = await nurse.done<{ importId: string }>('screening.import-births', { file })
    expect(done).toMatchObject({
      accepted: 2,
      duplicates: 1,
      broken: [
        { line: 3, field: 'bornOn' },
        { line: 4, field: 'gestationWeeks', code: 'too-big' },
        { line: 5, field: 'motherFamilyName', code: 'mother-not-registered' },
        { line: 5, field: 'motherGivenName' },
        { line: 5, field: 'motherBirthDate' },
      ],
    })
    expect((await nurse.page(`/kk/screening/imports/${done.importId}`)).body).toContain(
      'Қабылданбаған жолдар',
    )
    const latin1 = Buffer.from([0xea, 0xe0, 0x2c]).toString('base64')
    expect((await nurse.command('screening.import-births', { file: latin1 })).body).toMatchObject({
      fields: [{ path: 'file', code: 'not-utf8' }],
    })
  })

  it('LAW-8-4 primary care attaches a child by the mother and the day of birth; the clinic before lets it go', async () => {
    const attached = await doctor.done<{ childId: string; isNew: boolean }>('screening.attach-child', {
      motherIin: MOTHER_IINS[0],
      bornOn: '2024-01-10',
    })
    expect(attached).toMatchObject({ childId, isNew: true })
    const again = await doctor.done('screening.attach-child', { childId })
    expect(again).toMatchObject({ isNew: false })
    expect((await ledgerOf(doctor, childId)).attachedTo?.id).toBe(doctor.organisationId)

    const { organisations } = await doctor.shown<{ organisations: { id: string }[] }>(
      'network.organisations',
      {
        region: TURKISTAN,
        kind: 'primary-care',
      },
    )
    const other = organisations.find((one) => one.id !== doctor.organisationId)?.id ?? ''
    const elsewhere = await system.signIn({ role: 'primary-care-doctor', organisation: other })
    const taken = { motherIin: MOTHER_IINS[0], bornOn: '2024-01-10' }
    expect((await elsewhere.command('screening.attach-child', taken)).body).toMatchObject({
      fields: [{ path: 'document', code: 'application-needed' }],
    })
    await elsewhere.done('screening.attach-child', { ...taken, document: '№ 7, 12.01.2024' })
    expect((await doctor.query('screening.ledger', { childId })).status).toBe(404)
    await elsewhere.done('screening.attach-child', { childId, organisationId: doctor.organisationId })
    expect((await ledgerOf(doctor, childId)).attachedTo?.id).toBe(doctor.organisationId)
  })

  it('LAW-8-4 imports attachments, naming the rows of children whom nobody knows', async () => {
    const file = base64([
      'motherIin,bornOn,fromOn',
      `${MOTHER_IINS[2]},2024-01-11,2024-01-12`,
      `${MOTHER_IINS[7]},2024-01-11,2024-01-12`,
    ])
    expect(await doctor.done('screening.import-attachments', { file })).toMatchObject({
      accepted: 1,
      broken: [{ line: 3, field: 'motherIin', code: 'child-unknown' }],
    })
  })
})

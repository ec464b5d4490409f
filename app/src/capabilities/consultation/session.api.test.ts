import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  appointment,
  type Consultation,
  examination,
  inSession,
  type Opened,
  openFor,
  SESSION_DAY,
  startConsultation,
  TURKISTAN,
} from './consultation.fixture.ts'

let at: Consultation

beforeAll(async () => {
  at = await startConsultation()
})
afterAll(() => at.system.close())

describe('the file and the session', () => {
  it('LAW-10-4 opens a file on the spot for a child without any record, once', async () => {
    const { fileId, personId } = await openFor(at, 'Әлихан')
    const again = await at.registrar.command('consultation.open-file', { personId, request: 'Қайта жүгінді' })
    expect(again.status).toBe(409)
    expect(again.body).toMatchObject({ code: 'consultation.file-already-open', facts: { fileId } })
    const file = await at.registrar.shown('consultation.file', { fileId })
    expect(file).toMatchObject({ state: 'opened', askedBy: 'representative', complex: false, severe: false })
  })

  it('LAW-10-4 finds the child of the register by the shown papers instead of making a second record', async () => {
    const nurse = await at.system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
    const child = {
      familyName: 'Омар',
      givenName: 'Дана',
      birthDate: '2020-06-01',
      sex: 'female',
      iin: '190230600017',
      region: TURKISTAN,
    }
    const { childId } = await nurse.done<{ childId: string }>('registry.register-child', child)
    const wrongDay = await at.registrar.command('consultation.open-file', {
      child: { ...child, birthDate: '2020-06-02' },
      request: 'x',
    })
    expect(wrongDay.body).toMatchObject({ code: 'registry.already-registered' })
    const opened = await at.registrar.done<Opened>('consultation.open-file', { child, request: 'Тексеру' })
    expect(opened.personId).toBe(childId)
  })

  it('LAW-16-1 records a reasoned absence, and refuses one without reason', async () => {
    const { fileId } = await openFor(at, 'Бекзат')
    await at.registrar.done('consultation.schedule', {
      ...appointment(fileId, '2023-09-11'),
      notice: { channel: 'phone' },
    })
    const silent = await at.registrar.command('consultation.hold-session', {
      fileId,
      representativePresent: false,
    })
    expect(silent.body).toMatchObject({ code: 'consultation.presence-unrecorded' })
    await at.registrar.done('consultation.hold-session', {
      fileId,
      representativePresent: false,
      absenceReason: 'Ауырып қалды, онсыз өткізуді сұрады',
    })
    const file = await at.registrar.shown('consultation.file', { fileId })
    expect(file).toMatchObject({ state: 'in-session', appointments: [{ representativePresent: false }] })
  })

  it('LAW-16-1 refuses a day in the past, a session before its day, and an examination before the session', async () => {
    const { fileId } = await openFor(at, 'Ғалым')
    const past = await at.registrar.command('consultation.schedule', {
      ...appointment(fileId, '2023-09-10'),
    })
    expect(past.body).toMatchObject({ code: 'consultation.appointment-in-past' })
    await at.registrar.done('consultation.schedule', {
      ...appointment(fileId, SESSION_DAY),
      notice: { channel: 'portal' },
    })
    const early = await at.registrar.command('consultation.hold-session', {
      fileId,
      representativePresent: true,
      presentNames: ['x'],
    })
    expect(early.body).toMatchObject({
      code: 'consultation.session-before-appointment',
      title: expect.stringContaining('20 September 2023'),
    })
    const exam = await at.specialists.medical.command(
      'consultation.record-examination',
      examination(fileId, 'medical'),
    )
    expect(exam.body).toMatchObject({ code: 'consultation.wrong-state', status: 409 })
  })

  it('shows a file neither to another consultation nor to a stranger', async () => {
    const { fileId } = await openFor(at, 'Жандос')
    const stranger = await at.system.signIn({ role: 'pmpc-registrar', region: '110000000' })
    expect((await stranger.query('consultation.file', { fileId })).status).toBe(404)
    expect(
      (await stranger.command('consultation.schedule', { ...appointment(fileId, SESSION_DAY) })).status,
    ).toBe(404)
  })

  it('says at the field that an examination lies in the future or before the birth', async () => {
    await at.system.setClock(`${SESSION_DAY}T09:00:00+06:00`)
    const { fileId } = await openFor(at, 'Нұрлан')
    await inSession(at, fileId)
    for (const [examinedOn, code] of [
      ['2023-09-21', 'future-date'],
      ['2018-02-27', 'before-birth'],
    ] as const) {
      const given = { ...examination(fileId, 'medical'), examinedOn }
      expect(await at.specialists.medical.command('consultation.record-examination', given)).toMatchObject({
        status: 422,
        body: { fields: [{ path: 'examinedOn', code }], cite: [] },
      })
    }
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listHistory } from '#platform/history/history.ts'
import {
  appointment,
  type Consultation,
  examination,
  inSession,
  MOTHER,
  OPENING,
  type Opened,
  openFor,
  SESSION_DAY,
  startConsultation,
  TURKISTAN,
  units,
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

  it('takes a time as people write it, says how to write it otherwise, and needs no place', async () => {
    const { fileId } = await openFor(at, 'Тимур')
    const set = (time: string) =>
      at.registrar.command('consultation.schedule', { fileId, day: SESSION_DAY, time })
    for (const wrong of ['25:00', '10-30', '1030'])
      expect(await set(wrong)).toMatchObject({
        status: 422,
        body: { fields: [{ path: 'time', code: 'time-format' }] },
      })
    expect((await set('9.30')).status).toBe(200)
    const { appointments } = await at.registrar.shown<{
      appointments: { time: string; where: { ru: string } }[]
    }>('consultation.file', { fileId })
    expect(appointments).toMatchObject([{ time: '09:30', where: { ru: expect.stringContaining('ПМПК') } }])
    const page = await at.registrar.page(`/kk/consultation/files/${fileId}`)
    expect(page.body).toContain('бұл күн туралы әлі хабарланбаған')
  })

  it('LAW-16-1 refuses a session of which the representative was not told', async () => {
    const { fileId } = await openFor(at, 'Асхат')
    await at.registrar.done('consultation.schedule', {
      ...appointment(fileId, SESSION_DAY),
      day: '2023-09-11',
    })
    const held = await at.registrar.command('consultation.hold-session', {
      fileId,
      representativePresent: true,
      presentNames: [MOTHER],
    })
    expect(held.status).toBe(409)
    expect(held.body).toMatchObject({ code: 'consultation.representative-not-notified' })
    expect(units(held)).toEqual(['art-16-1'])
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

  it('LAW-16-1 holds no session against the no of the representative, and goes on when she agrees later', async () => {
    const { fileId } = await openFor(at, 'Айдос')
    const parent = await at.system.signIn({ person: at.motherId })
    const set = { ...appointment(fileId, OPENING), notice: { channel: 'portal' } }
    await at.registrar.done('consultation.schedule', set)
    await parent.done('consultation.answer-appointment', { fileId, agrees: false, wish: 'Келесі жұма' })
    for (const presence of [
      { representativePresent: false, absenceReason: 'Келмеді' },
      { representativePresent: true, presentNames: [MOTHER] },
    ]) {
      const held = await at.registrar.command('consultation.hold-session', { fileId, ...presence })
      expect(held).toMatchObject({ status: 409, body: { code: 'consultation.representative-declined' } })
      expect(units(held)).toEqual(['art-16-1'])
    }
    const again = await at.registrar.command('consultation.schedule', set)
    expect(again).toMatchObject({ status: 409, body: { code: 'consultation.day-refused' } })

    await parent.done('consultation.answer-appointment', { fileId, agrees: true })
    await at.registrar.done('consultation.hold-session', {
      fileId,
      representativePresent: false,
      absenceReason: 'Ауырып қалды, келіскен',
    })
  })

  it('LAW-16-1 counts no notice of the same morning when the representative is absent', async () => {
    const { fileId } = await openFor(at, 'Мирас')
    await at.registrar.done('consultation.schedule', {
      ...appointment(fileId, OPENING),
      agreed: false,
      notice: { channel: 'phone' },
    })
    const held = await at.registrar.command('consultation.hold-session', {
      fileId,
      representativePresent: false,
      absenceReason: 'Келмеді',
    })
    expect(held).toMatchObject({ status: 409, body: { code: 'consultation.notice-too-late' } })
    expect(units(held)).toEqual(['art-16-1', 'DEC-8'])
  })

  it('LAW-16-1 counts as told only a representative of the register, and says to add one', async () => {
    const child = { familyName: 'Жалғыз', givenName: 'Арман', birthDate: '2018-05-05', sex: 'male' }
    const { fileId } = await at.registrar.done<Opened>('consultation.open-file', {
      child: { ...child, birthRecord: 'ЖА-1', region: TURKISTAN },
      request: 'Тексеру',
    })
    const tell = (notice: object, of = fileId) =>
      at.registrar.command('consultation.schedule', { ...appointment(of, SESSION_DAY), notice })
    expect((await tell({ channel: 'phone', name: 'Бөтен адам' })).status).toBe(422)
    expect(await tell({ channel: 'phone' })).toMatchObject({
      status: 409,
      body: { code: 'consultation.no-representative' },
    })
    const { body } = await at.registrar.page(`/kk/consultation/files/${fileId}/schedule`)
    expect(body).toContain('Алдымен заңды өкілді тізілімге қосыңыз')

    const withMother = await openFor(at, 'Досжан')
    const stranger = { channel: 'phone', representativeId: withMother.personId }
    expect(await tell(stranger, withMother.fileId)).toMatchObject({
      body: { code: 'consultation.told-no-representative' },
    })
    expect((await tell({ ...stranger, representativeId: at.motherId }, withMother.fileId)).status).toBe(200)
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

  it('refuses a stale page and writes a repeated submit once', async () => {
    const { fileId, version } = await openFor(at, 'Даниал')
    const key = { 'idempotency-key': 'schedule-danial' }
    const input = { ...appointment(fileId, SESSION_DAY), version, notice: { channel: 'portal' } }
    const first = await at.registrar.command('consultation.schedule', input, key)
    const repeated = await at.registrar.command('consultation.schedule', input, key)
    expect(first.status).toBe(200)
    expect(repeated.body).toEqual(first.body)
    const late = await at.registrar.command('consultation.schedule', input)
    expect(late.body).toMatchObject({ code: 'platform.stale' })
    const file = await at.registrar.shown<{ appointments: unknown[] }>('consultation.file', { fileId })
    expect(file.appointments).toHaveLength(1)
  })

  it('lets the representative answer about the day, and nobody else', async () => {
    const { fileId, personId } = await openFor(at, 'Еркін')
    await at.registrar.done('consultation.schedule', {
      ...appointment(fileId, SESSION_DAY),
      notice: { channel: 'portal' },
    })
    const parent = await at.system.signIn({ person: at.motherId })
    const noWish = await parent.command('consultation.answer-appointment', { fileId, agrees: false })
    expect(noWish.status).toBe(422)
    await parent.done('consultation.answer-appointment', {
      fileId,
      agrees: false,
      wish: 'Жұма күні таңертең',
    })
    const seen = await parent.shown('consultation.family', { personId })
    expect(seen).toMatchObject({ files: [{ appointments: [{ agreed: false, wish: 'Жұма күні таңертең' }] }] })
    const other = await at.registrar.command('consultation.answer-appointment', { fileId, agrees: true })
    expect(other.status).toBe(403)
  })

  it('shows a file neither to another consultation nor to a stranger', async () => {
    const { fileId } = await openFor(at, 'Жандос')
    const stranger = await at.system.signIn({ role: 'pmpc-registrar', region: '110000000' })
    expect((await stranger.query('consultation.file', { fileId })).status).toBe(404)
    expect(
      (await stranger.command('consultation.schedule', { ...appointment(fileId, SESSION_DAY) })).status,
    ).toBe(404)
  })

  it('LAW-16-1 sends the SMS that the notice promises, once the worker has come', async () => {
    const { fileId, personId } = await openFor(at, 'Қайсар')
    await at.registrar.done('consultation.schedule', {
      ...appointment(fileId, SESSION_DAY),
      notice: { channel: 'sms' },
    })
    await at.system.setClock(`${OPENING}T09:30:00+06:00`)
    const sent = await at.system.parts.runner.asSystem((act) => listHistory(act.db, personId))
    expect(sent.filter(({ name }) => name === 'consultation.notice-sent')).toHaveLength(1)
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

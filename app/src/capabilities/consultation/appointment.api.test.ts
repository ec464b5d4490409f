import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listHistory } from '#platform/history/history.ts'
import {
  appointment,
  type Consultation,
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

describe('the day of the examination', () => {
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

  it('LAW-16-1 a no bars the session without the representative, and the day is not set again', async () => {
    const { fileId } = await openFor(at, 'Айдос')
    const parent = await at.system.signIn({ person: at.motherId })
    const set = { ...appointment(fileId, OPENING), notice: { channel: 'portal' } }
    await at.registrar.done('consultation.schedule', set)
    await parent.done('consultation.answer-appointment', { fileId, agrees: false, wish: 'Келесі жұма' })
    const page = await at.registrar.page(`/kk/consultation/files/${fileId}/session`)
    expect(page.body).toContain('Отырысты өкілсіз өткізуге болмайды')
    const absent = { fileId, representativePresent: false, absenceReason: 'Келмеді' }
    const held = await at.registrar.command('consultation.hold-session', absent)
    expect(held).toMatchObject({ status: 409, body: { code: 'consultation.representative-declined' } })
    expect(units(held)).toEqual(['art-16-1'])
    const again = await at.registrar.command('consultation.schedule', set)
    expect(again).toMatchObject({ status: 409, body: { code: 'consultation.day-refused' } })

    await parent.done('consultation.answer-appointment', { fileId, agrees: true })
    await at.registrar.done('consultation.hold-session', {
      ...absent,
      absenceReason: 'Ауырып қалды, келіскен',
    })
  })

  it('LAW-16-1 holds the session with the representative who had said no and then came', async () => {
    const { fileId } = await openFor(at, 'Арслан')
    const parent = await at.system.signIn({ person: at.motherId })
    await at.registrar.done('consultation.schedule', {
      ...appointment(fileId, OPENING),
      notice: { channel: 'portal' },
    })
    await parent.done('consultation.answer-appointment', { fileId, agrees: false, wish: 'Келесі жұма' })
    await at.registrar.done('consultation.hold-session', {
      fileId,
      representativePresent: true,
      presentNames: [MOTHER],
    })
    const file = await at.registrar.shown('consultation.file', { fileId })
    expect(file).toMatchObject({ state: 'in-session', appointments: [{ representativePresent: true }] })
  })

  it('LAW-16-1 the staff write down an answer given in person: who and when, and go on by it', async () => {
    const { fileId } = await openFor(at, 'Санжар')
    const parent = await at.system.signIn({ person: at.motherId })
    await at.registrar.done('consultation.schedule', {
      ...appointment(fileId, OPENING),
      notice: { channel: 'portal' },
    })
    await parent.done('consultation.answer-appointment', { fileId, agrees: false, wish: 'Келесі жұма' })
    const path = `/kk/consultation/files/${fileId}/answer`
    expect((await at.registrar.page(path)).body).toContain(MOTHER)
    const day = { 'answeredOn.day': '11', 'answeredOn.month': '9', 'answeredOn.year': '2023' }
    // What was typed under "another day" is sent too and belongs to the answer no longer.
    const said = { ...day, representativeId: at.motherId, agrees: 'yes', wish: 'Жұма' }
    const nobody = await at.registrar.post(path, { ...said, _key: 'told-1', representativeId: '' })
    expect(nobody.statusCode).toBe(422)
    expect(nobody.body).toContain('id="f-representativeId-error"')
    const ahead = await at.registrar.post(path, { ...said, _key: 'told-2', 'answeredOn.day': '12' })
    expect(ahead.body).toContain('id="f-answeredOn-error"')
    expect((await at.registrar.post(path, { ...said, _key: 'told-3' })).statusCode).toBe(303)
    const file = await at.registrar.shown<{ appointments: { wish?: string }[] }>('consultation.file', {
      fileId,
    })
    expect(file.appointments).toMatchObject([
      { agreed: true, answeredName: MOTHER, answeredOn: OPENING, answerRecordedBy: expect.any(String) },
    ])
    expect(file.appointments[0]?.wish).toBeUndefined()
    expect((await at.registrar.page(`/kk/consultation/files/${fileId}`)).body).toContain(
      'Жауапты жазған қызметкер',
    )
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

  it('LAW-16-1 takes the answer of a representative alone, also when the staff write it down', async () => {
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
    const answer = { fileId, agrees: true }
    const doctor = await at.specialists.medical.command('consultation.answer-appointment', answer)
    expect(doctor.status).toBe(403)
    for (const representativeId of [undefined, personId])
      expect(
        await at.registrar.command('consultation.answer-appointment', { ...answer, representativeId }),
      ).toMatchObject({ status: 422, body: { fields: [{ path: 'representativeId' }] } })
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
})

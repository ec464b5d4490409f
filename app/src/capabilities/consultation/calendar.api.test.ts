import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  appointment,
  type Consultation,
  MOTHER,
  openFor,
  SESSION_DAY,
  startConsultation,
  units,
} from './consultation.fixture.ts'

const TOLD = { notice: { channel: 'portal' } }
let at: Consultation
let roomId: string

const fieldsOf = ({ body }: { body: Record<string, unknown> }) => body['fields']

async function set(fileId: string, day: string, part: object = {}) {
  return at.registrar.command('consultation.schedule', { ...appointment(fileId, day), ...TOLD, ...part })
}

beforeAll(async () => {
  at = await startConsultation()
  const room = await at.registrar.done<{ roomId: string }>('consultation.save-room', { name: '2-кабинет' })
  roomId = room.roomId
})
afterAll(() => at.system.close())

describe('the calendar of a consultation over HTTP', () => {
  it('LAW-10-1 refuses a room and a specialist that are taken, and names them, but never another child', async () => {
    const [first, second] = [await openFor(at, 'Айша'), await openFor(at, 'Бота')]
    const specialistIds = [at.specialists.psychological.accountId]
    expect(await set(first.fileId, SESSION_DAY, { roomId, specialistIds })).toMatchObject({ status: 200 })

    const refused = await set(second.fileId, SESSION_DAY, { roomId, specialistIds, time: '11:00' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'consultation.day-clash' } })
    expect(fieldsOf(refused)).toMatchObject([
      { path: 'roomId', code: 'clash-room-taken' },
      { path: 'specialistIds', code: 'clash-specialist-busy' },
    ])
    expect(JSON.stringify(refused.body)).toContain('2-кабинет, 10:30–11:30')
    expect(JSON.stringify(refused.body)).not.toContain('Айша')
    expect(await set(second.fileId, SESSION_DAY, { roomId, specialistIds, time: '11:30' })).toMatchObject({
      status: 200,
    })
  })

  it('LAW-10-1 keeps to the hours of a specialist and the days away, whose reason nobody asks', async () => {
    const accountId = at.specialists.medical.accountId
    const specialistIds = [accountId]
    const { fileId } = await openFor(at, 'Дәурен')
    const week = [{ weekday: 3, from: '14:00', until: '18:00' }]
    await at.registrar.done('consultation.set-hours', { accountId, week })
    expect(fieldsOf(await set(fileId, SESSION_DAY, { specialistIds }))).toMatchObject([
      { code: 'clash-outside-hours' },
    ])
    const absence = { accountId, from: SESSION_DAY, until: '2023-09-22' }
    const { absenceId } = await at.registrar.done<{ absenceId: string }>(
      'consultation.record-absence',
      absence,
    )
    const wish = { specialistIds, time: '14:30' }
    expect(fieldsOf(await set(fileId, SESSION_DAY, wish))).toMatchObject([{ code: 'clash-specialist-away' }])
    await at.registrar.done('consultation.cancel-absence', { absenceId })
    expect(await set(fileId, SESSION_DAY, wish)).toMatchObject({ status: 200 })
    const withReason = { ...absence, reason: 'ауырып қалды' }
    expect((await at.registrar.command('consultation.record-absence', withReason)).status).toBe(422)
  })

  it('LAW-16-1 sets a session at home or by video; the link reaches the family after sign-in and no SMS', async () => {
    const { fileId, personId } = await openFor(at, 'Ернұр')
    expect(fieldsOf(await set(fileId, '2023-09-21', { mode: 'home', place: undefined }))).toMatchObject([
      { path: 'place', code: 'required' },
    ])
    expect(fieldsOf(await set(fileId, '2023-09-21', { mode: 'remote' }))).toMatchObject([
      { path: 'link', code: 'required' },
    ])
    const link = 'https://meet.example.kz/abc'
    const remote = { mode: 'remote', link, familyPlace: 'Шаян ауылы', staffPlace: 'Түркістан' }
    const sms = { notice: { channel: 'sms' } }
    expect(await set(fileId, '2023-09-21', { ...remote, ...sms })).toMatchObject({ status: 200 })

    const mother = await at.system.signIn({ person: at.motherId })
    const page = (await mother.page(`/kk/consultation/children/${personId}`)).body
    expect(page).toContain(link)
    expect(page).toContain('Шаян ауылы')
    await at.system.setClock('2023-09-12T10:00:00+06:00')
    const texts = at.system.simulator.texts()
    expect(JSON.stringify(texts)).not.toContain('meet.example')
    const week = await at.specialists.social.page('/ru/consultation/calendar?day=2023-09-20')
    expect(week.body).toContain('По видеосвязи')
    expect(week.body).toContain('2-кабинет')
  })

  it('LAW-16-1 DEC-71 writes down that the family could not come, blames nobody, and offers a visit the second time', async () => {
    const { fileId, personId } = await openFor(at, 'Зарина')
    const noShow = () => at.registrar.command('consultation.record-no-show', { fileId, words: 'Суық тиді' })
    await set(fileId, '2023-09-13')
    expect(await noShow()).toMatchObject({ status: 409, body: { code: 'consultation.day-still-ahead' } })
    await at.system.setClock('2023-09-13T12:00:00+06:00')
    expect((await noShow()).body).toMatchObject({ missed: 1, offer: 'new-day' })
    await set(fileId, '2023-09-14')
    await at.system.setClock('2023-09-14T12:00:00+06:00')
    expect((await noShow()).body).toMatchObject({ missed: 2, offer: 'call-or-visit' })

    const shown = await at.registrar.shown('consultation.file', { fileId })
    expect(shown).toMatchObject({ state: 'opened', missed: [{ words: 'Суық тиді' }, { words: 'Суық тиді' }] })
    const listed = { needs: 'call-or-visit' }
    expect(await at.registrar.shown('consultation.files', listed)).toMatchObject({ files: [{ fileId }] })
    expect((await at.registrar.page('/kk/home')).body).toContain('needs=call-or-visit')
    const mother = await at.system.signIn({ person: at.motherId })
    const page = (await mother.page(`/ru/consultation/children/${personId}`)).body
    expect(page).toContain('Ничего страшного')
    expect(page).toContain('Специалисты могут приехать домой')
  })

  it('LAW-3-12 DEC-72 keeps the queue by the day of request once the days are counted, and moves nobody up', async () => {
    const early = await openFor(at, 'Иманғали')
    const late = await openFor(at, 'Камила')
    const head = await at.head.command('consultation.set-capacity', { since: '2023-09-14', sessions: 2 })
    expect(head.status).toBe(200)
    const tried = await set(late.fileId, '2023-09-25')
    expect(tried).toMatchObject({ body: { code: 'consultation.others-asked-earlier', facts: { ahead: 1 } } })
    expect(units(tried)).toContain('art-3-4-3')

    const queue = await at.registrar.shown<{ waiting: { fileId: string }[] }>('consultation.queue')
    const places = queue.waiting.map(({ fileId }) => fileId)
    expect(places.indexOf(early.fileId)).toBeLessThan(places.indexOf(late.fileId))
    for (const order of ['severity', 'age', 'income']) {
      const asked = await at.head.query('consultation.queue', { order })
      expect(asked).toMatchObject({ body: { code: 'consultation.queue-order' } })
      expect((await at.registrar.page(`/kk/consultation/queue?sort=${order}`)).body).toContain(
        'Кезек тек өтініш күнімен жүреді',
      )
    }
    expect(await set(early.fileId, '2023-09-26')).toMatchObject({ status: 200 })
    expect(await set(late.fileId, '2023-09-25')).toMatchObject({ status: 200 })
  })

  it('LAW-10-1 sets no more sessions on a day than it holds', async () => {
    const files = [await openFor(at, 'Лаура'), await openFor(at, 'Мағжан'), await openFor(at, 'Нұрай')]
    const answers = []
    for (const [index, { fileId }] of files.entries())
      answers.push(await set(fileId, '2023-09-28', { time: `1${index}:00` }))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 409])
    expect(fieldsOf(answers[2] ?? { body: {} })).toEqual([
      expect.objectContaining({ path: 'day', code: 'clash-day-full' }),
    ])
    expect(await set(files[2]?.fileId ?? '', '2023-09-29')).toMatchObject({ status: 200 })
  })

  it('LAW-16-1 the protocol says that the representative took part by video', async () => {
    const { fileId } = await openFor(at, 'Оралбек')
    await at.system.setClock('2023-10-02T09:00:00+06:00')
    await set(fileId, '2023-10-02', { time: '15:00' })
    await at.registrar.done('consultation.hold-session', {
      fileId,
      representativePresent: true,
      presentNames: [MOTHER],
      presentBy: 'remote',
    })
    const shown = await at.registrar.shown('consultation.file', { fileId })
    expect(shown).toMatchObject({ appointments: [{ presenceMode: 'remote', presentNames: [MOTHER] }] })
    const page = await at.registrar.page(`/kk/consultation/files/${fileId}`)
    expect(page.body).toContain('Бейнебайланыс арқылы қатысты')
  })

  it('LAW-10-1 the desk keeps rooms, hours and days away through its pages', async () => {
    const { registrar, head } = at
    expect(
      (await registrar.post('/kk/consultation/calendar/rooms/new', { name: '3-кабинет' })).statusCode,
    ).toBe(303)
    const accountId = at.specialists.social.accountId
    const hours = {
      'week.1.weekday': '1',
      'week.1.from': '9:00',
      'week.1.until': '13:00',
      'week.2.weekday': '2',
    }
    const path = `/kk/consultation/calendar/specialists/${accountId}`
    expect((await registrar.post(`${path}/hours`, hours)).statusCode).toBe(303)
    const away = {
      'from.day': '5',
      'from.month': '10',
      'from.year': '2023',
      'until.day': '4',
      'until.month': '10',
      'until.year': '2023',
    }
    const wrong = await registrar.post(`${path}/absence`, away)
    expect([wrong.statusCode, wrong.body.includes('Аяқталуы басталуынан кейін')]).toEqual([422, true])
    const settings = (await registrar.page('/kk/consultation/calendar/settings')).body
    expect(settings).toContain('3-кабинет')
    expect(settings).toContain('Дүйсенбі 09:00–13:00')
    expect((await head.page('/ru/consultation/calendar/capacity')).statusCode).toBe(200)
    expect((await registrar.page('/ru/consultation/calendar/capacity')).statusCode).toBe(403)
  })
})

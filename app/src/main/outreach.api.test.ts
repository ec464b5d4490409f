import { addDays, type Iin, type LocalDate } from '@tirek/kernel'
import { workingCalendar } from '@tirek/law'
import { describe, expect, it } from 'vitest'
import { findRequest } from '#capabilities/placement/index.ts'
import { decidedFamily, houseOf, runWorker } from '#capabilities/placement/placement.fixture.ts'
import { useSystem } from '#capabilities/placement/system.fixture.ts'
import { findPerson } from '#capabilities/registry/index.ts'
import { afternoonOf, type Call, outreachDesk } from './outreach.fixture.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')
const { chooser, callsOf, eventsOf, lastDayOf, setClock, at2pm, dueCall } = outreachDesk(at)
const HOUR_MS = 3_600_000

const textsWith = (words: string) => at.system.simulator.texts().filter(({ text }) => text.includes(words))
const choiceOf = (requestId: string) =>
  at.system.parts.runner.asSystem(({ db }) =>
    db
      .selectFrom('deadline')
      .selectAll()
      .where('subject_id', '=', requestId)
      .where('kind', '=', 'placement.choose')
      .executeTakeFirstOrThrow(),
  )

async function iinOf(personId: string): Promise<Iin> {
  const person = await at.system.parts.runner.asSystem((act) => findPerson(act.db, personId))
  if (person?.iin === undefined) throw new Error('the person has no number')
  return person.iin
}

describe('a term of a person that is about to end while SMS do not go', () => {
  it('DEC-85 gives the department a call at least four hours before the notice of the decision lapses', async () => {
    const { requestId, motherId } = await decidedFamily(at.system, at.staff)
    const untouched = await decidedFamily(at.system, at.staff)
    await at.staff.specialist.done('placement.notify', { requestId: untouched.requestId })
    await runWorker(at.system)

    const { parts } = at.system
    const outside = await parts.runner.asSystem(async (act) => act.gateways)
    at.system.setFault('sms', 'down')
    await at.system.setClock('2024-01-10T13:00:00+06:00')
    await outside.send(await iinOf(motherId), { phone: '+77010000000', text: 'Хабарлама' }, 'another')
    await parts.channelJournal.settled()
    expect(await callsOf(requestId)).toEqual([])
    await at2pm('2024-01-10')

    const [call] = await callsOf(requestId)
    expect(call).toMatchObject({ term: 'notify', dueOn: '2024-01-10', why: 'sms-down', state: 'open' })
    expect(call?.endsAt).toBe('2024-01-10T18:00:00.000Z')
    // Nothing was sent yet, so nothing waits on the portal: the paper in the hand is the way, and a call proves nothing.
    const page = (await at.staff.specialist.page(`/ru/calls/${call?.id}`)).body
    expect(page).toContain('если уведомление ещё не направлено, направьте его')
    expect(Date.parse(call?.endsAt ?? '') - Date.parse(call?.openedAt ?? '')).toBeGreaterThan(4 * HOUR_MS)
    // Whoever was notified, and got the SMS, is not called.
    expect(await callsOf(untouched.requestId)).toEqual([])
    at.system.setFault('sms', 'none')
  })

  it('REP-STD-17 DEC-85 reminds by SMS of the last day of the choice, without a name, and then calls nobody', async () => {
    const { requestId, mother } = await chooser()
    const day = await lastDayOf(mother, requestId)
    await setClock(day, '13:59:00')
    expect(textsWith('Последний день выбора организации')).toEqual([])
    await at2pm(day)
    const reminders = textsWith('Последний день выбора организации')
    expect(reminders).toHaveLength(1)
    expect(reminders[0]?.text).not.toContain('Әлихан')
    expect(await callsOf(requestId)).toEqual([])
    expect(await eventsOf(requestId)).toEqual(['outreach.reminded'])
  })

  it.each([
    ['sms', 'down', 'sms-down'],
    ['sms', 'replayed', 'sms-down'],
    ['mobile-citizens', 'down', 'base-down'],
    ['mobile-citizens', 'wrong-person', 'base-down'],
  ] as const)(
    'DEC-85 before the end of the choice: %s is %s, so a call is due (%s)',
    async (channel, fault, why) => {
      const { requestId, mother } = await chooser()
      const day = await lastDayOf(mother, requestId)
      at.system.setFault(channel, fault)
      await at2pm(day)
      at.system.setFault(channel, 'none')
      const [call, ...more] = await callsOf(requestId)
      expect(call).toMatchObject({
        term: 'choose',
        dueOn: day,
        why,
        recipient: expect.stringContaining('Айгүл'),
      })
      expect(call?.phone).toBe('+77010000000')
      expect(more).toEqual([])
      expect(await eventsOf(requestId)).toEqual(['outreach.call-due'])
    },
    30_000,
  )

  it('is written down: a try in vain leaves it due, a person reached closes it, and nothing is written twice', async () => {
    const [requestId, callId] = await dueCall()
    const record = (outcome: string, how = 'call') =>
      at.staff.specialist.command('outreach.record', { callId, how, outcome })
    expect(await record('not-reached')).toMatchObject({ status: 200, body: { state: 'open' } })
    expect((await callsOf(requestId))[0]).toMatchObject({ tries: 1 })
    expect(await record('reached', 'visit')).toMatchObject({ status: 200, body: { state: 'reached' } })
    expect(await callsOf(requestId)).toEqual([])
    expect(await record('reached')).toMatchObject({ status: 409, body: { code: 'outreach.call-closed' } })
    expect(await record('soon')).toMatchObject({ status: 422, body: { fields: [{ path: 'outcome' }] } })
    expect(await eventsOf(requestId)).toEqual([
      'outreach.call-due',
      'outreach.not-reached',
      'outreach.reached',
    ])
  })

  it('leaves by itself when the person has chosen, and the arrival gets a reminder of its own', async () => {
    const { id: organisationId, registrar } = await houseOf(at.system, 1)
    await registrar.done('placement.set-capacity', { capacity: 3, document: 'Бұйрық № 1' })
    const [requestId, callId, mother] = await dueCall()
    await mother.done('placement.choose', { requestId, organisationId })
    expect(await callsOf(requestId)).toEqual([])
    const closed = await at.staff.specialist.shown<Call>('outreach.call', { callId })
    expect(closed.state).toBe('moved')

    at.system.setFault('sms', 'down')
    const { arriveBy } = await mother.shown<{ arriveBy: string }>('placement.request', { requestId })
    await at2pm(arriveBy)
    at.system.setFault('sms', 'none')
    expect(await callsOf(requestId)).toMatchObject([{ term: 'arrive', dueOn: arriveBy }])
  })

  it('DEC-85 goes with a term that the calendar has moved', async () => {
    const { requestId, mother } = await chooser()
    const day = await lastDayOf(mother, requestId)
    const spokenOf = async () => (await choiceOf(requestId)).warns_at?.toISOString()
    expect(await spokenOf()).toBe(afternoonOf(day))
    const sooner = addDays(day as LocalDate, -3)
    const { id, kind } = await choiceOf(requestId)
    const move = (dueOn: LocalDate, due: LocalDate) =>
      at.system.parts.runner.asSystem((act) => act.deadlines.move({ id, kind, dueOn }, due))
    await move(day as LocalDate, sooner)
    expect(await choiceOf(requestId)).toMatchObject({ due_on: sooner, state: 'open' })
    expect(await spokenOf()).toBe(afternoonOf(lastWorkingDay(sooner)))
    // Spoken of already, and counted anew to the same day: nobody is told a second time.
    await at.system.parts.runner.asSystem(({ db }) =>
      db.updateTable('deadline').set({ warns_at: null }).where('id', '=', id).execute(),
    )
    await move(sooner, sooner)
    expect(await spokenOf()).toBeUndefined()
  })

  it('is due no longer when the calendar has moved its own term, and stays when another one was moved', async () => {
    const [requestId] = await dueCall()
    const told = (kind: string) =>
      at.system.parts.runner.asSystem(async (act) => {
        const request = await findRequest(act.db, requestId)
        if (request === undefined) throw new Error('no request')
        const { region, personId, id } = request
        const subject = { kind: 'placement-request', id }
        await act.record({ name: 'placement.term-recounted', region, personId, subject, data: { kind } })
      })
    await told('placement.follow-up')
    expect(await callsOf(requestId)).toHaveLength(1)
    await told('placement.choose')
    expect(await callsOf(requestId)).toEqual([])
  })

  it('is written down as lapsed when the term ends and nobody was reached', async () => {
    const [requestId, callId, , day] = await dueCall()
    await setClock(day, '23:59:00')
    expect(await callsOf(requestId)).toHaveLength(1)
    await setClock(nextDay(day), '00:01:00')
    expect(await callsOf(requestId)).toEqual([])
    expect((await at.staff.specialist.shown<Call>('outreach.call', { callId })).state).toBe('lapsed')
    expect(await eventsOf(requestId)).toEqual(['outreach.call-due', 'outreach.lapsed'])
    const { closed } = await at.staff.head.shown<{ closed: Call[] }>('outreach.calls')
    expect(closed[0]).toMatchObject({ requestId, state: 'lapsed' })
    expect((await at.staff.head.page('/ru/calls')).body).toContain('Что вышло за последние 30 дней')
  })

  it('stands on the home and on pages of the department in three languages, and before nobody else', async () => {
    const [requestId, callId, mother] = await dueCall()
    const { specialist, head, executive } = at.staff
    for (const [lang, word] of [
      ['kk', 'Қоңырау шалу не бару керек'],
      ['ru', 'Позвонить или посетить'],
      ['en', 'Calls and visits due'],
    ]) {
      expect((await specialist.page(`/${lang}/home`)).body).toContain(word)
      expect((await head.page(`/${lang}/calls`)).body).toContain(word)
    }
    expect((await specialist.page(`/kk/calls/${callId}`)).body).toContain('+77010000000')
    const posted = await specialist.post(`/kk/calls/${callId}`, { how: 'call' })
    expect(posted.statusCode).toBe(422)
    expect(posted.body).toMatch(/value="call"[^>]*checked|checked[^>]*value="call"/)
    const vain = await specialist.post(`/kk/calls/${callId}`, {
      how: 'call',
      outcome: 'not-reached',
      _key: 'v',
    })
    expect(vain.headers.location).toBe(`/kk/calls/${callId}?tried=yes`)
    const again = (await specialist.page(`/kk/calls/${callId}?tried=yes`)).body
    expect(again, 'a try in vain is said to be written down').toContain('Әрекетіңіз жазылды')

    const elsewhere = await at.system.signIn({ role: 'ed-specialist', region: '750000000' })
    expect(await callsOf(requestId, elsewhere)).toEqual([])
    expect((await elsewhere.query('outreach.call', { callId })).status).toBe(404)
    for (const stranger of [mother, executive])
      expect((await stranger.query('outreach.call', { callId })).status).toBe(403)
  })
})

function lastWorkingDay(day: LocalDate): LocalDate {
  return workingCalendar().isWorkingDay(day) ? day : lastWorkingDay(addDays(day, -1))
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 24 * HOUR_MS).toISOString().slice(0, 10)
}

import { describe, expect, it } from 'vitest'
import type { Person } from '../../main/testing/test-system.ts'
import { admit, houseOf, readyToChoose, registerRecipient } from './placement.fixture.ts'
import { historyOf } from './reading.fixture.ts'
import { useSystem } from './system.fixture.ts'

const at = useSystem('2024-01-08T09:00:00+06:00')

type Former = { cases: { requestId: string; isAskedBack: boolean }[] }
type Shown = { stay: { discharge: { askedBack: { answer: string | null } | null } } }

/** A resident whom the organisation has discharged for an absence of more than two days. */
async function absentee(index: 1 | 2) {
  const { registrar, id } = await houseOf(at.system, 4, index)
  const who = await registerRecipient(at.system, at.staff)
  const requestId = await readyToChoose(at.system, at.staff, who, 4)
  await who.self.done('placement.choose', { requestId, organisationId: id })
  const leftOn = await admit(registrar, requestId)
  await registrar.done('placement.record-absence', { requestId, leftOn, leftTime: '05:00' })
  const later = new Date(`${leftOn}T12:00:00+06:00`)
  later.setDate(later.getDate() + 3)
  await at.system.setClock(later.toISOString())
  const inquiry = { requestId, inquiry: 'no-valid-reason', inquiryNote: 'байланыс жоқ' }
  await registrar.done('placement.record-absence', inquiry)
  const order = { requestId, ground: 'absence', orderNumber: '14', reason: 'болмады' }
  await registrar.done('placement.discharge', order)
  return { ...who, requestId, registrar }
}

const stepOf = (requestId: string, step: string) => `/kk/placement/requests/${requestId}/${step}`
const asked = { ground: 'could-not', words: 'Ауруханада ес-түссіз жаттым', proof: 'Анықтама № 7' }

async function waits(registrar: Person, requestId: string): Promise<boolean | undefined> {
  const { cases } = await registrar.shown<Former>('placement.former-residents')
  return cases.find((one) => one.requestId === requestId)?.isAskedBack
}

describe('whoever was discharged asks to be taken back', () => {
  it('REP-STD-30 the person says why nobody could be told; the organisation reads it and restores at once', async () => {
    const { requestId, self, registrar } = await absentee(1)
    const page = (await self.page(`/kk/placement/requests/${requestId}`)).body
    expect(page).toContain(stepOf(requestId, 'ask-restore'))
    expect(await waits(registrar, requestId)).toBe(false)

    const empty = await self.post(stepOf(requestId, 'ask-restore'), { _key: 'a-1', proof: 'Анықтама № 7' })
    expect(empty.statusCode).toBe(422)
    expect(empty.body, 'nothing typed is lost').toContain('Анықтама № 7')
    const sent = await self.post(stepOf(requestId, 'ask-restore'), { _key: 'a-2', ...asked })
    expect(sent.statusCode).toBe(303)

    const own = (await self.page(`/kk/placement/requests/${requestId}`)).body
    expect(own).toContain(asked.words)
    expect(own).toContain('Жауап күтуде')
    expect(own, 'one request waits: a second one is not offered').not.toContain('/ask-restore"')
    const twice = await self.command('placement.ask-restore', { requestId, ...asked })
    expect(twice.body).toMatchObject({ code: 'placement.restore-asked-already' })

    expect(await waits(registrar, requestId)).toBe(true)
    expect((await registrar.page('/kk/home')).body).toContain('Қайта қабылдауды сұрайды')
    const form = (await registrar.page(stepOf(requestId, 'restore'))).body
    expect(form).toContain(asked.words)
    expect(form, 'the file of the person stays closed').not.toContain('Бақыт')
    const back = { requestId, couldNotInform: true, reason: 'анықтама расталды', orderNumber: '15' }
    expect(await registrar.done('placement.restore', back)).toMatchObject({ state: 'admitted' })
    expect(await waits(registrar, requestId)).toBeUndefined()
  })

  it('REP-STD-30 DEC-29 a no has its reason, is told to the person, and may be followed by new proof', async () => {
    const { requestId, personId, self, registrar } = await absentee(2)
    const reason = 'Анықтама басқа күнге берілген'
    const early = await registrar.command('placement.decline-restore', { requestId, reason })
    expect(early.body).toMatchObject({ code: 'placement.restore-not-asked', cite: [{}, { unit: 'DEC-29' }] })

    await self.done('placement.ask-restore', { requestId, ...asked })
    const { registrar: stranger } = await houseOf(at.system, 4, 1)
    expect(await stranger.command('placement.decline-restore', { requestId, reason })).toMatchObject({
      status: 404,
    })
    await registrar.done('placement.decline-restore', { requestId, reason })
    const shown = await self.shown<Shown>('placement.request', { requestId })
    expect(shown.stay.discharge.askedBack?.answer).toBe(reason)
    type Told = { notices: { kind: string }[] }
    const { notices } = await self.shown<Told>('notices.of-person', { personId })
    expect(notices.map(({ kind }) => kind)).toContain('placement.restore-declined')
    expect(await waits(registrar, requestId)).toBe(false)

    await self.done('placement.ask-restore', { requestId, ...asked, proof: 'Анықтама № 8' })
    expect(await waits(registrar, requestId)).toBe(true)
    const names = (await historyOf(at.system, requestId)).map(({ name }) => name)
    expect(names.filter((name) => name.startsWith('placement.restore-')).toSorted()).toEqual([
      'placement.restore-asked',
      'placement.restore-asked',
      'placement.restore-declined',
    ])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OwnNotices } from '#capabilities/withdrawals/use-cases/list-notices.ts'
import type { ToldRecipients } from '#capabilities/withdrawals/use-cases/of-consent.ts'
import { listHistory } from '#platform/history/history.ts'
import {
  decide,
  type Family,
  registerFamilyAtRisk,
  TURKISTAN,
} from '../capabilities/registry/registry.fixture.ts'
import { type Person, startTestSystem, type TestSystem } from './testing/test-system.ts'

let system: TestSystem
let nurse: Person
let pmpc: Person
let officer: Person
let spare: Family

beforeAll(async () => {
  system = await startTestSystem('2024-01-10T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  pmpc = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
  officer = await system.signIn({ role: 'data-protection-officer' })
})
afterAll(() => system.close())

const own = () => pmpc.shown<OwnNotices>('withdrawals.own')
const told = (by: Person, family: Family, consentId: string) =>
  by.shown<ToldRecipients>('withdrawals.of-consent', { personId: family.childId, consentId })
const eventsOf = async (family: Family) =>
  (await system.parts.runner.asSystem((act) => listHistory(act.db, family.childId))).map((one) => one.name)

/** The mother consents, the nurse sends the referral, the mother takes her consent back. */
async function withdrawn(pair: 0 | 1 | 2) {
  const family = await registerFamilyAtRisk(system, nurse, pair)
  const given = { decision: 'given' as const, recipientId: pmpc.organisationId }
  const { consentId } = await decide(family.mother, family.childId, given)
  await nurse.done('screening.send-referral', { childId: family.childId })
  await family.mother.done('registry.withdraw-consent', { consentId })
  return { family, consentId }
}

describe('the recipient of a consent that has ended', () => {
  it('LAW-10-7 DEC-63 is told once, without the child, and confirms; the family reads the answer', async () => {
    const { family, consentId } = await withdrawn(0)
    const { open } = await own()
    expect(open).toHaveLength(1)
    expect(open[0]).toMatchObject({ purpose: 'referral-to-pmpc', state: 'waiting', dueOn: '2024-01-15' })
    expect(open[0]).toMatchObject({
      givenOn: '2024-01-10',
      papers: [{ sentOn: '2024-01-10', sender: expect.any(String) }],
    })
    expect(JSON.stringify(open)).not.toContain(family.childId)
    const page = (await pmpc.page('/ru/withdrawals')).body
    expect(page).toContain('Направление в ПМПК')
    expect(page).not.toContain('Сәрсенов')

    const noticeId = open[0]?.id ?? ''
    const done = await pmpc.post(`/ru/withdrawals/${noticeId}`, { answer: 'nothing-kept' })
    expect([done.statusCode, done.headers.location]).toEqual([303, '/ru/withdrawals'])
    expect((await told(family.mother, family, consentId)).recipients).toMatchObject([
      { state: 'answered', answeredOn: '2024-01-10', keptWhat: null },
    ])
    expect(await eventsOf(family)).toEqual(
      expect.arrayContaining(['withdrawals.recipient-told', 'withdrawals.stopped']),
    )
    const again = await pmpc.command('withdrawals.answer', { noticeId, answer: 'nothing-kept' })
    expect(again.body).toMatchObject({ code: 'withdrawals.answered' })
  })

  it('DEC-63 says what another law makes it keep, and by which law; nobody else can answer or look', async () => {
    const { family, consentId } = await withdrawn(1)
    const noticeId = (await own()).open[0]?.id ?? ''
    const answer = { noticeId, answer: 'kept-by-law' }
    const bare = await pmpc.command<{ fields: unknown }>('withdrawals.answer', answer)
    expect(bare.status).toBe(422)
    const form = await pmpc.post(`/kk/withdrawals/${noticeId}`, { answer: 'kept-by-law', keptWhat: 'Журнал' })
    expect(form.statusCode).toBe(422)
    expect(form.body).toContain('Журнал')

    const elsewhere = await system.signIn({ role: 'pmpc-registrar', region: '750000000' })
    const kept = { keptWhat: 'Запись в журнале приёма', keptBasis: 'Правила ведения журнала, пункт 3' }
    expect((await elsewhere.command('withdrawals.answer', { ...answer, ...kept })).status).toBe(404)
    expect((await elsewhere.shown<OwnNotices>('withdrawals.own')).open).toEqual([])
    await pmpc.done('withdrawals.answer', { ...answer, ...kept })

    const page = (await family.mother.page(`/ru/people/${family.childId}/consents/${consentId}/recipients`))
      .body
    expect(page).toContain('Запись в журнале приёма')
    expect(page).toContain('Правила ведения журнала, пункт 3')
    spare = await registerFamilyAtRisk(system, nurse, 3)
    const stranger = spare
    const asked = { personId: family.childId, consentId }
    expect((await stranger.mother.query('withdrawals.of-consent', asked)).status).toBe(404)
    const crossed = { personId: stranger.childId, consentId }
    expect((await stranger.mother.query('withdrawals.of-consent', crossed)).status).toBe(404)
  })

  it('DEC-63 is late after three working days: the family and the officer see it, without a name', async () => {
    const { family, consentId } = await withdrawn(2)
    const late = () => officer.shown<{ late: { receiptNumber: string }[] }>('withdrawals.late')
    expect((await late()).late).toEqual([])
    await system.setClock('2024-01-16T09:00:00+06:00')
    const { recipients, receiptNumber } = await told(family.mother, family, consentId)
    expect(recipients).toMatchObject([{ state: 'late' }])
    expect((await late()).late).toMatchObject([{ receiptNumber }])
    expect(await eventsOf(family)).toContain('withdrawals.answer-late')
    expect((await family.mother.page('/ru/home')).body).toContain('Организация не ответила в срок')
    const page = (await officer.page('/ru/withdrawals-late')).body
    expect(page).toContain(receiptNumber)
    expect(page).not.toContain('Сәрсенов')
    expect((await officer.page('/ru/home')).body).toContain('Кто не подтвердил, что согласие закончилось')
    expect((await pmpc.page('/ru/home')).body).toContain('Согласие закончилось: нужно подтвердить')

    const noticeId = (await own()).open[0]?.id ?? ''
    await pmpc.done('withdrawals.answer', { noticeId, answer: 'nothing-kept' })
    expect((await late()).late).toEqual([])
  })

  it('DEC-6 LAW-10-7 is told nothing while the consent of another representative lets it go on', async () => {
    const family = await registerFamilyAtRisk(system, nurse, 4)
    const given = { decision: 'given' as const, recipientId: pmpc.organisationId }
    const mothers = (await decide(family.mother, family.childId, given)).consentId
    await decide(family.father, family.childId, given)
    await nurse.done('screening.send-referral', { childId: family.childId })
    await family.mother.done('registry.withdraw-consent', { consentId: mothers })
    expect((await told(family.mother, family, mothers)).recipients).toEqual([])
    expect((await own()).open).toEqual([])
  })

  it('LAW-10-7 is told of a consent under which no paper travels, when it was named in it', async () => {
    const family = await registerFamilyAtRisk(system, nurse, 5)
    const { consentId } = await family.mother.done<{ consentId: string }>('registry.record-consent', {
      personId: family.childId,
      purpose: 'pmpc-examination',
      recipientId: pmpc.organisationId,
      scope: ['examination'],
      decision: 'given',
    })
    await family.mother.done('registry.withdraw-consent', { consentId })
    expect((await own()).open).toMatchObject([{ purpose: 'pmpc-examination', scope: ['examination'] }])
  })

  it('DEC-6 LAW-10-7 is told of an objection too, and again when what was sent anew has ended', async () => {
    const { mother, father, childId } = spare
    const about = { recipientId: pmpc.organisationId }
    const { consentId } = await decide(mother, childId, { decision: 'given', ...about })
    const ofChild = async () => (await told(mother, spare, consentId)).recipients.map((one) => one.state)
    await nurse.done('screening.send-referral', { childId })
    const objection = await decide(father, childId, { decision: 'objection', ...about })
    expect(await ofChild()).toEqual(['waiting'])
    for (const { id } of (await own()).open)
      await pmpc.done('withdrawals.answer', { noticeId: id, answer: 'nothing-kept' })

    await father.done('registry.withdraw-consent', { consentId: objection.consentId })
    await nurse.done('screening.send-referral', { childId })
    await mother.done('registry.withdraw-consent', { consentId })
    expect(await ofChild()).toEqual(['answered', 'waiting'])
  })
})

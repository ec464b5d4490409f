import { ALMATY, localDateAt } from '@tirek/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listHistory } from '#platform/history/history.ts'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import {
  decide,
  type Family,
  fileRisk,
  followedBy,
  MOTHER_IINS,
  registerFamily,
  shownTo,
  TURKISTAN,
} from './screening.fixture.ts'

let system: TestSystem
let nurse: Person
let pmpc: Person
let leb: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-13T10:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  pmpc = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
  leb = await system.signIn({ role: 'leb-decision-maker', region: TURKISTAN })
})
afterAll(() => system.close())

interface Funnel {
  readonly steps: readonly { step: string; children: number | null; isSuppressed: boolean }[]
}
async function funnelCount(step: string) {
  const { steps } = await leb.shown<Funnel>('screening.funnel')
  return steps.find((one) => one.step === step)
}

describe('A2: consent refused', () => {
  let family: Family

  beforeAll(async () => {
    // Four other families refuse, so that the figure of the territory is not hidden as a small one.
    const others = MOTHER_IINS.slice(2, 7)
    for (const [n, motherIin] of others.entries()) {
      const other = await registerFamily(system, nurse, {
        givenName: ['Айша', 'Бота', 'Гүлнар', 'Дәрия', 'Жанель'][n] ?? '',
        birthDate: '2024-01-11',
        motherIin,
      })
      await fileRisk(nurse, other.childId)
      await decide(other, 'refused')
    }
    family = await registerFamily(system, nurse, {
      givenName: 'Дана',
      birthDate: '2024-01-10',
      motherIin: MOTHER_IINS[1],
    })
    await fileRisk(nurse, family.childId)
  })

  it('LAW-8-6 refuses to send anything without consent and cites 8(2)(4)', async () => {
    const { status, body } = await nurse.command('screening.send-referral', { childId: family.childId })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'screening.consent-missing',
      cite: [{ act: 'law-343', unit: 'art-8-2-4' }],
    })
    expect((await shownTo(nurse, family.childId)).referrals).toEqual([])
  })

  it('LAW-8-6, LAW-8-7 records the refusal, counts it without a name and keeps the child on the list', async () => {
    const before = await funnelCount('consent-refused')
    await nurse.done('screening.record-information', {
      childId: family.childId,
      language: 'kk',
      means: 'in-person',
    })
    await decide(family, 'refused')
    expect((await funnelCount('consent-refused'))?.children).toBe(Number(before?.children) + 1)

    const history = await system.parts.runner.asSystem((act) => listHistory(act.db, family.childId))
    const on = (name: string) =>
      history.filter((one) => one.name === name).map(({ at }) => localDateAt(at, ALMATY))
    expect(on('registry.consent-refused')).toEqual(['2024-01-13'])
    expect(on('screening.information-given')).toEqual(['2024-01-13'])
    const record = await nurse.shown('registry.child', { childId: family.childId })
    expect(record).toMatchObject({ consents: [{ decision: 'refused', decidedOn: '2024-01-13' }] })

    const { body } = await nurse.command('screening.send-referral', { childId: family.childId })
    expect(body).toMatchObject({ code: 'screening.consent-refused' })
    expect(await followedBy(nurse, family.childId)).toMatchObject({
      consentState: 'refused',
      next: 'consent',
    })
    expect((await pmpc.query('screening.child', { childId: family.childId })).status).toBe(404)
    const raw = await leb.query('screening.funnel')
    expect(JSON.stringify(raw.body)).not.toContain('Қасым')
  })

  it('LAW-8-6 lets a later consent release both objects', async () => {
    await system.setClock('2024-03-01T09:00:00+06:00')
    await decide(family, 'given')
    const { referrals } = await nurse.done<{ referrals: { object: string; dueOn: string }[] }>(
      'screening.send-referral',
      { childId: family.childId },
    )
    expect(referrals.map((one) => one.object).toSorted()).toEqual(['child', 'result'])
    // Friday 1 March; 8 March is a holiday: five working days end on Monday 11 March.
    expect(referrals.map((one) => one.dueOn)).toEqual(['2024-03-11', '2024-03-11'])
    const again = await nurse.command('screening.send-referral', { childId: family.childId })
    expect(again).toMatchObject({ status: 409, body: { code: 'screening.already-sent' } })
  })

  it('hides figures below the small cell', async () => {
    expect(await funnelCount('consent-given')).toMatchObject({ children: null, isSuppressed: true })
  })

  it('DEC-8 never calls a late answer of the PMPC a breach of law', async () => {
    await system.setClock('2024-03-12T09:00:00+06:00')
    const { events } = await nurse.shown<{
      events: { name: string; cite: { act: string; mark: string }[] }[]
    }>('path.timeline', { personId: family.childId })
    const late = events.find((one) => one.name === 'screening.answer-awaited')
    expect(late?.cite).toMatchObject([{ act: 'project', mark: 'project-default' }])
  })
})

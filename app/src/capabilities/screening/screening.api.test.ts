import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import { decide, type Family, fileRisk, MOTHER_IINS, registerFamily, TURKISTAN } from './screening.fixture.ts'

const FORBIDDEN = /мүгедек|инвалид|диагноз|disabilit|diagnosis/i

let system: TestSystem
let nurse: Person
let pmpc: Person
let leb: Person

beforeAll(async () => {
  system = await startTestSystem('2024-01-12T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  pmpc = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
  leb = await system.signIn({ role: 'leb-decision-maker', region: TURKISTAN })
})
afterAll(() => system.close())

interface Shown {
  readonly risk: { isInRiskGroup: boolean; endsOn: string; awaitsResolution: boolean; version: number } | null
  readonly next: string
  readonly referrals: readonly { object: string; state: string }[]
}
const shown = (who: Person, childId: string) => who.shown<Shown>('screening.child', { childId })

interface Inbox {
  readonly referrals: readonly { referralId: string; childId: string; object: string; dueOn: string }[]
}

interface Funnel {
  readonly steps: readonly { step: string; children: number | null; isSuppressed: boolean }[]
}
async function funnelCount(step: string) {
  const { steps } = await leb.shown<Funnel>('screening.funnel')
  return steps.find((one) => one.step === step)
}

interface FollowUp {
  readonly children: readonly { childId: string; consentState: string | null; next: string }[]
}
async function followed(childId: string) {
  const { children } = await nurse.shown<FollowUp>('screening.follow-up')
  return children.find((one) => one.childId === childId)
}

describe('A1: newborn, risk, consent, PMPC', () => {
  let family: Family

  it('LAW-9-2, LAW-8-4 puts a newborn on the list of children to screen', async () => {
    family = await registerFamily(system, nurse, {
      givenName: 'Әлия',
      birthDate: '2024-01-10',
      motherIin: MOTHER_IINS[0],
    })
    const { children } = await nurse.shown<{ children: { childId: string; instrumentId: string }[] }>(
      'screening.due-list',
    )
    const mine = children.filter((one) => one.childId === family.childId)
    expect(mine.map((one) => one.instrumentId)).toContain('newborn-standard')
  })

  it('LAW-1-7, LAW-1-8 enters a child with a sign of risk until the third birthday', async () => {
    const { riskEndsOn } = await fileRisk(nurse, family.childId, '2024-01-12')
    expect(riskEndsOn).toBe('2027-01-10')
    expect((await shown(nurse, family.childId)).risk).toMatchObject({
      isInRiskGroup: true,
      endsOn: '2027-01-10',
    })
  })

  it('LAW-1-21 sets neither of the two statuses by a screening', async () => {
    const { statuses } = await nurse.shown<{ statuses: unknown[] }>('registry.child', {
      childId: family.childId,
    })
    expect(statuses).toEqual([])
  })

  it('REP-II-7 asks for the information pack first and records its delivery', async () => {
    expect((await shown(nurse, family.childId)).next).toBe('inform')
    await nurse.done('screening.record-information', {
      childId: family.childId,
      representativeId: family.motherId,
      language: 'kk',
      means: 'printed',
    })
    expect((await shown(nurse, family.childId)).next).toBe('consent')
  })

  it('LAW-5-3, LAW-8-5 sends the result and the child as two objects once the mother has consented', async () => {
    await system.setClock('2024-01-13T10:00:00+06:00')
    await decide(family, 'given')
    expect((await shown(nurse, family.childId)).next).toBe('send')
    await nurse.done('screening.send-referral', { childId: family.childId })

    const { referrals } = await pmpc.shown<Inbox>('screening.referrals')
    const mine = referrals.filter((one) => one.childId === family.childId)
    expect(mine.map((one) => one.object).toSorted()).toEqual(['child', 'result'])
    expect((await shown(pmpc, family.childId)).risk).toMatchObject({ endsOn: '2027-01-10' })
  })

  it('LAW-5-3 lets the PMPC answer for each object on its own', async () => {
    const { referrals } = await pmpc.shown<Inbox>('screening.referrals')
    const of = (object: string) =>
      referrals.find((one) => one.childId === family.childId && one.object === object)?.referralId
    await pmpc.done('screening.acknowledge-referral', { referralId: of('child'), answer: 'accepted' })
    expect((await shown(nurse, family.childId)).referrals).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ object: 'child', state: 'received' }),
        expect.objectContaining({ object: 'result', state: 'sent' }),
      ]),
    )

    const silent = await pmpc.command('screening.acknowledge-referral', {
      referralId: of('result'),
      answer: 'refused',
    })
    expect(silent).toMatchObject({ status: 422, body: { code: 'screening.reason-needed' } })
    await pmpc.done('screening.acknowledge-referral', { referralId: of('result'), answer: 'accepted' })
    const again = await pmpc.command('screening.acknowledge-referral', {
      referralId: of('result'),
      answer: 'accepted',
    })
    expect(again).toMatchObject({ status: 409, body: { code: 'screening.referral-answered' } })
  })

  it('LAW-1-9 shows neither of the two forbidden words on any page of the risk group', async () => {
    const { childId, mother } = family
    const visits: [Person, string][] = [
      [nurse, '/screening'],
      [nurse, '/screening?list=follow-up'],
      [nurse, `/screening/children/${childId}`],
      [nurse, `/screening/children/${childId}/result`],
      [nurse, `/screening/children/${childId}/information`],
      [nurse, `/screening/children/${childId}/referral`],
      [mother, `/screening/children/${childId}`],
      [mother, '/screening/information'],
      [pmpc, '/screening/referrals'],
      [pmpc, '/screening/referrals?box=received'],
      [pmpc, `/screening/children/${childId}`],
      [pmpc, `/screening/children/${childId}/resolution`],
      [leb, '/screening/funnel'],
    ]
    for (const [who, path] of visits)
      for (const lang of ['kk', 'ru', 'en']) {
        const page = await who.page(`/${lang}${path}`)
        expect([path, page.statusCode]).toEqual([path, 200])
        expect([path, FORBIDDEN.exec(page.body)?.[0]]).toEqual([path, undefined])
      }
  })

  it('LAW-10-7 closes the file to the PMPC when the mother withdraws her consent', async () => {
    const { consents } = await family.mother.shown<{ consents: { id: string }[] }>('registry.child', {
      childId: family.childId,
    })
    await family.mother.done('registry.withdraw-consent', { consentId: consents[0]?.id })
    expect((await pmpc.query('screening.child', { childId: family.childId })).status).toBe(404)
    expect(await shown(nurse, family.childId)).toMatchObject({
      risk: { isInRiskGroup: true },
      next: 'consent',
    })

    await decide(family, 'given')
    await nurse.done('screening.send-referral', { childId: family.childId })
    expect((await shown(pmpc, family.childId)).next).toBe('await-answer')
  })
})

describe('A2: consent refused', () => {
  let family: Family

  beforeAll(async () => {
    // Four other families refuse, so that the figure of the territory is not hidden as a small one.
    const others = MOTHER_IINS.slice(2, 7)
    for (const [n, motherIin] of others.entries()) {
      const other = await registerFamily(system, nurse, {
        givenName: `Бала${'абвгд'[n]}`,
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
    expect((await shown(nurse, family.childId)).referrals).toEqual([])
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

    const { body } = await nurse.command('screening.send-referral', { childId: family.childId })
    expect(body).toMatchObject({ code: 'screening.consent-refused' })
    expect(await followed(family.childId)).toMatchObject({ consentState: 'refused', next: 'consent' })
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

describe('A3: third birthday of a child born on 29 February', () => {
  let family: Family
  let fileId = ''

  it('LAW-1-8 keeps the boy in the risk group on 28 February 2027', async () => {
    family = await registerFamily(system, nurse, {
      givenName: 'Әлихан',
      birthDate: '2024-02-29',
      motherIin: MOTHER_IINS[8],
      sex: 'male',
    })
    expect((await fileRisk(nurse, family.childId)).riskEndsOn).toBe('2027-03-01')
    await nurse.done('screening.record-information', {
      childId: family.childId,
      language: 'ru',
      means: 'message',
    })
    await decide(family, 'given')
    await nurse.done('screening.send-referral', { childId: family.childId })
    const { referrals } = await pmpc.shown<Inbox>('screening.referrals')
    for (const one of referrals.filter((each) => each.childId === family.childId))
      await pmpc.done('screening.acknowledge-referral', { referralId: one.referralId, answer: 'accepted' })

    const opened = await pmpc.done<{ fileId: string; version: number }>('consultation.open-file', {
      personId: family.childId,
      askedBy: 'referral',
      request: 'Скрининг нәтижесі бойынша',
    })
    fileId = opened.fileId
    await pmpc.done('consultation.schedule', {
      fileId,
      version: opened.version,
      day: '2027-03-02',
      time: '10:00',
      place: 'ПМПК, 1-кабинет',
      agreed: true,
    })

    const early = await nurse.command('screening.resolve-risk', {
      childId: family.childId,
      resolution: 'continued',
    })
    expect(early).toMatchObject({ status: 409, body: { code: 'screening.risk-still-open' } })

    await system.setClock('2027-02-28T23:59:00+05:00')
    expect((await shown(nurse, family.childId)).risk).toMatchObject({ isInRiskGroup: true })
  })

  it('LAW-1-8 ends the flag by itself at 00:00 of 1 March and demands a resolution', async () => {
    await system.setClock('2027-03-01T00:00:00+05:00')
    expect(await shown(nurse, family.childId)).toMatchObject({
      risk: { isInRiskGroup: false, awaitsResolution: true },
      next: 'resolve',
    })
    expect(await followed(family.childId)).toMatchObject({ next: 'resolve' })
    const { items } = await nurse.shown<{ items: { key: string; count: number }[] }>('path.work')
    expect(items.find((item) => item.key === 'screening-resolve')?.count).toBeGreaterThan(0)
  })

  it('LAW-1-9 refuses a new entry into the risk group and cites 1(3)', async () => {
    const { status, body } = await nurse.command('screening.record-result', {
      childId: family.childId,
      instrumentId: 'development-24',
      instrumentVersion: '1.0',
      result: 'risk',
    })
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'screening.over-risk-age' })
    expect(body['cite']).toContainEqual(expect.objectContaining({ act: 'law-343', unit: 'art-1-3' }))
  })

  it('LAW-1-8 leaves the planned examination and the case with the PMPC as they stood', async () => {
    const file = await pmpc.shown('consultation.file', { fileId })
    expect(file).toMatchObject({ state: 'scheduled', appointments: [{ day: '2027-03-02' }] })
    expect((await shown(pmpc, family.childId)).referrals).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ object: 'child', state: 'received' }),
        expect.objectContaining({ object: 'result', state: 'received' }),
      ]),
    )
  })

  it('LAW-1-8, LAW-1-21 takes one of four resolutions; "confirmed" needs the status itself', async () => {
    const input = { childId: family.childId }
    const bare = await pmpc.command('screening.resolve-risk', { ...input, resolution: 'confirmed' })
    expect(bare).toMatchObject({ status: 409, body: { code: 'screening.status-needed' } })

    await pmpc.done('screening.resolve-risk', { ...input, resolution: 'under-examination' })
    expect(await followed(family.childId)).toMatchObject({ next: 'resolve' })
    await pmpc.done('screening.resolve-risk', { ...input, resolution: 'continued' })
    expect(await followed(family.childId)).toBeUndefined()
    const again = await pmpc.command('screening.resolve-risk', { ...input, resolution: 'not-confirmed' })
    expect(again).toMatchObject({ status: 409, body: { code: 'screening.already-resolved' } })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestSystem, type TestSystem } from '../../main/testing/test-system.ts'
import {
  decide,
  type Family,
  fileRisk,
  followedBy,
  type Inbox,
  MOTHER_IINS,
  registerFamily,
  shownTo,
  TURKISTAN,
} from './screening.fixture.ts'

let system: TestSystem
let nurse: Person
let pmpc: Person

beforeAll(async () => {
  system = await startTestSystem('2024-03-12T09:00:00+06:00')
  nurse = await system.signIn({ role: 'obstetric-nurse', region: TURKISTAN })
  pmpc = await system.signIn({ role: 'pmpc-registrar', region: TURKISTAN })
})
afterAll(() => system.close())

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
    expect((await shownTo(nurse, family.childId)).risk).toMatchObject({ isInRiskGroup: true })
  })

  it('LAW-1-8 ends the flag by itself at 00:00 of 1 March and demands a resolution', async () => {
    await system.setClock('2027-03-01T00:00:00+05:00')
    expect(await shownTo(nurse, family.childId)).toMatchObject({
      risk: { isInRiskGroup: false, awaitsResolution: true },
      next: 'resolve',
    })
    expect(await followedBy(nurse, family.childId)).toMatchObject({ next: 'resolve' })
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
    expect((await shownTo(pmpc, family.childId)).referrals).toEqual(
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
    expect(await followedBy(nurse, family.childId)).toMatchObject({ next: 'resolve' })
    const atOnce = await Promise.all(
      ['continued', 'continued', 'continued'].map((resolution) =>
        pmpc.command('screening.resolve-risk', { ...input, resolution }),
      ),
    )
    expect(atOnce.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await followedBy(nurse, family.childId)).toBeUndefined()
    const again = await pmpc.command('screening.resolve-risk', { ...input, resolution: 'not-confirmed' })
    expect(again).toMatchObject({ status: 409, body: { code: 'screening.already-resolved' } })
  })
})

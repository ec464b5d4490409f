import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { answerConsent, type ConsentQuestion, openDisputes, type Voices } from './answer-consent.ts'
import { consent } from './consent.fixture.ts'
import type { Consent } from './consent.ts'
import type { CourtActOnConsent } from './court-act.ts'

const DAY = localDate('2024-03-01')
const BORN = localDate('2024-01-10')
const objection = (parts: Partial<Consent> = {}) =>
  consent({ id: 'c2', representativeId: 'father', decision: 'objection', ...parts })

function courtAct(parts: Partial<CourtActOnConsent> = {}): CourtActOnConsent {
  return {
    id: 'a1',
    purpose: 'direction',
    recipientId: undefined,
    outcome: 'orders-transfer',
    court: 'court',
    document: '1',
    documentDate: BORN,
    recordedOn: DAY,
    ...parts,
  }
}

const both = ['mother', 'father'].map((representativeId) => ({
  representativeId,
  validFrom: BORN,
  validTo: undefined,
}))
const voices = (consents: readonly Consent[], parts: Partial<Voices> = {}): Voices => ({
  consents,
  rights: both,
  courtActs: [],
  ...parts,
})
const asked: ConsentQuestion = { purpose: 'direction', recipientId: 'room', scope: 'programme', on: DAY }
const ask = (consents: readonly Consent[], question: Partial<ConsentQuestion> = {}) =>
  answerConsent(voices(consents), { ...asked, ...question }).kind

describe('where consent stands', () => {
  it('LAW-10-6 opens the way only for its own recipient, purpose and scope', () => {
    expect(ask([consent()])).toBe('given')
    expect(ask([consent()], { recipientId: 'other' })).toBe('missing')
    expect(ask([consent()], { purpose: 'programme' })).toBe('missing')
    expect(ask([consent()], { scope: 'conclusion' })).toBe('scope')
  })

  it('LAW-10-6 a consent to a direction that names no recipient opens nothing, one to a referral does', () => {
    expect(ask([consent({ recipientId: undefined })])).toBe('too-wide')
    const referral = { purpose: 'referral-to-pmpc', scope: 'child-referral' } as const
    const wide = consent({ ...referral, scope: ['child-referral'], recipientId: undefined })
    expect(ask([wide], referral)).toBe('given')
  })

  it('takes an empty list for no, never for all', () => {
    expect(ask([])).toBe('missing')
    expect(ask([consent({ scope: [] })])).toBe('scope')
  })

  it('LAW-10-7 ends with its withdrawal and with its last day', () => {
    expect(ask([consent({ withdrawnOn: localDate('2024-02-20') })])).toBe('withdrawn')
    expect(ask([consent({ expiresOn: DAY })])).toBe('given')
    expect(ask([consent({ expiresOn: localDate('2024-02-29') })])).toBe('missing')
  })

  it('LAW-10-7 is partial: a no to one organisation closes nothing for another', () => {
    const home = consent({ id: 'c4', recipientId: 'home', decision: 'refused' })
    expect(ask([home, consent()])).toBe('given')
    expect(ask([home, consent()], { recipientId: 'home' })).toBe('refused')
  })

  it('LAW-8-6 a refusal of one representative does not undo the consent of another', () => {
    const refused = consent({ id: 'c3', representativeId: 'father', decision: 'refused' })
    expect(ask([refused])).toBe('refused')
    expect(ask([refused, consent()])).toBe('given')
  })

  it('DEC-6 rests on the consent that lives longest, of several as long on the newest unless one is rested on', () => {
    const short = consent({ id: 'c5', expiresOn: localDate('2024-04-01') })
    const later = consent({ id: 'c6', representativeId: 'father' })
    const said = voices([short, later, consent()])
    const cite = [{ unit: 'art-10-2' }]
    expect(answerConsent(said, asked)).toMatchObject({ kind: 'given', consent: { id: 'c6' }, cite })
    expect(answerConsent(said, { ...asked, restsOn: 'c1' })).toMatchObject({ consent: { id: 'c1' } })
    expect(answerConsent(said, { ...asked, restsOn: 'c5' })).toMatchObject({ consent: { id: 'c6' } })
  })
})

describe('an objection', () => {
  it('DEC-6 stops the consent of another representative for what it names', () => {
    expect(ask([objection(), consent()])).toBe('objection')
    expect(ask([objection({ recipientId: 'other' }), consent()])).toBe('given')
    expect(ask([objection({ recipientId: undefined }), consent()])).toBe('objection')
    expect(ask([objection({ scope: ['conclusion'] }), consent()])).toBe('given')
    expect(ask([objection({ withdrawnOn: DAY }), consent()])).toBe('given')
    expect(answerConsent(voices([objection(), consent()]), asked).cite).toMatchObject([
      { unit: 'art-10-2' },
      { unit: 'DEC-6' },
    ])
  })

  it('DEC-6 stops nothing once the right of its author is over', () => {
    const gone = both.map((one) =>
      one.representativeId === 'father' ? { ...one, validTo: localDate('2024-02-20') } : one,
    )
    expect(answerConsent(voices([objection(), consent()], { rights: gone }), asked).kind).toBe('given')
  })

  it('DEC-6 of a parent does not block the later consent of the same parent, also to a part of it', () => {
    const wide = objection({ representativeId: 'mother', recipientId: undefined })
    expect(ask([consent({ id: 'c9' }), wide])).toBe('given')
    expect(ask([consent({ id: 'c9' }), wide], { recipientId: 'other' })).toBe('objection')
    expect(ask([wide, consent()])).toBe('objection')
  })
})

describe('a court act', () => {
  const decided = (consents: readonly Consent[], act: Partial<CourtActOnConsent>, recipientId = 'room') =>
    answerConsent(voices(consents, { courtActs: [courtAct(act)] }), { ...asked, recipientId })

  it('DEC-6 prevails over an objection, and makes no consent', () => {
    expect(decided([objection(), consent()], {}).kind).toBe('given')
    expect(decided([objection()], {}).kind).toBe('missing')
    expect(decided([objection(), consent()], { recordedOn: localDate('2024-03-02') }).kind).toBe('objection')
  })

  it('DEC-6 about one recipient does not act on another', () => {
    const wide = [objection({ recipientId: undefined }), consent()]
    expect(decided(wide, { recipientId: 'other' }).kind).toBe('objection')
    expect(decided([consent()], { recipientId: 'other', outcome: 'forbids-transfer' }).kind).toBe('given')
    expect(decided([consent()], { recipientId: 'room', outcome: 'forbids-transfer' })).toMatchObject({
      kind: 'forbidden',
      cite: [{ unit: 'art-10-2' }, { unit: 'DEC-6' }],
    })
  })

  it('DEC-6 ends the dispute it speaks of and no other', () => {
    const room = voices([objection({ recipientId: undefined }), consent()])
    expect(openDisputes(room, DAY)).toEqual([{ purpose: 'direction', recipientId: 'room' }])
    expect(openDisputes({ ...room, courtActs: [courtAct({ recipientId: 'other' })] }, DAY)).toHaveLength(1)
    expect(openDisputes({ ...room, courtActs: [courtAct({ recipientId: 'room' })] }, DAY)).toEqual([])
  })
})

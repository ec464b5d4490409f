import { addDays, contains, localDate } from '@tirek/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerConsent, type ConsentQuestion, type Voices } from './answer-consent.ts'
import {
  type Consent,
  type ConsentDecision,
  type ConsentPurpose,
  type ConsentScope,
  NAMES_RECIPIENT,
} from './consent.ts'
import { COURT_OUTCOMES } from './court-act.ts'

const BEGIN = localDate('2024-01-10')
const RUNS = { numRuns: 3_000 }

/** Two of everything is enough for decisions to meet and to miss one another; most of them meet. */
const mostly = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })

const anyDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays(BEGIN, days))
const anyEnd = fc.option(anyDay, { nil: undefined, freq: 3 })
const seldom = fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: anyDay })
const anyRecipient = mostly<string | undefined>('room', 'clinic', undefined)
const anyPurpose = mostly<ConsentPurpose>('direction', 'programme')
const anyScope = mostly<ConsentScope>('programme', 'conclusion')
const anyPerson = fc.constantFrom('mother', 'father', 'guardian')

const anyConsent = fc.record({
  id: fc.uuid(),
  personId: fc.constant('child'),
  representativeId: anyPerson,
  purpose: anyPurpose,
  recipientId: anyRecipient,
  scope: fc.uniqueArray(anyScope),
  decision: mostly<ConsentDecision>('given', 'refused', 'objection'),
  decidedOn: anyDay,
  expiresOn: anyEnd,
  withdrawnOn: seldom,
  receiptNumber: fc.constant('1'),
})

const anyRight = fc.record({ representativeId: anyPerson, validFrom: anyDay, validTo: anyEnd })

const anyCourtAct = fc.record({
  id: fc.uuid(),
  purpose: anyPurpose,
  recipientId: anyRecipient,
  outcome: fc.constantFrom(...COURT_OUTCOMES),
  court: fc.constant('court'),
  document: fc.constant('1'),
  documentDate: fc.constant(BEGIN),
  recordedOn: anyDay,
})

const newestFirst = (consents: readonly Consent[]) =>
  consents.toSorted((one, other) => (one.decidedOn < other.decidedOn ? 1 : -1))

const anyVoices: fc.Arbitrary<Voices> = fc.record({
  consents: fc.array(anyConsent, { maxLength: 8 }).map(newestFirst),
  rights: fc.array(anyRight, { maxLength: 4 }),
  courtActs: fc.array(anyCourtAct, { maxLength: 1 }),
})

const anyQuestion = fc.record({ purpose: anyPurpose, recipientId: anyRecipient, scope: anyScope, on: anyDay })

const forAny = (holds: (voices: Voices, question: ConsentQuestion) => void) =>
  fc.assert(fc.property(anyVoices, anyQuestion, holds), RUNS)

describe('where consent stands, whatever was said', () => {
  it('LAW-8-6, LAW-10-6 nothing leaves without a live consent to this purpose, recipient and scope by whoever has a right on the day', () => {
    let given = 0
    forAny((voices, question) => {
      const answer = answerConsent(voices, question)
      if (answer.kind !== 'given') return
      given += 1
      const { consent } = answer
      const { on } = question
      expect(voices.consents).toContain(consent)
      expect([consent.decision, consent.purpose, consent.withdrawnOn]).toEqual([
        'given',
        question.purpose,
        undefined,
      ])
      expect(consent.scope).toContain(question.scope)
      expect([question.recipientId, undefined]).toContain(consent.recipientId)
      if (NAMES_RECIPIENT.has(question.purpose)) expect(consent.recipientId).toBeDefined()
      expect(consent.decidedOn <= on && (consent.expiresOn ?? on) >= on).toBe(true)
      const own = voices.rights.filter((one) => one.representativeId === consent.representativeId)
      expect(
        own.some(({ validFrom, validTo }) =>
          contains(validTo === undefined ? { from: validFrom } : { from: validFrom, to: validTo }, on),
        ),
      ).toBe(true)
    })
    // Told so that nobody mistakes silence for proof: the way was open often enough to look at it.
    expect(given).toBeGreaterThan(RUNS.numRuns / 50)
  })

  it('DEC-6 no right on the day, no consent or a court that forbids: the answer is never yes', () => {
    forAny((voices, question) => {
      const silent = voices.consents.filter(({ decision }) => decision !== 'given')
      const forbids = {
        id: 'a',
        purpose: question.purpose,
        recipientId: undefined,
        outcome: 'forbids-transfer',
        court: 'court',
        document: '2',
        documentDate: BEGIN,
        recordedOn: BEGIN,
      } as const
      expect(answerConsent({ ...voices, rights: [] }, question).kind).not.toBe('given')
      expect(answerConsent({ ...voices, consents: silent }, question).kind).not.toBe('given')
      expect(answerConsent({ ...voices, courtActs: [forbids] }, question).kind).toBe('forbidden')
    })
  })

  it('DEC-6 an objection that is live stops whatever was given, unless a court has spoken', () => {
    forAny((voices, question) => {
      const right = { representativeId: 'other parent', validFrom: BEGIN, validTo: undefined }
      const objection: Consent = {
        id: 'o',
        personId: 'child',
        representativeId: 'other parent',
        purpose: question.purpose,
        recipientId: undefined,
        scope: [question.scope],
        decision: 'objection',
        decidedOn: BEGIN,
        expiresOn: undefined,
        withdrawnOn: undefined,
        receiptNumber: '2',
      }
      const disputed = {
        consents: [...voices.consents, objection],
        rights: [...voices.rights, right],
        courtActs: [],
      }
      expect(answerConsent(disputed, question).kind).toBe('objection')
    })
  })
})

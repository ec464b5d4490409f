import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { answerConsent, type Consent, type ConsentQuestion, takenBackBy, withinRight } from './consent.ts'

const DAY = localDate('2024-03-01')

function consent(parts: Partial<Consent> = {}): Consent {
  return {
    id: 'c1',
    personId: 'child',
    representativeId: 'mother',
    purpose: 'direction',
    recipientId: 'room',
    scope: ['programme'],
    decision: 'given',
    decidedOn: localDate('2024-02-01'),
    expiresOn: undefined,
    withdrawnOn: undefined,
    receiptNumber: 'n',
    ...parts,
  }
}

const question: ConsentQuestion = { purpose: 'direction', recipientId: 'room', scope: 'programme', on: DAY }

describe('consent', () => {
  it('LAW-10-6 opens the way only for its own recipient, purpose and scope', () => {
    expect(answerConsent([consent()], question).kind).toBe('given')
    expect(answerConsent([consent()], { ...question, recipientId: 'other' }).kind).toBe('missing')
    expect(answerConsent([consent()], { ...question, purpose: 'placement' }).kind).toBe('missing')
    expect(answerConsent([consent()], { ...question, scope: 'conclusion' }).kind).toBe('missing')
  })

  it('takes an empty list for no, never for all', () => {
    expect(answerConsent([], question).kind).toBe('missing')
    expect(answerConsent([consent({ scope: [] })], question).kind).toBe('missing')
  })

  it('LAW-10-7 ends with its withdrawal and with its last day', () => {
    expect(answerConsent([consent({ withdrawnOn: localDate('2024-02-20') })], question).kind).toBe(
      'withdrawn',
    )
    expect(answerConsent([consent({ expiresOn: DAY })], question).kind).toBe('given')
    expect(answerConsent([consent({ expiresOn: localDate('2024-02-29') })], question).kind).toBe('missing')
  })

  it('DEC-6 one representative is enough unless another one’s objection about the same recipient is live', () => {
    const objection = consent({ id: 'c2', representativeId: 'father', decision: 'objection', scope: [] })
    expect(answerConsent([consent(), objection], question).kind).toBe('objection')
    expect(answerConsent([consent(), { ...objection, recipientId: 'other' }], question).kind).toBe('given')
    expect(answerConsent([consent(), { ...objection, recipientId: undefined }], question).kind).toBe(
      'objection',
    )
    expect(answerConsent([consent(), { ...objection, withdrawnOn: DAY }], question).kind).toBe('given')
  })

  it('LAW-8-6 a refusal of one representative does not undo the consent of another', () => {
    const refused = consent({ id: 'c3', representativeId: 'father', decision: 'refused' })
    expect(answerConsent([refused], question).kind).toBe('refused')
    expect(answerConsent([refused, consent()], question).kind).toBe('given')
  })
})

describe('the last word of one representative', () => {
  it('LAW-10-7 takes back the earlier opposite word about the same, and nothing else', () => {
    const no = consent({ id: 'c6', decision: 'refused' })
    expect(takenBackBy(no, [consent()], DAY)).toHaveLength(1)
    expect(takenBackBy(no, [consent({ representativeId: 'father' })], DAY)).toEqual([])
    expect(takenBackBy(no, [consent({ recipientId: 'other' })], DAY)).toEqual([])
    expect(takenBackBy(no, [consent({ scope: ['conclusion'] })], DAY)).toEqual([])
    const yes = consent({ id: 'c7' })
    expect(takenBackBy(yes, [consent({ decision: 'objection' })], DAY)).toHaveLength(1)
  })
})

describe('a decision and the right it was made under', () => {
  const right = { representativeId: 'mother', validFrom: localDate('2024-01-10'), validTo: DAY }

  it('DEC-6 ends together with the right, or earlier by its own term', () => {
    expect(withinRight(consent(), [right]).expiresOn).toBe(DAY)
    const own = localDate('2024-02-15')
    expect(withinRight(consent({ expiresOn: own }), [right]).expiresOn).toBe(own)
  })

  it('has no other end when the right has none, or was restored', () => {
    const open = { ...right, validTo: undefined }
    expect(withinRight(consent(), [open]).expiresOn).toBeUndefined()
    expect(withinRight(consent(), [right, open]).expiresOn).toBeUndefined()
    expect(withinRight(consent({ representativeId: 'child' }), [right]).expiresOn).toBeUndefined()
  })
})

import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { type ApplicantFacts, mayActForPerson, mayApply, type Representative } from './applicant.ts'

const ON = localDate('2024-01-08')
const MOTHER: Representative = {
  personId: 'mother',
  name: 'Сейтқали А.',
  basis: 'mother',
  period: { from: localDate('2015-03-02') },
}
const GUARDIAN: Representative = {
  personId: 'guardian',
  name: 'Омар Б.',
  basis: 'guardian',
  period: { from: localDate('2023-01-01') },
}
const child = (change: Partial<ApplicantFacts> = {}): ApplicantFacts => ({
  personId: 'child',
  birthDate: localDate('2015-03-02'),
  capacity: 'unknown',
  representatives: [MOTHER],
  applicantId: 'mother',
  ...change,
})
const adult = (change: Partial<ApplicantFacts> = {}): ApplicantFacts => ({
  personId: 'adult',
  birthDate: localDate('1998-06-15'),
  capacity: 'capable',
  representatives: [],
  applicantId: 'adult',
  ...change,
})

describe('who may apply', () => {
  it('REP-STD-7 accepts one of the parents for a minor', () => {
    expect(mayApply(child(), ON)).toEqual({ ok: true, value: 'representative' })
    expect(mayApply(child({ representatives: [MOTHER, GUARDIAN] }), ON)).toMatchObject({ ok: true })
  })

  it('REP-STD-7 refuses an aunt without guardianship and lists the representatives', () => {
    expect(mayApply(child({ applicantId: 'aunt' }), ON)).toMatchObject({
      ok: false,
      error: {
        code: 'applicant-not-representative',
        facts: { representatives: ['Сейтқали А.'], bases: ['mother'] },
      },
    })
  })

  it('refuses a representative whose right has ended or has not begun', () => {
    const ended = { ...MOTHER, period: { from: localDate('2015-03-02'), to: localDate('2023-12-31') } }
    expect(mayApply(child({ representatives: [ended] }), ON)).toMatchObject({ ok: false })
    const later = { ...MOTHER, period: { from: localDate('2024-01-09') } }
    expect(mayApply(child({ representatives: [later] }), ON)).toMatchObject({ ok: false })
  })

  it('refuses a minor without a representative, saying who must apply', () => {
    expect(mayApply(child({ applicantId: 'child' }), ON)).toMatchObject({
      error: { code: 'representative-needed' },
    })
  })

  it('ends the right of the parent on the eighteenth birthday', () => {
    const person = child({ birthDate: localDate('2006-01-08') })
    expect(mayApply(person, localDate('2024-01-07'))).toMatchObject({ ok: true })
    expect(mayApply(person, ON)).toMatchObject({ ok: false, error: { code: 'recipient-is-capable' } })
  })

  it('REP-STD-8 refuses a relative of a capable adult', () => {
    const facts = adult({ applicantId: 'mother', representatives: [MOTHER] })
    expect(mayApply(facts, ON)).toMatchObject({ ok: false, error: { code: 'recipient-is-capable' } })
    expect(mayApply(adult(), ON)).toEqual({ ok: true, value: 'recipient' })
  })

  it('REP-STD-8 needs the guardian for an adult whom a court found incapable', () => {
    const incapable = adult({ capacity: 'incapable', representatives: [GUARDIAN] })
    expect(mayApply(incapable, ON)).toMatchObject({ error: { code: 'representative-needed' } })
    expect(mayApply({ ...incapable, applicantId: 'guardian' }, ON)).toEqual({
      ok: true,
      value: 'representative',
    })
  })

  it('REP-STD-14 lets a guardian apply while the look-up of the court decision has no answer', () => {
    const facts = adult({ capacity: 'unknown', representatives: [GUARDIAN], applicantId: 'guardian' })
    expect(mayApply(facts, ON)).toEqual({ ok: true, value: 'representative' })
  })

  it('REP-STD-19 never takes an account without the person behind it for the person', () => {
    expect(mayActForPerson({ ...child(), actorPersonId: undefined }, ON)).toMatchObject({
      error: { code: 'not-own-choice' },
    })
    expect(mayActForPerson({ ...child(), actorPersonId: 'mother' }, ON)).toMatchObject({ ok: true })
  })

  it('decides nothing by the Standard before it is in force', () => {
    expect(mayApply(child(), localDate('2023-06-30'))).toMatchObject({ error: { code: 'not-in-force' } })
  })
})

import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { atPmpc, type FollowedCase, nextStep } from './next-step.ts'

const today = localDate('2024-03-01')
const open: FollowedCase = {
  risk: { state: 'open', endsOn: localDate('2027-01-10'), resolution: undefined, consentState: undefined },
  referrals: [],
  isInformed: true,
  atPmpc: 'nothing',
}
const withConsent = (consentState: FollowedCase['risk']['consentState']): FollowedCase => ({
  ...open,
  risk: { ...open.risk, consentState },
})

describe('the next step after a sign of risk', () => {
  it('REP-II-7 informs the family before anything is asked of it', () => {
    expect(nextStep({ ...open, isInformed: false }, today)).toBe('inform')
  })

  it('LAW-8-6 keeps asking after a refusal, an objection or a withdrawal', () => {
    for (const state of [undefined, 'refused', 'objection', 'withdrawn'] as const)
      expect(nextStep(withConsent(state), today)).toBe('consent')
  })

  it('sends once consent is given, and again after the PMPC did not accept', () => {
    expect(nextStep(withConsent('given'), today)).toBe('send')
    const refused = { ...withConsent('given'), referrals: [{ object: 'child', state: 'refused' }] as const }
    expect(nextStep(refused, today)).toBe('send')
  })

  it('LAW-5-3 waits until both objects are answered', () => {
    const half: FollowedCase = {
      ...withConsent('given'),
      referrals: [
        { object: 'child', state: 'received' },
        { object: 'result', state: 'sent' },
      ],
    }
    expect(nextStep(half, today)).toBe('await-answer')
    const whole = {
      ...half,
      referrals: half.referrals.map((one) => ({ ...one, state: 'received' as const })),
    }
    expect(nextStep(whole, today)).toBe('examination')
  })

  it('follows a child whom the PMPC examines, with or without a referral, to the conclusion', () => {
    expect(nextStep({ ...open, isInformed: false, atPmpc: 'file' }, today)).toBe('examination')
    expect(nextStep({ ...withConsent('given'), atPmpc: 'conclusion' }, today)).toBe('concluded')
  })

  it('LAW-8-5 looks at an open file before any conclusion, and not at a conclusion older than the sign', () => {
    const entered = localDate('2024-01-10')
    const signed = (day: string) => ({ signedOn: localDate(day) })
    expect(atPmpc(undefined, entered)).toBe('nothing')
    expect(atPmpc({ fileId: undefined, conclusion: signed('2024-01-09') }, entered)).toBe('nothing')
    expect(atPmpc({ fileId: undefined, conclusion: signed('2024-01-10') }, entered)).toBe('conclusion')
    expect(atPmpc({ fileId: 'f', conclusion: signed('2024-02-01') }, entered)).toBe('file')
  })

  it('LAW-1-8 asks for a resolution from the third birthday on, whatever else is open', () => {
    expect(nextStep({ ...open, isInformed: false }, localDate('2027-01-10'))).toBe('resolve')
    expect(nextStep({ ...open, atPmpc: 'conclusion' }, localDate('2027-01-10'))).toBe('resolve')
  })
})

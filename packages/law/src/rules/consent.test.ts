import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { decideConsent, type RepresentativeStance } from './consent.ts'

const ON = localDate('2024-02-01')
const RIGHT = { from: localDate('2024-01-10') }

function says(
  representativeId: string,
  stance: RepresentativeStance['stance'],
  to?: string,
): RepresentativeStance {
  const from = localDate('2024-01-13')
  return {
    representativeId,
    right: RIGHT,
    stance,
    said: to === undefined ? { from } : { from, to: localDate(to) },
  }
}

describe('consent of representatives', () => {
  it('LAW-8-5 DEC-6 takes the consent of one representative as enough', () => {
    expect(decideConsent('risk-group-referral', [says('mother', 'consents')], ON)).toEqual({
      kind: 'granted',
    })
  })

  it.each([
    ['risk-group-referral', 'art-8-2-4'],
    ['pmpc-direction', 'art-10-2'],
  ] as const)('LAW-8-6 LAW-10-6 refuses without a live consent, %s', (matter, unit) => {
    const withdrawn = says('mother', 'consents', '2024-01-31')
    const early = { ...says('mother', 'consents'), right: { from: localDate('2024-02-02') } }
    for (const stances of [[], [withdrawn], [early]])
      expect(decideConsent(matter, stances, ON)).toEqual({
        kind: 'refused',
        reasons: [{ code: 'no-consent', cite: { act: 'law-343', unit, mark: 'law' } }],
      })
  })

  it('DEC-6 refuses while another representative has a live objection', () => {
    const stances = [says('mother', 'consents'), says('father', 'objects')]
    expect(decideConsent('pmpc-direction', stances, ON)).toMatchObject({
      reasons: [{ code: 'live-objection', cite: { unit: 'DEC-6' } }],
    })
    const ended = [says('mother', 'consents'), says('father', 'objects', '2024-01-31')]
    expect(decideConsent('pmpc-direction', ended, ON)).toEqual({ kind: 'granted' })
  })

  it('DEC-6 lets a court act prevail both ways', () => {
    const disputed = [says('mother', 'consents'), says('father', 'objects')]
    expect(decideConsent('pmpc-direction', disputed, ON, 'orders-transfer')).toEqual({ kind: 'granted' })
    expect(
      decideConsent('pmpc-direction', [says('mother', 'consents')], ON, 'forbids-transfer'),
    ).toMatchObject({
      reasons: [{ code: 'forbidden-by-court' }],
    })
  })
})

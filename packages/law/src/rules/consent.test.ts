import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { cite } from '../acts/cite.ts'
import { decideConsent, type RepresentativeStance } from './consent.ts'

const ON = localDate('2024-02-01')
const REFERRAL = cite('law-343', 'art-8-2-4')
const DIRECTION = cite('law-343', 'art-10-2')
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
    expect(decideConsent(REFERRAL, [says('mother', 'consents')], ON)).toEqual({
      kind: 'granted',
    })
  })

  it.each([
    ['art-8-2-4', REFERRAL],
    ['art-10-2', DIRECTION],
  ])('LAW-8-6 LAW-10-6 refuses without a live consent, %s', (_unit, basis) => {
    const withdrawn = says('mother', 'consents', '2024-01-31')
    const early = { ...says('mother', 'consents'), right: { from: localDate('2024-02-02') } }
    for (const stances of [[], [withdrawn], [early]])
      expect(decideConsent(basis, stances, ON)).toEqual({
        kind: 'refused',
        reasons: [{ code: 'no-consent', cite: basis }],
      })
  })

  it('DEC-6 refuses while another representative has a live objection', () => {
    const stances = [says('mother', 'consents'), says('father', 'objects')]
    expect(decideConsent(DIRECTION, stances, ON)).toMatchObject({
      reasons: [{ code: 'live-objection', cite: { unit: 'DEC-6' } }],
    })
    const ended = [says('mother', 'consents'), says('father', 'objects', '2024-01-31')]
    expect(decideConsent(DIRECTION, ended, ON)).toEqual({ kind: 'granted' })
  })

  it('DEC-6 lets a court act prevail both ways', () => {
    const disputed = [says('mother', 'consents'), says('father', 'objects')]
    expect(decideConsent(DIRECTION, disputed, ON, 'orders-transfer')).toEqual({ kind: 'granted' })
    expect(decideConsent(DIRECTION, [says('mother', 'consents')], ON, 'forbids-transfer')).toMatchObject({
      reasons: [{ code: 'forbidden-by-court' }],
    })
    expect(decideConsent(DIRECTION, [says('father', 'objects')], ON, 'orders-transfer')).toMatchObject({
      reasons: [{ code: 'no-consent' }],
    })
  })
})

import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { standingOf } from './agreement.ts'
import {
  DIRECTION_EDGES,
  DIRECTION_EVENTS,
  DIRECTION_STATES,
  isLiveDirection,
  moveDirection,
} from './direction.ts'
import { nearestOf, withCheck } from './infrastructure.ts'
import { reviewTerm } from './review.ts'
import { isCollegial } from './sign-off.ts'

const today = localDate('2024-03-01')
describe('states of a direction', () => {
  it('allows exactly the edges of the table, each with a citation', () => {
    for (const state of DIRECTION_STATES)
      for (const event of DIRECTION_EVENTS) {
        const edge = DIRECTION_EDGES[event]
        const from: readonly string[] = edge.from
        expect(moveDirection(state, event).ok, `${state} ${event}`).toBe(from.includes(state))
        expect(edge.cite.act).toBe('law-343')
      }
  })

  it('is live only while the organisation has something to do', () => {
    expect(DIRECTION_STATES.filter(isLiveDirection)).toEqual(['sent', 'accepted', 'started'])
  })
})

describe('agreement and sign-off', () => {
  const said = (representativeId: string, decision: 'agree' | 'disagree', revision = 2) => ({
    representativeId,
    decision,
    revision,
  })

  it("DEC-6 is agreed by one representative unless another one's no stands", () => {
    expect(standingOf([], 2)).toBe('none')
    expect(standingOf([said('mother', 'agree')], 2)).toBe('agreed')
    expect(standingOf([said('mother', 'agree'), said('father', 'disagree')], 2)).toBe('disputed')
    expect(standingOf([said('father', 'disagree'), said('father', 'agree')], 2)).toBe('agreed')
  })

  it('forgets what was said about an earlier text', () => {
    expect(standingOf([said('mother', 'agree', 1)], 2)).toBe('none')
  })

  it('DEC-8 is collegial only with somebody besides the coordinator and the head, on this very text', () => {
    const who = { revision: 2, coordinatorId: 'coordinator', approverId: 'head' }
    const signed = (memberId: string, revision = 2) => [{ memberId, revision }]
    expect(isCollegial(signed('coordinator'), who)).toBe(false)
    expect(isCollegial(signed('head'), who)).toBe(false)
    expect(isCollegial(signed('teacher', 1), who)).toBe(false)
    expect(isCollegial(signed('teacher'), who)).toBe(true)
  })
})

describe('infrastructure and review', () => {
  const at = (organisationId: string, settlementId: string) => ({
    organisationId,
    settlementId,
    region: '610000000',
    name: { kk: organisationId, ru: organisationId, en: organisationId },
  })

  it('LAW-1-34 finds the nearest organisation of the register, and says so when there is none', () => {
    const candidates = [at('far', 'kentau'), at('near', 'turkistan')]
    expect(nearestOf([], {})).toEqual({ reach: 'none', nearest: undefined })
    expect(nearestOf(candidates, { settlementId: 'turkistan' })).toMatchObject({
      reach: 'same-settlement',
      nearest: { organisationId: 'near' },
    })
    expect(nearestOf(candidates, { settlementId: 'arys' }).reach).toBe('same-region')
    expect(nearestOf(candidates, { chosenId: 'near' }).nearest?.organisationId).toBe('near')
  })

  it('keeps one check for each kind of organisation, the newest', () => {
    const check = (kind: string, distanceKm: number) => ({
      kind,
      distanceKm,
      checkedOn: today,
      checkedBy: 'x',
      reach: 'same-region' as const,
      inRegion: 1,
      way: 'attend' as const,
    })
    const first = withCheck({ checks: [], notEstablished: 'белгісіз' }, check('pmpc', 84))
    const second = withCheck(withCheck(first, check('kindergarten', 2)), check('pmpc', 12))
    expect(second.checks.map((one) => [one.kind, one.distanceKm])).toEqual([
      ['kindergarten', 2],
      ['pmpc', 12],
    ])
    expect(first.notEstablished).toBeUndefined()
  })

  it('DEC-8 reviews a child under three sooner, from the third birthday on at the usual interval', () => {
    const birth = localDate('2021-03-02')
    expect(reviewTerm(birth, localDate('2024-03-01'))).toBe('project.review-months-under-three')
    expect(reviewTerm(birth, localDate('2024-03-02'))).toBe('project.review-months')
  })
})

import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { FILE_STATES, nextState } from '../../capabilities/consultation/domain/file-state.ts'
import { endingOf, RESTRICTION_STATES } from '../../capabilities/data-rights/domain/restriction.ts'
import { APPROVAL_STATES, isWaiting } from '../../capabilities/exceptional-access/domain/approval.ts'
import { move as movePlacement } from '../../capabilities/placement/domain/move.ts'
import { STATES } from '../../capabilities/placement/domain/states.ts'
import { isReferralEvent, REFERRAL_STATES } from '../../capabilities/screening/domain/referral.ts'
import {
  mayResolve,
  RISK_STANDINGS,
  type Risk,
  riskStanding,
} from '../../capabilities/screening/domain/risk.ts'
import { problemOf, SIGNING_STATES } from '../../capabilities/signing/domain/signing.ts'
import { CAPABILITIES } from '../capabilities.ts'
import { everyUseCase } from './rights.fixture.ts'

const lines = CAPABILITIES.flatMap(({ states = [] }) => states)
const of = (subject: string) => lines.filter((one) => one.subject === subject)

describe('states of the permission table', () => {
  it('names commands that are there, each with a state from which it leads on and one from which it does not', () => {
    const commands = new Set(
      everyUseCase()
        .filter(({ kind }) => kind === 'command')
        .map(({ name }) => name),
    )
    expect(lines.length).toBeGreaterThan(45)
    for (const { action, from, all } of lines) {
      expect(commands.has(action), action).toBe(true)
      expect(from.length, action).toBeGreaterThan(0)
      expect(from.length, action).toBeLessThan(all.length)
    }
  })

  it('is what the table of a consultation file decides, state by state', () => {
    for (const { action, from } of of('file')) {
      const act = action.replace('consultation.', '') as Parameters<typeof nextState>[1]
      expect(
        FILE_STATES.filter((state) => nextState(state, act) !== undefined),
        action,
      ).toEqual(from)
    }
  })

  it('LAW-X-1 refuses every act on a request out of its states as a matter of the state, whoever asks', () => {
    const named = {
      'placement.accept-package': 'enter',
      'placement.record-arrival': 'arrive',
      // Seen before the choice, wherever the choice is still open.
      'placement.see-alternatives': 'choose-with-vacancy',
    } as const
    const other = ['placement.decide', 'placement.choose']
    for (const { action, from } of of('request').filter((one) => !other.includes(one.action))) {
      const event = (named as Record<string, string>)[action] ?? action.replace('placement.', '')
      const refused = STATES.filter((state) => {
        const moved = movePlacement(state, event as Parameters<typeof movePlacement>[1], 'system')
        return !moved.ok && moved.error.code === 'wrong-state'
      })
      expect(refused, action).toEqual(STATES.filter((state) => !from.includes(state)))
    }
  })

  it('LAW-1-8 is what decides on a stay in the risk group, the day included', () => {
    const [birthday, before] = [localDate('2024-01-10'), localDate('2024-01-09')]
    const stay = (state: Risk['state'], resolution?: Risk['resolution']) => ({
      state,
      resolution,
      endsOn: birthday,
    })
    const stays = [
      { risk: stay('open'), today: before },
      { risk: stay('open'), today: birthday },
      { risk: stay('resolved', 'under-examination'), today: birthday },
      { risk: stay('resolved', 'not-confirmed'), today: birthday },
    ]
    expect(stays.map(({ risk, today }) => riskStanding(risk, today))).toEqual(RISK_STANDINGS)
    const who = { resolution: 'not-confirmed', isConsultation: true, hasLimitedAbilities: false } as const
    const resolvable = stays.filter((one) => mayResolve({ ...one, ...who }).ok)
    const line = lines.find(({ action }) => action === 'screening.resolve-risk')
    expect(resolvable.map(({ risk, today }) => riskStanding(risk, today))).toEqual(line?.from)
  })

  it('is what decides on a referral, a restriction, a wish and what is to be signed', () => {
    const fromOf = (action: string) => lines.find((one) => one.action === action)?.from
    const answered = REFERRAL_STATES.filter((state) => isReferralEvent('accepted', state))
    expect(answered).toEqual(fromOf('screening.acknowledge-referral'))
    const ended = RESTRICTION_STATES.filter((state) => endingOf(state) !== undefined)
    expect(ended).toEqual(fromOf('data-rights.end-restriction'))
    const [now, later] = [new Date(0), new Date(1)]
    const waiting = APPROVAL_STATES.filter((state) => isWaiting({ state, endsAt: later }, now))
    expect(waiting).toEqual(fromOf('exceptional-access.approve'))
    const open = SIGNING_STATES.filter((state) => problemOf({ state, expiresAt: later }, now) === undefined)
    expect(open).toEqual(fromOf('signing.complete'))
  })
})

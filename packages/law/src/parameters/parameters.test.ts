import { addDays, localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { findUnit } from '../acts/units.ts'
import { findParameter, getValue, PARAMETERS, ParameterNotInForce, parameter, valueOn } from './parameter.ts'

const TODAY = localDate('2026-11-22')

describe('parameters', () => {
  it('keep the register of numbers of the Law and the report', () => {
    const values = Object.fromEntries(PARAMETERS.map(({ id, values }) => [id, values.at(-1)?.value]))
    expect(values).toEqual({
      'project.ask-home-teaching-age': 5,
      'project.benefit-reminder-days': 60,
      'project.ask-profession-age': 14,
      'allowance.child-1': 2.2,
      'allowance.child-2': 1.83,
      'allowance.child-3': 1.61,
      'allowance.raising': 1.61,
      'allowance.since-childhood-1': 2.2,
      'allowance.since-childhood-2': 1.83,
      'allowance.since-childhood-3': 1.61,
      'allowance.under-seven': 1.61,
      'money.monthly-index': 4325,
      'money.subsistence-minimum': 50_851,
      'aids.acceptance': 3,
      'aids.answer': 5,
      'aids.conclusion': 10,
      'aids.procurement': 20,
      'aids.reminder': 30,
      'aids.replace-care': 24,
      'aids.replace-footwear': 6,
      'aids.replace-hearing': 48,
      'aids.replace-hygiene': 1,
      'aids.replace-orthosis': 12,
      'aids.replace-posture': 24,
      'aids.replace-print': 12,
      'aids.replace-prosthesis': 12,
      'aids.replace-seeing': 36,
      'aids.replace-speaking': 36,
      'aids.replace-walking': 24,
      'aids.replace-wheelchair': 48,
      'aids.voucher-again': 12,
      'aids.voucher-answer': 5,
      'complaint.answer': 20,
      'complaint.appeal': 3,
      'complaint.extension': 2,
      'kiosk.idle-seconds': 120,
      'kiosk.longer-seconds': 600,
      'kiosk.warning-seconds': 30,
      'kiosk.whole-hours': 2,
      'project.queue-least-freed': 5,
      'project.queue-look-back-months': 24,
      'project.safety-signal': 1,
      'law343.majority-age': 18,
      'law343.risk-group-age': 3,
      'law343.early-support-age': 3,
      'social-code.abilitation-age': 3,
      'social-code.aids-order': 2,
      'social-code.care-record-elderly-age': 80,
      'social-code.care-record-child-age': 18,
      'order263.min-age': 3,
      'order263.adult-age': 18,
      'placement.notify': 2,
      'placement.choose': 10,
      'placement.arrive': 15,
      'placement.defer': 30,
      'order263.deferrals': 1,
      'order263.proof-of-receipt-follow-up': 3,
      'order263.breaches-before-discharge': 3,
      'order263.absence-days': 2,
      'project.plan-times-a-month': 310,
      'network.children-per-pmpc': 60_000,
      'network.children-per-pmpc.scenario-50000': 50_000,
      'staff.support-hours-preschool': 24,
      'staff.support-hours-secondary': 16,
      'law94v.correct': 1,
      'law94v.restrict': 1,
      'law94v.breach-notice': 1,
      'law94v.breach-subjects': 3,
      'project.reach-hours': 4,
      'project.office-closes': 18,
      'project.review-months': 12,
      'project.review-months-under-three': 3,
      'project.referral-service-level': 5,
      'project.handover-months': 24,
      'project.handover-category-review-months': 6,
      'project.session-notice': 3,
      'project.small-cell': 5,
      'project.corrected-age-months': 24,
      'project.full-term-days': 280,
      'project.early-birth-days': 259,
      'project.recall-attempts': 3,
      'project.second-hearing-stage': 30,
      'project.mass-reading': 100,
      'project.night-reading': 3,
      'project.night-starts': 22,
      'project.night-ends': 6,
      'project.unrelated-reading': 20,
      'project.look-ups': 50,
      'project.withdrawal-answer': 3,
      'project.emergency-hours': 3,
      'project.emergency-review': 2,
      'project.second-person': 5,
      'project.youngest-parent': 16,
      'project.substitution-months': 12,
      'project.early-identification-training-months': 60,
      'project.order-after-direction': 5,
      'project.first-session': 10,
      'disability.group-age': 7,
      'project.birthday-reminder-months': 3,
      'project.watch-answer': 5,
      'project.watch-longest-promise': 20,
      'project.watch-risk-without-decision': 10,
      'project.watch-consent-without-referral': 5,
      'project.watch-child-not-come': 10,
      'project.watch-file-without-day': 10,
      'project.watch-session-without-conclusion': 10,
      'project.watch-conclusion-without-programme': 10,
      'project.watch-direction-without-answer': 10,
      'project.watch-measure-without-direction': 10,
      'project.severe-coordinator': 5,
      'proposal.wheelchair-indoor-years': 5,
      'proposal.wheelchair-outdoor-years': 2,
      'proposal.wheelchair-universal-years': 3,
      'proposal.wheelchair-carriage-years': 3,
      'proposal.extra-leave-days': 6,
      'project.session-hours': 1,
      'project.missed-days-before-visit': 2,
      'project.conclusion-months': 12,
      'project.conclusion-months-under-three': 6,
      'project.reexamination-ahead': 30,
      'project.question-answer': 5,
      'project.question-reminder': 3,
      'project.ready-answer-check-months': 6,
      'project.family-plan-review': 6,
    })
  })

  it.each(PARAMETERS)(
    '$id covers today, cites a standing unit and is labelled in three languages',
    (each) => {
      expect(each.values.some(({ from, to }) => from <= TODAY && (to === undefined || to >= TODAY))).toBe(
        true,
      )
      expect(Object.values(each.label).every((label) => label !== '')).toBe(true)
      expect(each.checkedOn <= TODAY).toBe(true)
      for (const value of each.values) {
        expect(findUnit(value.cite.act, value.cite.unit)).toBeDefined()
        expect(value.mark).toBe(value.cite.mark)
      }
    },
  )

  it('hold their values in order and without overlap', () => {
    for (const { values } of PARAMETERS)
      for (const [index, value] of values.entries()) {
        const next = values[index + 1]
        if (next !== undefined) expect(value.to !== undefined && value.to < next.from).toBe(true)
      }
  })

  it('LAW-19-1 puts no number of the Law in force before 1 January 2003', () => {
    for (const id of ['law343.majority-age', 'law343.risk-group-age', 'network.children-per-pmpc'] as const) {
      expect(valueOn(id, localDate('2002-12-31'))).toEqual({ kind: 'not-in-force' })
      expect(valueOn(id, localDate('2003-01-01'))).toMatchObject({ kind: 'value', from: '2003-01-01' })
    }
  })

  it('puts no term of the Standard in force before 1 July 2023', () => {
    for (const id of ['placement.notify', 'placement.defer', 'order263.deferrals'] as const) {
      const start = localDate('2023-07-01')
      expect(valueOn(id, addDays(start, -1))).toEqual({ kind: 'not-in-force' })
      expect(valueOn(id, start)).toMatchObject({ kind: 'value', cite: { act: 'order-263', unit: 'p-7' } })
    }
    expect(() => getValue('order263.deferrals', localDate('2023-06-30'))).toThrow(ParameterNotInForce)
  })

  it('DEC-5, DEC-8, DEC-11 and DEC-16 mark the numbers of the project as no law', () => {
    for (const { standing, values } of PARAMETERS.filter(({ id }) => id.startsWith('project.')))
      expect([standing, values[0]?.mark, values[0]?.cite.act]).toEqual([
        'project-default',
        'project-default',
        'project',
      ])
    const followUp = parameter('order263.proof-of-receipt-follow-up')
    expect([followUp.standing, followUp.values[0]?.mark]).toEqual(['project-default', 'project-default'])
  })

  it('DEC-7 DEC-32 keep scenario and proposals apart from the law', () => {
    expect(parameter('network.children-per-pmpc').values[0]?.mark).toBe('law')
    expect(parameter('network.children-per-pmpc.scenario-50000')).toMatchObject({
      standing: 'scenario',
      values: [{ mark: 'not-verified' }],
    })
    for (const { id, standing, values } of PARAMETERS)
      if (id.startsWith('proposal.'))
        expect([standing, values[0]?.mark]).toEqual(['proposal', 'project-reading'])
  })

  it('finds a parameter by an id from outside', () => {
    expect(findParameter('placement.arrive')?.unit).toBe('working-days')
    expect(findParameter('placement.unknown')).toBeUndefined()
  })
})

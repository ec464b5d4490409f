import { cite } from '@tirek/law'
import { describe, expect, it } from 'vitest'
import type { PathStep } from '#platform/path/contract.ts'
import { honestSteps } from './honest-steps.ts'

const step = (
  stage: PathStep['stage'],
  state: PathStep['state'],
  more: Partial<PathStep> = {},
): PathStep => ({
  stage,
  state,
  title: stage,
  text: 'text',
  cite: cite('law-343', 'art-3-1'),
  ...more,
})
const told = (...steps: readonly PathStep[]) =>
  honestSteps(steps, 'no record').map(({ stage, state }) => `${stage}: ${state}`)

describe('the steps of a path as they are told', () => {
  it('LAW-3-1 puts the parts of all capabilities in the order of the path', () => {
    expect(told(step('services', 'here'), step('screening', 'done'), step('programme', 'done'))).toEqual([
      'screening: done',
      'programme: done',
      'services: here',
    ])
  })

  it('says that there is no record of a stage before a done one, and never that it is ahead', () => {
    const [examination] = honestSteps([step('examination', 'ahead'), step('placement', 'done')], 'no record')
    expect(examination).toMatchObject({ state: 'unrecorded', text: 'no record' })
  })

  it('leaves ahead what is ahead: steps of the same stage and a stage that is only begun', () => {
    expect(told(step('placement', 'done'), step('placement', 'here'), step('placement', 'ahead'))).toEqual([
      'placement: done',
      'placement: here',
      'placement: ahead',
    ])
    expect(told(step('examination', 'ahead'), step('programme', 'here'))).toEqual([
      'examination: ahead',
      'programme: here',
    ])
  })

  it('shows nothing ahead after a screening without risk, until somebody begins it', () => {
    const clear = step('screening', 'done', { isEnd: true })
    expect(told(clear, step('examination', 'ahead'))).toEqual(['screening: done'])
    expect(told(clear, step('examination', 'here'), step('programme', 'ahead'))).toEqual([
      'screening: done',
      'examination: here',
      'programme: ahead',
    ])
  })
})

import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { CASE_EDGES, CASE_STATES } from './domain/family-case.ts'
import { PLAN_EDGES, PLAN_STATES } from './domain/plan.ts'

/** In which states of a family's case, and of its plan, their actions are possible. */
export const states: readonly StateLine[] = [
  ...stateLines('case', CASE_STATES, edgesOf(CASE_EDGES), {
    'family-support.take': ['take'],
    'family-support.write-needs': ['write-needs'],
    'family-support.write-note': ['work'],
    'family-support.add-step': ['work'],
    'family-support.offer-introduction': ['work'],
    'family-support.close': ['close'],
  }),
  ...stateLines('plan', PLAN_STATES, edgesOf(PLAN_EDGES), {
    'family-support.drop-step': ['write'],
    'family-support.propose-plan': ['propose'],
    'family-support.answer-plan': ['answer'],
    'family-support.mark-step': ['mark'],
  }),
]

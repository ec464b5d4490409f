import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { PLAN_EDGES, PLAN_STATES } from './domain/plan.ts'

/** In which states of a programme of abilitation and rehabilitation its actions are possible. */
export const states: readonly StateLine[] = stateLines('abilitation-plan', PLAN_STATES, edgesOf(PLAN_EDGES), {
  'abilitation.write-item': ['write'],
  'abilitation.remove-item': ['write'],
  'abilitation.sign-medical': ['sign'],
  'abilitation.receive-part': ['receive'],
  'abilitation.record-course': ['carry-out'],
  'abilitation.end': ['end'],
  'abilitation.withdraw': ['withdraw'],
})

import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { ITEM_EDGES, ITEM_STATES, PLAN_EDGES, PLAN_STATES } from './domain/plan.ts'
import { PROGRAMME_EDGES, PROGRAMME_STATES } from './domain/programme.ts'

/** In which states of programmes, plans and their lines something may be done. */
export const states: readonly StateLine[] = [
  ...stateLines('training programme', PROGRAMME_STATES, edgesOf(PROGRAMME_EDGES), {
    'staff.agree-programme': ['agree'],
    'staff.withdraw-programme': ['withdraw'],
  }),
  ...stateLines('staff plan', PLAN_STATES, edgesOf(PLAN_EDGES), {
    'staff.plan-item': ['put'],
    'staff.adopt-plan': ['adopt'],
  }),
  ...stateLines('line of a staff plan', ITEM_STATES, edgesOf(ITEM_EDGES), {
    'staff.hold-item': ['hold'],
    'staff.miss-item': ['miss'],
  }),
]

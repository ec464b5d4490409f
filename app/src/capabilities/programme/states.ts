import { edgesOf, type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { ANSWERS, DIRECTION_EDGES, DIRECTION_STATES } from './domain/direction.ts'
import { EDGES, PROGRAMME_STATES } from './domain/states.ts'

/** In which states of a programme, and of a direction, their actions are possible. */
export const states: readonly StateLine[] = [
  ...stateLines('programme', PROGRAMME_STATES, EDGES, {
    'programme.add-measure': ['write'],
    'programme.remove-measure': ['write'],
    'programme.write-goal': ['write'],
    'programme.remove-goal': ['write'],
    'programme.weigh-goal': ['weigh'],
    'programme.record-agreement': ['agree', 'disagree'],
    'programme.sign-off': ['sign-off'],
    'programme.approve': ['approve'],
    'programme.review': ['start-review', 'keep', 'close'],
  }),
  ...stateLines('direction', DIRECTION_STATES, edgesOf(DIRECTION_EDGES), {
    'programme.answer-direction': ANSWERS,
  }),
]

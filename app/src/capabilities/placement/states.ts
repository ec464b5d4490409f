import { type StateLine, stateLines } from '#platform/access/state-lines.ts'
import { STATES } from './domain/states.ts'
import { TRANSITIONS } from './domain/transitions/table.ts'

/** Which events of a request each action does. */
const EVENTS = {
  'placement.accept-package': ['enter'],
  'placement.return-package': ['return-package'],
  'placement.resubmit': ['resubmit'],
  'placement.decide': ['decide-provide', 'decide-refuse'],
  'placement.notify': ['notify'],
  'placement.confirm-receipt': ['confirm-receipt'],
  'placement.choose': ['choose-with-vacancy'],
  'placement.join-queue': ['join-queue'],
  'placement.leave-queue': ['leave-queue'],
  'placement.defer-arrival': ['defer-arrival'],
  'placement.accept-late-notice': ['accept-late-notice'],
  'placement.record-arrival': ['arrive'],
  'placement.record-breach': ['record-breach'],
  'placement.record-absence': ['record-absence'],
  'placement.record-capacity-limit': ['record-capacity-limit'],
  'placement.discharge': ['discharge'],
  'placement.restore': ['restore'],
} as const

/** In which states of a request its actions are possible. */
export const states: readonly StateLine[] = stateLines('request', STATES, TRANSITIONS, EVENTS)

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
  'placement.see-alternatives': ['choose-with-vacancy'],
  'placement.choose': ['choose-with-vacancy'],
  'placement.join-queue': ['join-queue'],
  'placement.leave-queue': ['leave-queue'],
  'placement.defer-arrival': ['defer-arrival'],
  'placement.accept-late-notice': ['accept-late-notice'],
  'placement.record-arrival': ['arrive'],
  'placement.record-breach': ['record-breach'],
  'placement.record-absence': ['record-absence'],
  'placement.correct-absence': ['correct-absence'],
  'placement.record-capacity-limit': ['record-capacity-limit'],
  'placement.discharge': ['discharge'],
  'placement.restore': ['restore'],
  'placement.ask-restore': ['ask-restore'],
  'placement.decline-restore': ['decline-restore'],
  'placement.ask-leave': ['ask-leave'],
  'placement.decline-leave': ['decline-leave'],
  'placement.start-leave': ['start-leave'],
  'placement.end-leave': ['end-leave'],
  'placement.ask-transfer': ['ask-transfer'],
  'placement.withdraw-transfer': ['withdraw-transfer'],
  'placement.answer-transfer': ['answer-transfer'],
  'placement.transfer': ['transfer'],
  'placement.wish-to-leave': ['wish-to-leave'],
  'placement.withdraw-wish': ['withdraw-wish'],
  'placement.depart': ['depart'],
  'placement.propose-category': ['propose-category'],
  'placement.choose-after-review': ['choose-after-review'],
  'placement.set-plan-line': ['set-plan-line'],
} as const

/** In which states of a request its actions are possible. */
export const states: readonly StateLine[] = stateLines('request', STATES, TRANSITIONS, EVENTS)

/** On whom a request waits. A family that answers is not late; a state without a free place is. */
export const WAITED_ON = ['department', 'akimat', 'receipt', 'no-place', 'family'] as const
export type WaitedOn = (typeof WAITED_ON)[number]

/** Whose days are the state's: everything but the family's own (REP-STD-27, DEC-11). */
export const STATE_PARTS = [
  'department',
  'akimat',
  'receipt',
  'no-place',
] as const satisfies readonly WaitedOn[]

/**
 * On whom the request waits from an event on, until the next one of the list. `undefined` ends the count: the person has
 * arrived, or the request is over. What changes nothing about who is waited for is not in the list.
 */
export const WAITS_AFTER: Readonly<Record<string, WaitedOn | undefined>> = {
  applied: 'department',
  petitioned: 'department',
  'package-returned': 'family',
  'package-resubmitted': 'department',
  'entered-in-e-sobes': 'akimat',
  decided: 'department',
  notified: 'receipt',
  'receipt-confirmed': 'family',
  chosen: 'family',
  queued: 'no-place',
  'queue-left': 'family',
  'court-act-recorded': 'family',
  'place-reserved': 'family',
  'turn-passed': 'family',
  refused: undefined,
  admitted: undefined,
  superseded: undefined,
}

const HEALTH = ['registry', 'screening', 'referral'] as const
const SOCIAL = ['registry', 'placement'] as const

/** The parts of a new file that the registering organisation needs for its own work, by the role of who registers. */
const OPENED = new Map<string, readonly string[]>([
  ['obstetric-nurse', HEALTH],
  ['primary-care-doctor', HEALTH],
  ['diagnostic-specialist', HEALTH],
  ['medical-organisation', SOCIAL],
  ['pmpc-registrar', ['registry']],
  ['social-worker', SOCIAL],
  ['ed-specialist', SOCIAL],
  ['ed-head', SOCIAL],
])

/** What registering a person opens to the organisation of a role; an unknown role opens nothing. */
export function openedByRegistering(role: string): readonly string[] {
  return OPENED.get(role) ?? []
}

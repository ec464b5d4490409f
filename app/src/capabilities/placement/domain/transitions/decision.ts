import { ACTS } from '../citations.ts'
import { ACTORS, type Transition } from './transition.ts'

/** From the application to the decision: the package, E-Sobes, the executive body (p. 5, 6; DEC-47). */
export const DECISION = [
  {
    from: 'submitted',
    event: 'return-package',
    to: 'returned',
    roles: ACTORS.department,
    guard: 'has-defects',
    document: 'defect-list',
    cite: ACTS.eSobes,
  },
  {
    from: 'returned',
    event: 'resubmit',
    to: 'submitted',
    roles: [...ACTORS.own, 'medical-organisation', 'ed-specialist'],
    guard: 'none',
    cite: ACTS.applicants,
  },
  {
    from: 'submitted',
    event: 'enter',
    to: 'entered',
    roles: ACTORS.department,
    guard: 'package-conforms',
    document: 'e-sobes-entry',
    cite: ACTS.eSobes,
  },
  {
    from: 'entered',
    event: 'decide-provide',
    to: 'decided',
    roles: ACTORS.executive,
    guard: 'may-provide',
    document: 'decision-and-referral',
    cite: ACTS.referralReading,
    clock: 'placement.notify',
  },
  {
    from: 'entered',
    event: 'decide-refuse',
    to: 'refused',
    roles: ACTORS.executive,
    guard: 'has-reason',
    document: 'decision',
    cite: ACTS.placement,
  },
  {
    from: 'refused',
    event: 'set-aside',
    to: 'entered',
    roles: ACTORS.system,
    guard: 'complaint-satisfied',
    document: 'answer-to-complaint',
    cite: ACTS.setAsideReading,
  },
] as const satisfies readonly Transition[]

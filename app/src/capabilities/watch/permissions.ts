import { allow, type Permission } from '#platform/access/permission.ts'
import { FAMILY_ROLES, type Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/citations.ts'

/** Everybody who may be given a case that stands still in the own organisation. */
export const OFFICIALS: readonly Role[] = [
  'obstetric-nurse',
  'primary-care-doctor',
  'diagnostic-specialist',
  'medical-organisation',
  'pmpc-registrar',
  'pmpc-head',
  'irp-coordinator',
  'service-specialist',
  'education-head',
  'social-worker',
  'ed-specialist',
  'ed-head',
  'io-registrar',
]

const ACTIONS = ['items', 'item', 'answer', 'hand-over'] as const

/** Organisations see their own cases, the akimat those without an organisation and those that nobody answered for. */
export const permissions: readonly Permission[] = [
  ...ACTIONS.flatMap((name) => [
    ...allow(`watch.${name}`, OFFICIALS, 'own-organisation', ACTS.answer),
    ...allow(`watch.${name}`, ['leb-decision-maker'], 'territory', ACTS.answer),
  ]),
  ...allow('watch.of-person', FAMILY_ROLES, 'own-person', ACTS.informed),
]

import { allow, type Permission } from '#platform/access/permission.ts'
import type { Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/citations.ts'

/** Those who screen away from the desk: the roles of the three kinds of organisations (art. 5(1)). */
const screeners: readonly Role[] = ['obstetric-nurse', 'primary-care-doctor', 'diagnostic-specialist']

/** Who may do what with telephones, how far, and on what ground. */
export const permissions: readonly Permission[] = [
  ...allow('field.enrol', screeners, 'own-organisation', ACTS.procedure),
  ...allow('field.contact', screeners, 'self', ACTS.procedure),
  ...allow('field.bundle', screeners, 'own-organisation', ACTS.infants),
  ...allow('field.deliver', screeners, 'own-organisation', ACTS.procedure),
  ...allow('field.records', screeners, 'own-organisation', ACTS.procedure),
  ...allow('field.record', screeners, 'own-organisation', ACTS.procedure),
  ...allow('field.settle', screeners, 'own-organisation', ACTS.procedure),
  ...allow('field.devices', screeners, 'self', ACTS.procedure),
  ...allow('field.devices', ['administrator'], 'any', ACTS.procedure),
  ...allow('field.wipe', screeners, 'self', ACTS.procedure),
  ...allow('field.wipe', ['administrator'], 'any', ACTS.procedure),
]

import { allow, type Permission } from '#platform/access/permission.ts'
import { FAMILY_ROLES, type Role } from '#platform/access/roles.ts'
import {
  FAMILY_SUPPORT,
  INFORMATION,
  OWN_MATTER,
  SOCIAL_WORK,
  SOCIAL_WORKERS,
  TO_FAMILIES,
} from './domain/family-case.ts'

const workers: readonly Role[] = ['social-worker']

/** Whoever tells a family what happens next gives it that to read as well. */
const informers: readonly Role[] = [
  'obstetric-nurse',
  'primary-care-doctor',
  'diagnostic-specialist',
  'pmpc-registrar',
  'pmpc-head',
  'irp-coordinator',
  'social-worker',
  'service-specialist',
]

/** Who asks, who helps, and who decides: the family. */
export const permissions: readonly Permission[] = [
  ...allow('family-support.ask', FAMILY_ROLES, 'own-person', FAMILY_SUPPORT),
  ...allow('family-support.of-person', FAMILY_ROLES, 'own-person', FAMILY_SUPPORT),
  ...allow('family-support.case', FAMILY_ROLES, 'own-person', FAMILY_SUPPORT),
  ...allow('family-support.case', workers, 'own-organisation', SOCIAL_WORKERS),
  ...allow('family-support.write-needs', FAMILY_ROLES, 'own-person', FAMILY_SUPPORT),
  ...allow('family-support.write-needs', workers, 'own-organisation', SOCIAL_WORKERS),
  ...allow('family-support.answer-plan', FAMILY_ROLES, 'own-person', OWN_MATTER),
  ...allow('family-support.answer-introduction', FAMILY_ROLES, 'own-person', OWN_MATTER),
  ...allow('family-support.mark-step', FAMILY_ROLES, 'own-person', TO_FAMILIES),
  ...allow('family-support.mark-step', workers, 'own-organisation', TO_FAMILIES),
  ...allow('family-support.close', FAMILY_ROLES, 'own-person', OWN_MATTER),
  ...allow('family-support.close', workers, 'own-organisation', OWN_MATTER),
  ...allow('family-support.cases', workers, 'own-organisation', SOCIAL_WORKERS),
  ...allow('family-support.take', workers, 'own-organisation', SOCIAL_WORKERS),
  ...allow('family-support.write-note', workers, 'own-organisation', SOCIAL_WORK),
  ...allow('family-support.add-step', workers, 'own-organisation', TO_FAMILIES),
  ...allow('family-support.drop-step', workers, 'own-organisation', TO_FAMILIES),
  ...allow('family-support.propose-plan', workers, 'own-organisation', TO_FAMILIES),
  ...allow('family-support.offer-introduction', workers, 'own-organisation', TO_FAMILIES),
  ...allow('family-support.packs', FAMILY_ROLES, 'own-person', INFORMATION),
  ...allow('family-support.packs', informers, 'own-organisation', INFORMATION),
  ...allow('family-support.give-pack', informers, 'own-organisation', INFORMATION),
  ...allow('family-support.confirm-pack', FAMILY_ROLES, 'own-person', INFORMATION),
]

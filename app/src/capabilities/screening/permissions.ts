import { allow, type Permission } from '#platform/access/permission.ts'
import { isRole, ROLES, type Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/citations.ts'

/** All who may try to file; the kind of their organisation decides (LAW-5-2). */
const health: readonly Role[] = [
  'obstetric-nurse',
  'primary-care-doctor',
  'diagnostic-specialist',
  'medical-organisation',
]
const pmpc: readonly Role[] = ['pmpc-registrar', 'pmpc-specialist', 'pmpc-head', 'irp-coordinator']
const pmpcDesk: readonly Role[] = ['pmpc-registrar', 'pmpc-head']
const everyone: readonly Role[] = Object.keys(ROLES).filter(isRole)

/** Who may do what in screening, how far, and on what ground. */
export const permissions: readonly Permission[] = [
  ...allow('screening.record-result', health, 'own-organisation', ACTS.procedure),
  ...allow('screening.record-information', [...health, ...pmpcDesk], 'own-organisation', ACTS.information),
  ...allow('screening.send-referral', health, 'own-organisation', ACTS.consent),
  ...allow('screening.acknowledge-referral', pmpcDesk, 'own-organisation', ACTS.procedure),
  ...allow('screening.resolve-risk', [...health, ...pmpcDesk], 'own-organisation', ACTS.riskGroup),
  ...allow('screening.child', [...health, ...pmpc], 'own-organisation', ACTS.infants),
  ...allow('screening.child', ['representative'], 'own-person', ACTS.consent),
  ...allow('screening.due-list', health, 'own-organisation', ACTS.organised),
  ...allow('screening.follow-up', [...health, ...pmpcDesk], 'own-organisation', ACTS.organised),
  ...allow('screening.referrals', pmpc, 'own-organisation', ACTS.procedure),
  ...allow('screening.instruments', everyone, 'any', ACTS.screening),
  ...allow('screening.funnel', ['leb-decision-maker'], 'territory', ACTS.organised),
]

import { allow, type Permission } from '#platform/access/permission.ts'
import { FAMILY_ROLES, type Role } from '#platform/access/roles.ts'
import { APPEAL_TERM, BY_SUPERIOR, DECISION, EXTENSION, OWN_SUPPORT } from './domain/complaint.ts'
import { LIABILITY, TO_GUARDIANS } from './domain/signal.ts'

const heads: readonly Role[] = ['pmpc-head', 'ed-head', 'leb-decision-maker']
const centre: readonly Role[] = ['authority-officer']

/** Everyone who meets children at work and may see the record of one. */
const professionals: readonly Role[] = [
  'obstetric-nurse',
  'primary-care-doctor',
  'diagnostic-specialist',
  'medical-organisation',
  'pmpc-registrar',
  'pmpc-specialist',
  'pmpc-head',
  'irp-coordinator',
  'service-specialist',
  'education-head',
  'social-worker',
  'io-registrar',
]
const ofTerritory: readonly Role[] = ['ed-specialist', 'ed-head', 'leb-decision-maker']
const guardians: readonly Role[] = ['guardianship-officer']

/** Who may complain, who answers, who may fear for a child, and who reads it. */
export const permissions: readonly Permission[] = [
  ...allow('complaints.prepare', FAMILY_ROLES, 'own-person', OWN_SUPPORT),
  ...allow('complaints.file', FAMILY_ROLES, 'own-person', OWN_SUPPORT),
  ...allow('complaints.of-person', FAMILY_ROLES, 'own-person', OWN_SUPPORT),
  ...allow('complaints.appeal', FAMILY_ROLES, 'own-person', APPEAL_TERM),
  ...allow('complaints.complaint', FAMILY_ROLES, 'own-person', OWN_SUPPORT),
  ...allow('complaints.complaint', heads, 'own-organisation', BY_SUPERIOR),
  ...allow('complaints.complaint', centre, 'any', BY_SUPERIOR),
  ...allow('complaints.desk', heads, 'own-organisation', BY_SUPERIOR),
  ...allow('complaints.desk', centre, 'any', BY_SUPERIOR),
  ...allow('complaints.answer', heads, 'own-organisation', DECISION),
  ...allow('complaints.answer', centre, 'any', DECISION),
  ...allow('complaints.extend', heads, 'own-organisation', EXTENSION),
  ...allow('complaints.extend', centre, 'any', EXTENSION),
  ...allow('complaints.prepare-signal', professionals, 'own-organisation', LIABILITY),
  ...allow('complaints.prepare-signal', ofTerritory, 'territory', LIABILITY),
  ...allow('complaints.file-signal', professionals, 'own-organisation', LIABILITY),
  ...allow('complaints.file-signal', ofTerritory, 'territory', LIABILITY),
  ...allow('complaints.signals', guardians, 'own-organisation', TO_GUARDIANS),
  ...allow('complaints.signal', guardians, 'own-organisation', TO_GUARDIANS),
  ...allow('complaints.take-up-signal', guardians, 'own-organisation', TO_GUARDIANS),
  ...allow('complaints.close-signal', guardians, 'own-organisation', TO_GUARDIANS),
]

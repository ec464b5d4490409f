import { allow, type Permission } from '#platform/access/permission.ts'
import type { Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/acts.ts'

/** Who speaks for an organisation about what it lacks. */
const ORGANISATIONS: readonly Role[] = [
  'pmpc-head',
  'education-head',
  'service-specialist',
  'primary-care-doctor',
  'medical-organisation',
  'io-registrar',
]
const TERRITORY: readonly Role[] = ['leb-decision-maker']
const READERS: readonly Role[] = [...TERRITORY, 'authority-officer', 'network-planner', 'statistician']

/** Organisations state their own needs, the local executive body answers those of its territory. */
export const permissions: readonly Permission[] = [
  ...['state', 'take-back', 'list', 'need'].flatMap((name) =>
    allow(`provision.${name}`, ORGANISATIONS, 'own-organisation', ACTS.provision),
  ),
  ...['allocate', 'refuse', 'list', 'need'].flatMap((name) =>
    allow(`provision.${name}`, TERRITORY, 'territory', ACTS.provision),
  ),
  ...allow('provision.gaps', READERS, 'any', ACTS.provision),
]

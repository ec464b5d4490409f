import { cite } from '@tirek/law'
import { allow, type Permission } from '#platform/access/permission.ts'
import { isRole, ROLES, type Role } from '#platform/access/roles.ts'
import { PUBLISHED, STATE_CONTROL } from './domain/inspection.ts'

const network = cite('law-343', 'art-3-3-2')
const norm = cite('law-343', 'art-8-3')
const reached = cite('law-343', 'art-16-2')
const places = cite('law-343', 'art-6-4')

const PUBLISHING = ['publish-inspection', 'record-mended', 'withdraw-inspection'] as const

/** The network is public: anyone may see where help is and how the norm is met. */
const everyone: readonly Role[] = Object.keys(ROLES).filter(isRole)

/** Who may do what with the network, how far, and on what ground. */
export const permissions: readonly Permission[] = [
  ...allow('network.norms', everyone, 'any', norm),
  ...allow('network.organisations', everyone, 'any', network),
  ...allow('network.organisation', everyone, 'any', network),
  ...allow('network.settlements', everyone, 'any', norm),
  ...allow('network.places', everyone, 'any', places),
  ...allow('network.record-contact', ['network-planner', 'leb-decision-maker'], 'territory', reached),
  ...allow('network.record-access', ['network-planner', 'leb-decision-maker'], 'territory', reached),
  ...allow('network.record-access', ['io-registrar'], 'own-organisation', reached),
  ...allow('network.inspections', everyone, 'any', PUBLISHED),
  // Each of the three bodies publishes about the organisations of its own field alone: the use cases see to it.
  ...PUBLISHING.flatMap((name) => allow(`network.${name}`, ['authority-officer'], 'any', STATE_CONTROL)),
  ...allow('network.draft-unit', ['network-planner', 'leb-decision-maker'], 'territory', norm),
]

import { allow, type Permission } from '#platform/access/permission.ts'
import { FAMILY_ROLES, type Role } from '#platform/access/roles.ts'
import { CARE, UNITS } from './domain/home-help.ts'

/** The worker of a unit signs in as a specialist of its organisation. */
const unit: readonly Role[] = ['service-specialist']
const makers: readonly Role[] = ['leb-decision-maker', 'network-planner']

/** Who creates units, who asks them for help, and who goes to the families. */
export const permissions: readonly Permission[] = [
  ...allow('home-help.units', makers, 'territory', UNITS),
  ...allow('home-help.unit', makers, 'territory', UNITS),
  ...allow('home-help.record-regulation', makers, 'territory', UNITS),
  ...allow('home-help.ask', FAMILY_ROLES, 'own-person', CARE),
  ...allow('home-help.of-person', FAMILY_ROLES, 'own-person', CARE),
  ...allow('home-help.end', FAMILY_ROLES, 'own-person', CARE),
  ...allow('home-help.end', unit, 'own-organisation', UNITS),
  ...allow('home-help.children', unit, 'own-organisation', UNITS),
  ...allow('home-help.child', unit, 'own-organisation', UNITS),
  ...allow('home-help.answer', unit, 'own-organisation', UNITS),
  ...allow('home-help.plan-visit', unit, 'own-organisation', CARE),
  ...allow('home-help.today', unit, 'own-organisation', CARE),
  ...allow('home-help.record-visit', unit, 'own-organisation', CARE),
]

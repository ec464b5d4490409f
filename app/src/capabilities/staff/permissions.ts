import { allow, ofAuthority, type Permission } from '#platform/access/permission.ts'
import { FAMILY_ROLES, type Role, SIGN_IN_ROLES } from '#platform/access/roles.ts'
import { ACTS } from './domain/acts.ts'

/** Who keeps the staff of the own organisation. */
const EMPLOYERS = ['staff-officer', 'pmpc-head', 'education-head'] as const satisfies readonly Role[]
const AKIMAT = 'leb-decision-maker'
const AUTHORITY = 'authority-officer'
const READERS: readonly Role[] = [AUTHORITY, AKIMAT, 'network-planner', 'statistician']
const WORKERS: readonly Role[] = SIGN_IN_ROLES.filter((role) => !FAMILY_ROLES.includes(role))

const kept = (name: string, basis: Permission['basis']) => [
  ...allow(`staff.${name}`, EMPLOYERS, 'own-organisation', basis),
  ...allow(`staff.${name}`, [AKIMAT], 'territory', basis),
]

/** Who may do what with the register of staff. */
export const permissions: readonly Permission[] = [
  ...kept('register', ACTS.provision),
  ...kept('change', ACTS.provision),
  ...kept('end', ACTS.provision),
  ...kept('list', ACTS.provision),
  ...kept('member', ACTS.provision),
  ...kept('organisations', ACTS.provision),
  ...kept('accounts', ACTS.provision),
  ...kept('record-training', ACTS.training),
  ...kept('draft-plan', ACTS.plans),
  ...kept('plan-item', ACTS.plans),
  ...kept('hold-item', ACTS.plans),
  ...kept('miss-item', ACTS.plans),
  ...kept('plans', ACTS.plans),
  ...kept('plan', ACTS.plans),
  ...kept('due', ACTS.plans),
  ...kept('line', ACTS.plans),
  ...allow('staff.adopt-plan', [AKIMAT], 'territory', ACTS.plans),
  ...allow('staff.own', WORKERS, 'self', ACTS.provision),
  ...ofAuthority('health', allow('staff.propose-programme', [AUTHORITY], 'any', ACTS.training)),
  ...ofAuthority('education', allow('staff.agree-programme', [AUTHORITY], 'any', ACTS.training)),
  ...allow('staff.withdraw-programme', [AUTHORITY], 'any', ACTS.training),
  ...allow('staff.programmes', WORKERS, 'any', ACTS.training),
  ...allow('staff.programme', WORKERS, 'any', ACTS.training),
  ...allow('staff.coverage', READERS, 'any', ACTS.training),
]

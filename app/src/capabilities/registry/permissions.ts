import { cite } from '@tirek/law'
import { allow, type Permission, withFields } from '#platform/access/permission.ts'
import { FAMILY_ROLES, type Role, SIGN_IN_ROLES } from '#platform/access/roles.ts'
import { fieldLines } from './field-lines.ts'

const oneRegister = cite('law-343', 'art-3-3-1')
const consent = cite('law-343', 'art-8-2-4')
const direction = cite('law-343', 'art-10-2')
const oneConsent = cite('project', 'DEC-6')
const examined = cite('law-343', 'art-10-1')
const keeper = cite('project', 'DEC-55', 'project-default')

const health: readonly Role[] = [
  'obstetric-nurse',
  'primary-care-doctor',
  'diagnostic-specialist',
  'medical-organisation',
]
const pmpc: readonly Role[] = ['pmpc-registrar', 'pmpc-specialist', 'pmpc-head', 'irp-coordinator']
const department: readonly Role[] = ['ed-specialist', 'ed-head']
const social: readonly Role[] = [...department, 'social-worker']
const KEEPERS: readonly Role[] = ['register-keeper']

/** Who may do what in the registry, how far, and on what ground. */
export const permissions: readonly Permission[] = withFields(
  [
    ...allow(
      'registry.register-child',
      [...health, 'pmpc-registrar', ...social],
      'own-organisation',
      oneRegister,
    ),
    ...allow(
      'registry.register-adult',
      [...health, 'pmpc-registrar', ...social],
      'own-organisation',
      oneRegister,
    ),
    ...allow(
      'registry.record-iin',
      [...health, 'pmpc-registrar', ...social],
      'own-organisation',
      oneRegister,
    ),
    ...allow(
      'registry.add-representative',
      [...health, 'pmpc-registrar', ...social],
      'own-organisation',
      consent,
    ),
    // Who is meant by a number is shown before a right is entered, as it is shown after.
    ...allow('registry.who', [...health, 'pmpc-registrar', ...social], 'own-organisation', consent),
    // Whoever may enter a right may end it: a right entered by mistake opens a child's file to a stranger.
    ...allow(
      'registry.end-representation',
      [...health, 'pmpc-registrar', ...social],
      'own-organisation',
      consent,
    ),
    ...allow('registry.record-consent', FAMILY_ROLES, 'own-person', consent),
    ...allow(
      'registry.record-consent',
      [...health, 'pmpc-registrar', 'irp-coordinator'],
      'own-organisation',
      direction,
    ),
    ...allow(
      'registry.record-court-act',
      [...health, 'pmpc-registrar', 'irp-coordinator'],
      'own-organisation',
      oneConsent,
    ),
    ...allow(
      'registry.correct-court-act',
      [...health, 'pmpc-registrar', 'irp-coordinator'],
      'own-organisation',
      oneConsent,
    ),
    // Whoever holds the paper may ask whether it is genuine; the answer names nobody.
    ...allow(
      'registry.check-receipt',
      [...SIGN_IN_ROLES, 'public'],
      'any',
      cite('project', 'DEC-64', 'project-default'),
    ),
    ...allow('registry.withdraw-consent', FAMILY_ROLES, 'own-person', direction),
    ...allow(
      'registry.record-disability',
      ['pmpc-registrar', 'ed-specialist', 'medical-organisation'],
      'own-organisation',
      oneRegister,
    ),
    ...allow('registry.child', [...FAMILY_ROLES], 'own-person', consent),
    ...allow(
      'registry.child',
      [...health, ...pmpc, 'service-specialist', 'education-head', 'io-registrar', 'social-worker'],
      'own-organisation',
      examined,
    ),
    ...allow('registry.child', [...department, 'leb-decision-maker'], 'territory', oneRegister),
    ...allow(
      'registry.search',
      [...health, ...pmpc, 'service-specialist', 'io-registrar', 'social-worker'],
      'own-organisation',
      examined,
    ),
    ...allow('registry.search', [...department, 'leb-decision-maker'], 'territory', oneRegister),
    // Who answers for the register of a region decides which records are of one child, and sees who they are.
    ...['child', 'search'].flatMap((action) => allow(`registry.${action}`, KEEPERS, 'territory', keeper)),
    ...[
      'pairs',
      'pair',
      'name-pair',
      'dismiss-pair',
      'put-pair-aside',
      'reopen-pair',
      'merge',
      'unmerge',
    ].flatMap((action) => allow(`registry.${action}`, KEEPERS, 'territory', keeper)),
    // Who approves a merge reads both records beside one another.
    ...allow('registry.pair', ['leb-decision-maker'], 'territory', keeper),
    // A run over the register shows nobody's record to the one who starts it.
    ...['rematch', 'learn-weights', 'use-weights', 'matching'].flatMap((action) =>
      allow(`registry.${action}`, ['administrator'], 'any', keeper),
    ),
    ...allow('registry.my-people', FAMILY_ROLES, 'own-person', consent),
  ],
  fieldLines,
)

/** Whether a role sees a field of a record at all: what is kept back must not read as nothing on file. */
export function seesField(role: Role, path: string): boolean {
  const line = permissions.find((row) => row.action === 'registry.child' && row.role === role)
  return !(line?.fields ?? []).some((one) => one.how === 'hidden' && one.path === path)
}

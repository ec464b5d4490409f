import { allow, type Permission, withFields } from '#platform/access/permission.ts'
import { FAMILY_ROLES, type Role } from '#platform/access/roles.ts'
import { ACTS } from './domain/citations.ts'
import { fieldLines } from './field-lines.ts'

/** Whoever keeps the record decides what it says. */
const keepers: readonly Role[] = [
  'obstetric-nurse',
  'primary-care-doctor',
  'diagnostic-specialist',
  'medical-organisation',
  'pmpc-registrar',
  'pmpc-head',
  'social-worker',
]
const readers: readonly Role[] = ['pmpc-specialist', 'irp-coordinator', 'service-specialist', 'io-registrar']
const departments: readonly Role[] = ['ed-specialist', 'ed-head']
const territory: readonly Role[] = [...departments, 'leb-decision-maker']

const everyReader = [
  'corrections.fields',
  'corrections.request',
  'corrections.list',
  'corrections.show',
] as const

/** Who may ask for a correction, who decides, who is told. */
export const permissions: readonly Permission[] = withFields(
  [
    ...[...everyReader, 'corrections.withdraw'].flatMap((action) => [
      ...allow(action, FAMILY_ROLES, 'own-person', ACTS.right),
      ...allow(action, [...keepers, ...readers], 'own-organisation', ACTS.oneRecord),
      ...allow(action, territory, 'territory', ACTS.oneRecord),
    ]),
    ...allow('corrections.decide', FAMILY_ROLES, 'own-person', ACTS.right),
    ...allow('corrections.decide', keepers, 'own-organisation', ACTS.duty),
    ...allow('corrections.decide', departments, 'territory', ACTS.duty),
    ...allow('corrections.worklist', [...keepers, ...readers], 'own-organisation', ACTS.duty),
    ...allow('corrections.worklist', departments, 'territory', ACTS.duty),
    ...allow(
      'corrections.acknowledge',
      [...keepers, ...readers, ...departments],
      'own-organisation',
      ACTS.duty,
    ),
  ],
  fieldLines,
)

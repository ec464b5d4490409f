import { allow, type Permission } from '#platform/access/permission.ts'
import { FAMILY_ROLES, type Role, SIGN_IN_ROLES } from '#platform/access/roles.ts'
import { ACTS } from './domain/acts.ts'

const doctors: readonly Role[] = ['primary-care-doctor', 'diagnostic-specialist', 'medical-organisation']
const department: readonly Role[] = ['ed-specialist', 'ed-head']
const supplier: readonly Role[] = ['aids-supplier']
const commission: readonly Role[] = ['aids-commission']

const FAMILY_ACTIONS = [
  'of-person',
  'ask',
  'withdraw-need',
  'order-choices',
  'place-order',
  'choose-supplier',
  'order',
  'confirm-receipt',
  'send-back',
  'cancel-order',
  'ask-commission',
  'apply-voucher',
  'answer-offer',
  'withdraw-voucher',
] as const

/** Who asks, who answers on which route, who supplies, who concludes, who procures. */
export const permissions: readonly Permission[] = [
  ...allow('aids.catalogue', ['public', ...SIGN_IN_ROLES], 'any', ACTS.indication),
  ...FAMILY_ACTIONS.flatMap((one) => allow(`aids.${one}`, FAMILY_ROLES, 'own-person', ACTS.twoRoutes)),
  ...['needs', 'need', 'answer'].flatMap((one) => [
    ...allow(`aids.${one}`, doctors, 'own-organisation', ACTS.indication),
    ...allow(`aids.${one}`, department, 'territory', ACTS.programme),
  ]),
  ...allow('aids.enter-line', department, 'territory', ACTS.portal),
  ...['supply-orders', 'supply-order'].flatMap((one) => [
    ...allow(`aids.${one}`, supplier, 'own-organisation', ACTS.suppliers),
    ...allow(`aids.${one}`, commission, 'territory', ACTS.noSupplier),
  ]),
  ...['accept-order', 'decline-order', 'deliver', 'change-offer', 'own-offers'].flatMap((one) =>
    allow(`aids.${one}`, supplier, 'own-organisation', ACTS.suppliers),
  ),
  ...allow('aids.conclude', commission, 'territory', ACTS.noSupplier),
  ...['order', 'ask-commission', 'department-orders', 'suppliers', 'procure'].flatMap((one) =>
    allow(`aids.${one}`, department, 'territory', ACTS.procurement),
  ),
  ...['queue', 'offer-voucher', 'record-stay'].flatMap((one) =>
    allow(`aids.${one}`, department, 'territory', ACTS.sanatorium),
  ),
]

import { allow, type Permission } from '#platform/access/permission.ts'
import { GUARD } from './use-cases/rotate.ts'

/** Nobody signed in changes keys: the operator does, at the command line. */
export const permissions: readonly Permission[] = allow('vault.rotate', ['system'], 'any', GUARD)

import { allow, type Permission } from '#platform/access/permission.ts'
import { ACTS } from './domain/citations.ts'

/** Who runs the system sees its ways to other systems; no file of a person is open to the post. */
export const permissions: readonly Permission[] = [
  ...allow('channels.state', ['administrator'], 'any', ACTS.answer),
  ...allow('channels.catalogue', ['administrator'], 'any', ACTS.portal),
  ...allow('channels.reconciliation', ['administrator'], 'any', ACTS.answer),
]

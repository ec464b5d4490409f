import { allow, ofAuthority, type Permission } from '#platform/access/permission.ts'
import { isRole, ROLES, type Role } from '#platform/access/roles.ts'
import { ACTS } from './use-cases/acts.ts'

const everyone: readonly Role[] = Object.keys(ROLES).filter(isRole)
const WRITING = ['texts', 'film', 'take-in', 'write', 'submit', 'decide', 'withdraw', 'drop'] as const

/** Anybody watches; the officers of the body for social protection make the films, two of them for each. */
export const permissions: readonly Permission[] = [
  ...['shown', 'file', 'subtitles'].flatMap((name) =>
    allow(`sign-language.${name}`, everyone, 'any', ACTS.signs),
  ),
  ...WRITING.flatMap((name) =>
    ofAuthority('social', allow(`sign-language.${name}`, ['authority-officer'], 'any', ACTS.signs)),
  ),
]

import { seesClass } from '#platform/access/actor.ts'
import { allow, type Permission, withFields } from '#platform/access/permission.ts'
import { FAMILY_ROLES, ROLES, type Role, SIGN_IN_ROLES } from '#platform/access/roles.ts'
import { BY_EDS, SIGNING } from './domain/signing.ts'
import { fieldLinesOf } from './field-lines.ts'

const SIGNERS: readonly Role[] = [...FAMILY_ROLES, 'pmpc-head']
const PARTS = ['registry', 'consultation', 'placement']
/** Posts that see acts which may have been signed; the wall says which. */
const READERS: readonly Role[] = SIGN_IN_ROLES.filter((role) => {
  const actor = { accountId: '', role, regions: [], name: '' }
  return ROLES[role].classes.length > 0 && PARTS.some((part) => seesClass(actor, part))
})
/** Who may carry a signature elsewhere to have it checked: the certificate in it has the whole IIN. */
const CARRIERS: readonly Role[] = [...SIGNERS, 'ed-specialist', 'ed-head']

/** Who signs, and who sees what was signed. */
export const permissions: readonly Permission[] = withFields(
  [
    ...['ask-sign-in-qr', 'show-sign-in-qr', 'sign-in-by-qr'].flatMap((action) =>
      allow(`signing.${action}`, [...SIGN_IN_ROLES, 'public'], 'self', BY_EDS),
    ),
    ...allow('signing.prepare', SIGNERS, 'self', BY_EDS),
    ...allow('signing.show', SIGNERS, 'self', BY_EDS),
    ...allow('signing.complete', SIGNERS, 'self', BY_EDS),
    ...allow('signing.ask-qr', SIGNERS, 'self', BY_EDS),
    ...allow('signing.complete-by-qr', SIGNERS, 'self', BY_EDS),
    ...allow('signing.ask-code', FAMILY_ROLES, 'self', SIGNING),
    ...allow('signing.complete-by-code', FAMILY_ROLES, 'self', SIGNING),
    ...allow('signing.signatures', SIGNERS, 'self', SIGNING),
    ...allow('signing.signature', READERS, 'own-person', SIGNING),
    ...allow('signing.check-again', READERS, 'own-person', SIGNING),
    ...allow('signing.files', CARRIERS, 'own-person', SIGNING),
  ],
  fieldLinesOf(READERS),
)

/** Roles that may do an action: pages open for the same roles as the use case behind them. */
export function rolesOf(action: string): readonly Role[] {
  return permissions.filter((row) => row.action === `signing.${action}`).map((row) => row.role)
}

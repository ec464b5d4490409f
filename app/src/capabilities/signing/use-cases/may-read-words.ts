import { FAMILY_ROLES, type Role } from '#platform/access/roles.ts'

/** Posts that read the whole of such an act elsewhere too; what was signed says all of it. */
const WHOLE: Readonly<Record<string, readonly Role[]>> = {
  consultation: ['pmpc-registrar', 'pmpc-specialist', 'pmpc-head', 'irp-coordinator'],
  placement: ['ed-specialist', 'ed-head'],
}

/** Whether somebody who sees that an act was signed also reads what was signed: the signer, the family, such a post. */
export function mayReadWords(
  { accountId, role }: { readonly accountId: string; readonly role: Role },
  signature: { readonly accountId: string; readonly useCase: string },
): boolean {
  if (signature.accountId === accountId || FAMILY_ROLES.includes(role)) return true
  const [part = ''] = signature.useCase.split('.')
  return WHOLE[part]?.includes(role) === true
}

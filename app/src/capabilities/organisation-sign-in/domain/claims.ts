/** What the operator has written that must be true of whoever comes in. */
export interface Wanted {
  readonly subjectClaim: string
  readonly emailDomain: string | undefined
  readonly claim: { readonly name: string; readonly value: string } | undefined
}

type Claims = Readonly<Record<string, unknown>>

function isOfDomain(claims: Claims, domain: string): boolean {
  const { email, email_verified: isVerified } = claims
  return typeof email === 'string' && email.toLowerCase().endsWith(`@${domain}`) && isVerified === true
}

function has(claims: Claims, { name, value }: { readonly name: string; readonly value: string }): boolean {
  const given = Object.hasOwn(claims, name) ? claims[name] : undefined
  return Array.isArray(given) ? given.includes(value) : given === value
}

/** True when the claims are what the organisation's own staff has. */
export function isOwnStaff(claims: Claims, { emailDomain, claim }: Wanted): boolean {
  return (
    (emailDomain === undefined || isOfDomain(claims, emailDomain)) &&
    (claim === undefined || has(claims, claim))
  )
}

/** Whom the provider means; undefined when it does not say. */
export function subjectOf(claims: Claims, { subjectClaim }: Wanted): string | undefined {
  const subject = Object.hasOwn(claims, subjectClaim) ? claims[subjectClaim] : undefined
  return typeof subject === 'string' && subject !== '' ? subject : undefined
}

/** What an account is told about its own ways to sign in. */
const OF_WAYS = [
  'passkey-added',
  'passkey-removed',
  'password-set',
  'password-removed',
  'recovery-used',
  'failures',
] as const

/** What an account is told: of its ways to sign in, and of who has its post meanwhile. */
export const NOTICE_KINDS = [...OF_WAYS, 'substitute-appointed', 'substitute-revoked'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Narrows a text to what is told. */
export function isNoticeKind(text: string): text is NoticeKind {
  return NOTICE_KINDS.some((kind) => kind === text)
}

/** Whether it is about a way to sign in: a stranger who did it may be inside. */
export function isOfWays(kind: string): boolean {
  return OF_WAYS.some((one) => one === kind)
}

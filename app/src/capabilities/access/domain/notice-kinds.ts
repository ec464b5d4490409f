/** What an account is told about its own ways to sign in. */
export const NOTICE_KINDS = [
  'passkey-added',
  'passkey-removed',
  'password-set',
  'password-removed',
  'recovery-used',
  'failures',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Narrows a text to what is told. */
export function isNoticeKind(text: string): text is NoticeKind {
  return NOTICE_KINDS.some((kind) => kind === text)
}

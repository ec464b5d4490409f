/** Addresses of the pages of sessions and ways to sign in, without the language. */
export const wayPaths = {
  sessions: () => '/sessions',
  endSession: (sessionId: string) => `/sessions/${sessionId}/end`,
  endOthers: () => '/sessions/end-others',
  readNotices: () => '/sessions/notices',
  ways: () => '/sign-in-ways',
  addPasskey: () => '/sign-in-ways/passkey',
  removePasskey: (passkeyId: string) => `/sign-in-ways/passkeys/${passkeyId}/remove`,
  password: () => '/sign-in-ways/password',
  removePassword: () => '/sign-in-ways/password/remove',
} as const

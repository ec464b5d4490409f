/** Addresses of the pages, without the language. */
export const paths = {
  own: () => '/withdrawals',
  answer: (noticeId: string) => `/withdrawals/${noticeId}`,
  late: () => '/withdrawals-late',
  told: (personId: string, consentId: string) => `/people/${personId}/consents/${consentId}/recipients`,
} as const

/** Addresses of the pages, without the language. */
export const paths = {
  workload: () => '/reassignment',
  post: (accountId: string) => `/reassignment/specialists/${accountId}`,
  cases: (accountId: string) => `/reassignment/${accountId}`,
} as const

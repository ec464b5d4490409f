/** Addresses of the pages, without the language. */
export const paths = {
  workload: () => '/reassignment',
  cases: (accountId: string) => `/reassignment/${accountId}`,
} as const

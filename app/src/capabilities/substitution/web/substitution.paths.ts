/** Addresses of the pages of substitution, without the language. */
export const paths = {
  list: () => '/substitutions',
  staff: () => '/substitutions/new',
  appoint: (accountId: string) => `/substitutions/new/${accountId}`,
  revoke: (id: string) => `/substitutions/${id}/end`,
} as const

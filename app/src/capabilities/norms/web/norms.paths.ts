/** Addresses of the pages, without the language. */
export const paths = {
  list: () => '/norms',
  new: () => '/norms/new',
  document: (documentId: string) => `/norms/${documentId}`,
  approve: (documentId: string) => `/norms/${documentId}/approve`,
  repeal: (documentId: string) => `/norms/${documentId}/repeal`,
} as const

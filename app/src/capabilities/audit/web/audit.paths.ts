/** Addresses of the pages of the audit, without the language. */
export const paths = {
  readings: (personId: string) => `/people/${personId}/readings`,
} as const

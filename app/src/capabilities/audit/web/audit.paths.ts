/** Addresses of the pages of the audit, without the language. */
export const paths = {
  readings: (personId: string) => `/people/${personId}/readings`,
  readingReceipt: (personId: string, id: string) => `/people/${personId}/readings/${id}/receipt.json`,
  eventReceipt: (personId: string, id: string) => `/people/${personId}/history/${id}/receipt.json`,
  verify: () => '/verify',
  verifyFile: () => '/verify/file',
  log: () => '/audit',
  logOf: (personId: string) => `/audit?personId=${personId}`,
  findPerson: () => '/audit/person',
  anomalies: () => '/audit/anomalies',
} as const

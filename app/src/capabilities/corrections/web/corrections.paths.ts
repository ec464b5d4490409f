/** Addresses of the pages of corrections, without the language. */
export const paths = {
  work: () => '/corrections',
  request: (requestId: string) => `/corrections/${requestId}`,
  withdraw: (requestId: string) => `/corrections/${requestId}/withdraw`,
  person: (personId: string) => `/people/${personId}/corrections`,
  ask: (personId: string, field: string) => `/people/${personId}/corrections/new/${field}`,
} as const

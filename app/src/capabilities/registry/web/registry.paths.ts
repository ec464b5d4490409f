/** Addresses of the registry's pages, without the language. */
export const paths = {
  people: () => '/people',
  newChild: () => '/people/new-child',
  newChildOf: (motherId: string) => `/people/new-child?mother=${motherId}`,
  newAdult: () => '/people/new-adult',
  person: (personId: string) => `/people/${personId}`,
  iin: (personId: string) => `/people/${personId}/iin`,
  newRepresentative: (personId: string) => `/people/${personId}/representatives/new`,
  newDisability: (personId: string) => `/people/${personId}/disability/new`,
  newConsent: (personId: string) => `/people/${personId}/consents/new`,
  consent: (personId: string, consentId: string) => `/people/${personId}/consents/${consentId}`,
} as const

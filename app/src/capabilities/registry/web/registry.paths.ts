/** Addresses of the registry's pages, without the language. */
export const paths = {
  people: () => '/people',
  newChild: () => '/people/new-child',
  newAdult: () => '/people/new-adult',
  person: (personId: string) => `/people/${personId}`,
  newRepresentative: (personId: string) => `/people/${personId}/representatives/new`,
  newConsent: (personId: string) => `/people/${personId}/consents/new`,
  consent: (personId: string, consentId: string) => `/people/${personId}/consents/${consentId}`,
} as const

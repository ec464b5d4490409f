const about = (purpose: string, recipientId: string | null) =>
  `purpose=${purpose}${recipientId === null ? '' : `&recipient=${recipientId}`}`

/** Addresses of the registry's pages, without the language. */
export const paths = {
  people: () => '/people',
  newChild: () => '/people/new-child',
  newChildOf: (motherId: string) => `/people/new-child?mother=${motherId}`,
  newAdult: () => '/people/new-adult',
  person: (personId: string) => `/people/${personId}`,
  iin: (personId: string) => `/people/${personId}/iin`,
  newRepresentative: (personId: string) => `/people/${personId}/representatives/new`,
  endRepresentation: (personId: string, representationId: string) =>
    `/people/${personId}/representatives/${representationId}/end`,
  newDisability: (personId: string) => `/people/${personId}/statuses/new`,
  newCourtAct: (personId: string) => `/people/${personId}/court-acts/new`,
  courtActAbout: (personId: string, purpose: string, recipientId: string | null) =>
    `/people/${personId}/court-acts/new?${about(purpose, recipientId)}`,
  correctCourtAct: (personId: string, courtActId: string) =>
    `/people/${personId}/court-acts/${courtActId}/correct`,
  newConsent: (personId: string) => `/people/${personId}/consents/new`,
  consentFor: (personId: string, purpose: string, recipientId: string | null) =>
    `/people/${personId}/consents/new?${about(purpose, recipientId)}`,
  receiptPdf: (personId: string, consentId: string) =>
    `/people/${personId}/consents/${consentId}/receipt.pdf`,
  checkReceipt: (code?: string) => `/consents/check${code === undefined ? '' : `?code=${code}`}`,
  easyConsent: () => '/easy/consent',
  toldOf: (personId: string, consentId: string) => `/people/${personId}/consents/${consentId}/recipients`,
  namePair: (personId: string) => `/people/${personId}/second-record`,
  pairs: () => '/register/pairs',
  pairsIn: (state: string) => `/register/pairs?state=${state}`,
  pair: (pairId: string) => `/register/pairs/${pairId}`,
  mergePair: (pairId: string) => `/register/pairs/${pairId}/merge`,
  decidePair: (pairId: string, what: 'dismiss' | 'aside' | 'reopen') => `/register/pairs/${pairId}/${what}`,
  undoMerge: (pairId: string, mergeId: string) => `/register/pairs/${pairId}/merges/${mergeId}/undo`,
  matching: () => '/register/matching',
  learnWeights: () => '/register/matching/learn',
  useWeights: () => '/register/matching/use',
  consent: (personId: string, consentId: string) => `/people/${personId}/consents/${consentId}`,
} as const

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
  consent: (personId: string, consentId: string) => `/people/${personId}/consents/${consentId}`,
} as const

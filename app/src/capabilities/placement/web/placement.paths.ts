/** Addresses of placement's pages, without the language. */
export const paths = {
  list: () => '/placement',
  takeOn: () => '/placement/take-on',
  caseload: () => '/placement/caseload',
  letGo: (personId: string) => `/placement/let-go/${personId}`,
  need: (personId: string) => `/placement/needs/${personId}`,
  apply: (personId: string) => `/placement/apply/${personId}`,
  petition: (personId: string) => `/placement/petitions/${personId}`,
  request: (requestId: string) => `/placement/requests/${requestId}`,
  step: (requestId: string, step: string) => `/placement/requests/${requestId}/${step}`,
  choose: (requestId: string) => `/placement/requests/${requestId}/choose`,
  chooseOne: (requestId: string, organisationId: string) =>
    `/placement/requests/${requestId}/choose/${organisationId}`,
  joinOne: (requestId: string, organisationId: string) =>
    `/placement/requests/${requestId}/join/${organisationId}`,
  queue: (requestId: string) => `/placement/requests/${requestId}/queue`,
  referral: (requestId: string) => `/placement/requests/${requestId}/referral`,
  referralPdf: (requestId: string) => `/placement/requests/${requestId}/referral.pdf`,
  house: () => '/placement/house',
  capacity: () => '/placement/house/capacity',
  stay: (requestId: string) => `/placement/requests/${requestId}/stay`,
  reviews: () => '/placement/reviews',
  steps: () => '/placement/steps',
  enterStep: () => '/placement/steps/enter',
  endStep: (ruleId: string) => `/placement/steps/${ruleId}/end`,
  statistics: () => '/placement/statistics',
} as const

import { withQuery } from '#platform/ui/link.tsx'

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
  alternatives: (requestId: string) => `/placement/requests/${requestId}/alternatives`,
  choose: (requestId: string) => `/placement/requests/${requestId}/choose`,
  chooseOne: (requestId: string, organisationId: string) =>
    `/placement/requests/${requestId}/choose/${organisationId}`,
  joinOne: (requestId: string, organisationId: string) =>
    `/placement/requests/${requestId}/join/${organisationId}`,
  queue: (requestId: string) => `/placement/requests/${requestId}/queue`,
  proof: (requestId: string) => `/placement/requests/${requestId}/queue/proof`,
  proofFile: (requestId: string) => `/placement/requests/${requestId}/queue/proof.json`,
  referral: (requestId: string) => `/placement/requests/${requestId}/referral`,
  referralPdf: (requestId: string) => `/placement/requests/${requestId}/referral.pdf`,
  house: () => '/placement/house',
  capacity: () => '/placement/house/capacity',
  stay: (requestId: string) => `/placement/requests/${requestId}/stay`,
  plan: (requestId: string) => `/placement/requests/${requestId}/plan`,
  today: () => '/placement/house/today',
  residents: () => '/placement/house/residents',
  board: () => '/placement/house/board',
  given: () => '/placement/house/given',
  reviews: () => '/placement/reviews',
  steps: () => '/placement/steps',
  enterStep: () => '/placement/steps/enter',
  endStep: (ruleId: string) => `/placement/steps/${ruleId}/end`,
  calendar: () => '/placement/calendar',
  placeOut: () => '/placement/house/places/out',
  placeBack: (outageId: string) => `/placement/house/places/back/${outageId}`,
  describePlaces: () => '/placement/house/places/describe',
  desk: () => '/placement/desk',
  deskLine: (line: string) => `/placement/desk/${line}`,
  queues: () => '/placement/queues',
  queuesCsv: () => '/placement/queues.csv',
  queuesXlsx: () => '/placement/queues.xlsx',
  occupancy: () => '/placement/occupancy',
  occupancyCsv: () => '/placement/occupancy.csv',
  occupancyXlsx: () => '/placement/occupancy.xlsx',
  statistics: () => '/placement/statistics',
  statisticsCsv: () => '/placement/statistics.csv',
  statisticsXlsx: () => '/placement/statistics.xlsx',
  report: () => '/placement/report',
  reportCsv: () => '/placement/report.csv',
  reportXlsx: () => '/placement/report.xlsx',
} as const

/** The page of an organisation, from which «back» leads to where one has come from. */
export const organisationHref = (organisationId: string, from: string) =>
  withQuery(`/organisations/${organisationId}`, { from: from.split('?')[0] })

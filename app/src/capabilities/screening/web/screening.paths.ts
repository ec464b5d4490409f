const child = (childId: string) => `/screening/children/${childId}`

/** What may be documented about one line of a child. */
export type LinePage = 'waiting' | 'waiting-ended' | 'declined' | 'decline-withdrawn' | 'reported-done'

/** Addresses of the screening pages, without the language. */
export const paths = {
  lists: () => '/screening',
  child,
  result: (childId: string) => `${child(childId)}/result`,
  questions: (childId: string, instrumentId: string) => `${child(childId)}/questions/${instrumentId}`,
  questionsPage: (childId: string, instrumentId: string, page: string) =>
    `${child(childId)}/questions/${instrumentId}/pages/${page}`,
  answers: (childId: string, resultId: string) => `${child(childId)}/results/${resultId}`,
  inform: (childId: string) => `${child(childId)}/information`,
  referral: (childId: string) => `${child(childId)}/referral`,
  resolution: (childId: string) => `${child(childId)}/resolution`,
  inbox: () => '/screening/referrals',
  answer: (referralId: string) => `/screening/referrals/${referralId}`,
  passOn: (referralId: string) => `/screening/referrals/${referralId}/pass-on`,
  ledgerOf: (childId: string) => `${child(childId)}/ledger`,
  attachment: (childId: string) => `${child(childId)}/attachment`,
  attempt: (childId: string) => `${child(childId)}/attempt`,
  unreachable: (childId: string) => `${child(childId)}/unreachable`,
  recall: (childId: string) => `${child(childId)}/recall`,
  letter: (childId: string) => `${child(childId)}/letter.pdf`,
  change: (childId: string) => `${child(childId)}/change`,
  hearing: (childId: string) => `${child(childId)}/hearing`,
  line: (childId: string, line: string, what: LinePage) => `${child(childId)}/lines/${line}/${what}`,
  births: () => '/screening/births',
  newBirth: () => '/screening/births/new',
  importBirths: () => '/screening/births/import',
  attached: () => '/screening/attached',
  newAttachment: () => '/screening/attached/new',
  importAttachments: () => '/screening/attached/import',
  import: (importId: string) => `/screening/imports/${importId}`,
  coverage: () => '/screening/coverage',
  coverageCsv: () => '/screening/coverage/csv',
  schedule: () => '/screening/schedule',
  scheduleCsv: () => '/screening/schedule/csv',
  publish: () => '/screening/schedule/new',
  instruments: () => '/screening/instruments',
  pack: () => '/screening/information',
  funnel: () => '/screening/funnel',
} as const

/** The page where a representative, or a clinic from paper, decides about the referral. */
export const consentHref = (childId: string, recipientId: string | undefined) =>
  `/people/${childId}/consents/new?purpose=referral-to-pmpc${recipientId === undefined ? '' : `&recipient=${recipientId}`}`

export const personHref = (childId: string) => `/people/${childId}`
export const pathHref = (childId: string) => `/path/${childId}`

/** Where the PMPC opens its own file for the child. */
export const newFileHref = (childId: string) => `/consultation/new?person=${childId}&asked=referral`

/** The pages of the consultation to which a child's screening leads. */
export const consultationHrefs = {
  conclusion: (conclusionId: string) => `/consultation/conclusions/${conclusionId}`,
  family: (childId: string) => `/consultation/children/${childId}`,
  answer: (childId: string, fileId: string) => `/consultation/children/${childId}/answer/${fileId}`,
  file: (fileId: string) => `/consultation/files/${fileId}`,
} as const

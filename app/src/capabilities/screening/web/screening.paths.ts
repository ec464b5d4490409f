const child = (childId: string) => `/screening/children/${childId}`

/** Addresses of the screening pages, without the language. */
export const paths = {
  lists: () => '/screening',
  child,
  result: (childId: string) => `${child(childId)}/result`,
  inform: (childId: string) => `${child(childId)}/information`,
  referral: (childId: string) => `${child(childId)}/referral`,
  resolution: (childId: string) => `${child(childId)}/resolution`,
  inbox: () => '/screening/referrals',
  answer: (referralId: string) => `/screening/referrals/${referralId}`,
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

/** Addresses of family support, without the language. */
export const paths = {
  ofPerson: (personId: string) => `/people/${personId}/family-support`,
  cases: (list = 'asked') => `/family-support?list=${list}`,
  casesPage: () => '/family-support',
  case: (caseId: string) => `/family-support/${caseId}`,
  take: (caseId: string) => `/family-support/${caseId}/take`,
  needs: (caseId: string) => `/family-support/${caseId}/needs`,
  note: (caseId: string) => `/family-support/${caseId}/note`,
  step: (caseId: string) => `/family-support/${caseId}/step`,
  close: (caseId: string) => `/family-support/${caseId}/close`,
  introduce: (caseId: string) => `/family-support/${caseId}/introduce`,
  answerPlan: (caseId: string) => `/family-support/${caseId}/answer`,
  answerIntroduction: (caseId: string) => `/family-support/${caseId}/introduction`,
  dropStep: (caseId: string) => `/family-support/${caseId}/drop-step`,
  propose: (caseId: string) => `/family-support/${caseId}/propose`,
  done: (caseId: string) => `/family-support/${caseId}/done`,
} as const

/** Addresses of the pages of the subject's rights, without the language. */
export const paths = {
  rights: (personId: string) => `/people/${personId}/rights`,
  restrict: (personId: string) => `/people/${personId}/rights/restriction`,
  unrestrict: (personId: string) => `/people/${personId}/rights/restriction/end`,
  extractJson: (personId: string) => `/people/${personId}/rights/extract.json`,
  extractPdf: (personId: string) => `/people/${personId}/rights/extract.pdf`,
  restrictions: () => '/data-rights/restrictions',
  restriction: (restrictionId: string) => `/data-rights/restrictions/${restrictionId}`,
  breaches: () => '/data-rights/breaches',
  newBreach: () => '/data-rights/breaches/new',
  breach: (breachId: string) => `/data-rights/breaches/${breachId}`,
  authorityPdf: (breachId: string) => `/data-rights/breaches/${breachId}/authority.pdf`,
  subjectsPdf: (breachId: string) => `/data-rights/breaches/${breachId}/notice.pdf`,
  release: (breachId: string) => `/data-rights/breaches/${breachId}/release`,
  subjectsCsv: (breachId: string) => `/data-rights/breaches/${breachId}/subjects.csv`,
} as const

/** Addresses of growing up, without the language. */
export const paths = {
  list: (personId: string) => `/people/${personId}/hand-over`,
  view: (personId: string) => `/people/${personId}/hand-over/view`,
  item: (personId: string, item: string) => `/people/${personId}/hand-over/items/${item}`,
  reopen: (personId: string, item: string) => `/people/${personId}/hand-over/items/${item}/reopen`,
  worklist: () => '/hand-over',
  diagnosticsOf: (personId: string) => `/people/${personId}/diagnostics`,
  takeBack: (personId: string, diagnosticsId: string) =>
    `/people/${personId}/diagnostics/${diagnosticsId}/take-back`,
  desk: () => '/diagnostics',
  paper: (diagnosticsId: string) => `/diagnostics/${diagnosticsId}`,
  summary: (personId: string) => `/people/${personId}/summary`,
  summaryPdf: (personId: string) => `/people/${personId}/summary.pdf`,
  words: (personId: string) => `/people/${personId}/summary/words`,
  birthdays: (personId: string) => `/people/${personId}/birthdays`,
  outcomes: () => '/outcomes',
  outcomesCsv: () => '/outcomes.csv',
} as const

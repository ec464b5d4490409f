/** Addresses of the network's pages, without the language. */
export const paths = {
  regions: '/regions',
  normsCsv: '/regions/norms.csv',
  region: '/regions/:region',
  organisations: '/organisations',
  contact: '/organisations/:organisationId/contact',
  access: '/organisations/:organisationId/access',
  inspect: '/organisations/:organisationId/inspections/new',
  mend: '/organisations/:organisationId/inspections/:inspectionId/mended',
  withdraw: '/organisations/:organisationId/inspections/:inspectionId/withdraw',
  draft: '/network/draft',
} as const

export const regionHref = (key: string) => `/regions/${key}`
export const organisationHref = (id: string) => `/organisations/${id}`
/** The finder, with the organisations of whom something is left to be mended. */
export const leftToMendHref = '/find?inspected=left'
export const accessHref = (id: string) => `/organisations/${id}/access`
export const contactHref = (id: string) => `/organisations/${id}/contact`
export const organisationsHref = (region: string) => `/organisations?region=${region}`
export const draftHref = (region: string) => `/network/draft?region=${region}`
export const inspectHref = (id: string) => `/organisations/${id}/inspections/new`
export const mendHref = (id: string, inspectionId: string) =>
  `/organisations/${id}/inspections/${inspectionId}/mended`
export const withdrawHref = (id: string, inspectionId: string) =>
  `/organisations/${id}/inspections/${inspectionId}/withdraw`

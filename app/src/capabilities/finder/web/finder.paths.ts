/** Addresses of the finder's pages, without the language. */
export const paths = {
  find: '/find',
  compare: '/find/compare',
  organisation: '/organisations/:organisationId',
} as const

/** One organisation; with the settlement from which its distance is counted. */
export const orgHref = (id: string, near = '') =>
  near === '' ? `/organisations/${id}` : `/organisations/${id}?near=${encodeURIComponent(near)}`

/** The page of the choice, or of the queue, with this organisation chosen. */
export const wayHref = (requestId: string, way: 'choose' | 'join', organisationId: string) =>
  `/placement/requests/${requestId}/${way}/${organisationId}`

import { withQuery } from '#platform/ui/link.tsx'
import { purposeOf } from '../use-cases/purposes.ts'
import { type Along, askedAlong } from './along.ts'

/** Addresses of the finder's pages, without the language. */
export const paths = {
  find: '/find',
  compare: '/find/compare',
  organisation: '/organisations/:organisationId',
} as const

/** The list in which an organisation of a kind was found. */
export const listHref = (kind: string, along: Along) =>
  withQuery(paths.find, { purpose: purposeOf(kind), ...askedAlong(along) })

/** One organisation, as the list or the comparison has told of it. */
export const orgHref = (id: string, along: Along) => withQuery(`/organisations/${id}`, askedAlong(along))

/** The page of the choice, or of the queue, with this organisation chosen. */
export const wayHref = (requestId: string, way: 'choose' | 'join', organisationId: string) =>
  `/placement/requests/${requestId}/${way}/${organisationId}`

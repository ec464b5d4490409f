import { type Citation, cite } from '@tirek/law'

/** The provisions this capability rests on, named once. */
export const ACTS = {
  free: cite('law-343', 'art-15-1-1'),
  indication: cite('law-343', 'art-15-1-4'),
  prosthetics: cite('law-343', 'art-9-6-2'),
  means: cite('law-343', 'art-9-6-3'),
  programme: cite('social-code', 'art-157'),
  disability: cite('social-code', 'art-155'),
  portal: cite('social-code', 'art-166'),
  suppliers: cite('social-code', 'art-167'),
  order: cite('social-code', 'art-168'),
  procurement: cite('social-code', 'art-169'),
  noSupplier: cite('social-code', 'art-169-1'),
  byKind: cite('social-code', 'art-169-2'),
  sanatorium: cite('social-code', 'art-160-3'),
  care: cite('law-343', 'art-15-1-2'),
  represented: cite('law-343', 'art-16-2'),
  twoRoutes: cite('project', 'DEC-90'),
  terms: cite('project', 'DEC-91', 'project-default'),
} as const satisfies Record<string, Citation>

/** Two routes that are never mixed: DEC-90. */
export const ROUTES = ['disability-programme', 'medical-indication'] as const
export type Route = (typeof ROUTES)[number]

/** What each route rests on, in the order in which a family is told it. */
export const ROUTE_ACTS: Readonly<Record<Route, readonly Citation[]>> = {
  'disability-programme': [ACTS.programme, ACTS.portal, ACTS.twoRoutes],
  'medical-indication': [ACTS.indication, ACTS.free, ACTS.twoRoutes],
}

import type { Action, DownloadRoute, Page } from '#platform/http/page.ts'
import { CAPABILITIES } from '../capabilities.ts'

/** One address of a browser: a page, a form that is sent, a file. */
export interface Route {
  readonly kind: 'page' | 'form' | 'file'
  readonly path: string
  readonly capability: string
  /** What says who may open it; read at each request. */
  readonly door: Pick<Page, 'roles'>
  readonly action?: Action
}

function pagesOf(capability: string, kind: Route['kind'], pages: readonly (Page | DownloadRoute)[]): Route[] {
  return pages.map((door) => ({ kind, path: door.path, capability, door }))
}

/** Every address of the capabilities. */
export const ROUTES: readonly Route[] = CAPABILITIES.flatMap((one) => [
  ...pagesOf(one.name, 'page', one.pages),
  ...pagesOf(one.name, 'file', one.downloads ?? []),
  ...one.actions.map((action): Route => {
    return { kind: 'form', path: action.path, capability: one.name, door: action.page, action }
  }),
])

/** The name of a route in reports and in the table. */
export function nameOf({ kind, path }: Pick<Route, 'kind' | 'path'>): string {
  return `${kind} ${path}`
}

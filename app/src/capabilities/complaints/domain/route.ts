import { type BodyLevel, type Citation, cite, superiorOf } from '@tirek/law'
import type { About } from './complaint.ts'

/** Where a complaint goes: to the head of the body itself, or to the one above it. */
export type Route =
  | { readonly to: 'own-head'; readonly cite: readonly Citation[] }
  | { readonly to: Exclude<BodyLevel, 'organisation' | 'department'>; readonly cite: readonly Citation[] }

const HEAD_ANSWERS = cite('project', 'DEC-50', 'project-default')

/** Kinds of organisation whose head signs in and may answer for the workers; others are answered for from above. */
const HAS_OFFICER: readonly string[] = ['pmpc', 'employment-department']

/** The level of a kind of organisation. */
export function levelOf(kind: string): BodyLevel {
  if (kind === 'local-executive-body' || kind === 'maslikhat') return 'local-executive-body'
  return kind === 'employment-department' ? 'department' : 'organisation'
}

/** A complaint about a body goes past it to the superior; one about a worker goes to the head, where there is one. */
export function routeOf(kind: string, about: About): Route {
  if (about === 'worker' && HAS_OFFICER.includes(kind)) return { to: 'own-head', cite: [HEAD_ANSWERS] }
  return superiorRoute(levelOf(kind))
}

function superiorRoute(level: BodyLevel): Route {
  const superior = superiorOf(level)
  const isCentral = superior === undefined || superior.level === 'central-body'
  return { to: isCentral ? 'central-body' : 'local-executive-body', cite: superior?.cite ?? [HEAD_ANSWERS] }
}

/** Who stands above the one that has the complaint; undefined above the centre, where the court is left. */
export function nextAbove(addressee: { readonly kind: string } | undefined): Route | undefined {
  return addressee === undefined ? undefined : superiorRoute(levelOf(addressee.kind))
}

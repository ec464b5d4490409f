import { cite } from '../acts/cite.ts'
import type { Citation } from '../acts/types.ts'

/** Where a body stands: an organisation, a department of the local executive body, that body, the central one. */
export const BODY_LEVELS = ['organisation', 'department', 'local-executive-body', 'central-body'] as const
export type BodyLevel = (typeof BODY_LEVELS)[number]

/** Who considers a complaint about a body, and on what ground. */
export type Superior = { readonly level: BodyLevel; readonly cite: readonly Citation[] }

const BY_SUPERIOR = cite('appc', 'art-91')
/** Law 343 names who creates and runs the organisations, not who answers complaints about them. */
const SILENT = cite('project', 'DEC-50', 'project-default')

const SUPERIORS: Readonly<Record<BodyLevel, Superior | undefined>> = {
  organisation: {
    level: 'local-executive-body',
    cite: [BY_SUPERIOR, cite('law-343', 'art-8-2'), SILENT],
  },
  department: {
    level: 'local-executive-body',
    cite: [BY_SUPERIOR, cite('law-343', 'art-8-2'), SILENT],
  },
  'local-executive-body': { level: 'central-body', cite: [BY_SUPERIOR, SILENT] },
  'central-body': undefined,
}

/** The body above a body; undefined above the central one, where only the court is left. */
export function superiorOf(level: BodyLevel): Superior | undefined {
  return SUPERIORS[level]
}

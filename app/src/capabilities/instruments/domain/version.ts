import { isAfter, isBefore, type LocalDate, leadsOn } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import type { Questionnaire } from '@tirek/questionnaire'
import { ACTS } from './citations.ts'

export const VERSION_STATES = ['draft', 'published', 'retired', 'discarded'] as const
/** Where one version stands. */
export type VersionState = (typeof VERSION_STATES)[number]

export const VERSION_ACTS = ['write', 'publish', 'retire', 'discard'] as const
/** What may be done to a version. */
export type VersionAct = (typeof VERSION_ACTS)[number]

type Edge = { readonly from: readonly VersionState[]; readonly to: VersionState; readonly cite: Citation }

/** Every movement of a version. What is published is never written again; another version follows it. */
export const VERSION_EDGES = {
  write: { from: ['draft'], to: 'draft', cite: ACTS.procedure },
  publish: { from: ['draft'], to: 'published', cite: ACTS.procedure },
  retire: { from: ['published'], to: 'retired', cite: ACTS.procedure },
  discard: { from: ['draft'], to: 'discarded', cite: ACTS.procedure },
} as const satisfies Record<VersionAct, Edge>

/** Whether an act leads on from a state. */
export const isVersionAct = leadsOn<VersionAct, VersionState>(VERSION_EDGES)

/** One version of a questionnaire with what the authority says of it. */
export interface Version {
  readonly questionnaire: Questionnaire
  /** Its name in the history. */
  readonly recordId: string
  readonly state: VersionState
  /** The instrument of screening whose answers it takes. */
  readonly instrumentId: string | undefined
  readonly isClinicalTool: boolean
  readonly licenceNote: string | undefined
  readonly inForceFrom: LocalDate | undefined
  readonly inForceUntil: LocalDate | undefined
  readonly draftedBy: string
  readonly publishedBy: string | undefined
  readonly revision: number
}

type Period = Pick<Version, 'inForceFrom' | 'inForceUntil'>

/** True on a day when the version was published and not yet retired. */
export function isPublishedOn({ inForceFrom, inForceUntil }: Period, on: LocalDate): boolean {
  if (inForceFrom === undefined || isBefore(on, inForceFrom)) return false
  return inForceUntil === undefined || isBefore(on, inForceUntil)
}

/** Of several published versions of one instrument the latest is the one to use on a day. */
export function inForceOn<V extends Period>(versions: readonly V[], on: LocalDate): V | undefined {
  return versions
    .filter((one) => isPublishedOn(one, on))
    .reduce<V | undefined>((latest, one) => (isLater(one, latest) ? one : latest), undefined)
}

function isLater(one: Period, latest: Period | undefined): boolean {
  if (latest?.inForceFrom === undefined) return true
  return one.inForceFrom !== undefined && isAfter(one.inForceFrom, latest.inForceFrom)
}

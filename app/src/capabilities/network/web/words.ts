import { type Lang, localize } from '@tirek/kernel'
import { SETTLEMENT_TYPES } from '@tirek/law'
import type { z } from 'zod'
import { formatNumber, formatPercent } from '#platform/i18n/format.ts'
import type { Tone } from '#platform/ui/tags.tsx'
import {
  CAPABILITIES,
  CAPABILITY_NAMES,
  isOrganisationKind,
  ORGANISATION_KINDS,
} from '../domain/organisation-kind.ts'
import { SETTLEMENT_TYPE_NAMES } from '../domain/settlement.ts'
import type { showNorms } from '../use-cases/show-norms.ts'

export type Norms = z.output<(typeof showNorms)['output']>
export type RegionLine = Norms['regions'][number]
export type KindLine = RegionLine['kinds'][number]

/** Full name of a kind of organisation. */
export function kindName(kind: string, lang: Lang): string {
  return isOrganisationKind(kind) ? localize(ORGANISATION_KINDS[kind].name, lang) : kind
}

/** Name of the legal type of a settlement. */
export function settlementTypeName(type: string, lang: Lang): string {
  const known = SETTLEMENT_TYPES.find((one) => one === type)
  return known === undefined ? type : localize(SETTLEMENT_TYPE_NAMES[known], lang)
}

/** Names of means of teaching and communication, joined by commas. */
export function capabilityNames(capabilities: readonly string[], lang: Lang): string {
  const known = CAPABILITIES.filter((one) => capabilities.includes(one))
  return known.map((one) => localize(CAPABILITY_NAMES[one], lang)).join(', ')
}

/** A number or a dash where it is not known. */
export function figure(value: number | null | undefined, lang: Lang): string {
  return value === null || value === undefined ? '–' : formatNumber(lang, value)
}

/** A whole percentage or a dash. */
export function coverage(value: number | null, lang: Lang): string {
  return value === null ? '–' : formatPercent(lang, value / 100)
}

/** The line of one kind in a region. */
export function lineOf(region: RegionLine, kind: string): KindLine | undefined {
  return region.kinds.find((line) => line.kind === kind)
}

export const STATE_TONES: Readonly<Record<string, Tone>> = {
  planned: 'waiting',
  existing: 'done',
  closed: 'neutral',
}

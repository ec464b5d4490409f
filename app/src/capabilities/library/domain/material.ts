import { type Edges, foldName, type LocalDate, type LocalizedText, leadsOn } from '@tirek/kernel'
import type { Citation } from '@tirek/law'
import { ACTS } from './acts.ts'

/** The bodies that publish, each its own field. */
export const FIELDS = ['health', 'education', 'social'] as const
export type Field = (typeof FIELDS)[number]

export const KINDS = ['diagnostics', 'treatment', 'correction', 'family-help'] as const
export type Kind = (typeof KINDS)[number]

/** `link-only`: the source may be read where it is and not copied. */
export const TERMS = ['free', 'with-permission', 'link-only'] as const
export type Terms = (typeof TERMS)[number]

export const MATERIAL_STATES = ['proposed', 'returned', 'published', 'withdrawn'] as const
export type MaterialState = (typeof MATERIAL_STATES)[number]

/** Somebody proposes, the body of the field publishes or returns it with a remark, and may withdraw it. */
export const MATERIAL_EDGES = {
  correct: { from: ['proposed', 'returned'], cite: ACTS.methods },
  attach: { from: ['proposed', 'returned'], cite: ACTS.methods },
  publish: { from: ['proposed'], cite: ACTS.experience },
  return: { from: ['proposed'], cite: ACTS.experience },
  withdraw: { from: ['published'], cite: ACTS.experience },
} as const satisfies Edges<string, MaterialState> & Readonly<Record<string, { readonly cite: Citation }>>
export type MaterialEvent = keyof typeof MATERIAL_EDGES
export const isMaterialEvent = leadsOn<MaterialEvent, MaterialState>(MATERIAL_EDGES)

/** What is said of a source. */
export interface Description {
  readonly field: Field
  readonly kind: Kind
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly language: string
  readonly year: number
  readonly title: LocalizedText
  readonly summary: LocalizedText
  readonly original: string
  readonly terms: Terms
  readonly termsNote: string
  readonly link: string | undefined
  readonly isForFamilies: boolean
}

/** A material of the library. */
export interface Material extends Description {
  readonly id: string
  readonly file: { readonly name: string; readonly size: number } | undefined
  readonly state: MaterialState
  readonly proposedBy: string
  readonly proposedByName: string
  readonly proposedFrom: string | undefined
  readonly proposedOn: LocalDate
  readonly remark: string | undefined
  readonly decidedByName: string | undefined
  readonly decidedOn: LocalDate | undefined
  readonly withdrawnWhy: string | undefined
  readonly withdrawnOn: LocalDate | undefined
  readonly version: number
}

/** The folded words by which a material is found, in whatever language they were typed. */
export function searchWords({
  title,
  summary,
  original,
}: Pick<Description, 'title' | 'summary' | 'original'>): string {
  const all = [...Object.values(title), original, ...Object.values(summary)]
  return foldName(all.join(' '))
}

/** Why a material cannot be published as it is. */
export function hindrance({
  file,
  link,
  terms,
}: Pick<Material, 'file' | 'link' | 'terms'>): 'no-source' | 'file-not-allowed' | undefined {
  if (file === undefined && link === undefined) return 'no-source'
  return file !== undefined && terms === 'link-only' ? 'file-not-allowed' : undefined
}

import type { LocalDate } from '@tirek/kernel'

/**
 * What article 23(3) of the Convention names («access to and receives education, training, health care services,
 * rehabilitation services, preparation for employment and recreation opportunities in a manner conducive to … social integration
 * and individual development, including … cultural and spiritual development»), each also as a need of the family itself.
 */
export const FIELDS = [
  'education',
  'training',
  'health',
  'rehabilitation',
  'work',
  'leisure',
  'culture',
] as const
export type Field = (typeof FIELDS)[number]

export const LEVELS = ['none', 'some', 'urgent'] as const
export type Level = (typeof LEVELS)[number]

/** Situations of life in which a family meets authorities and receives services. */
export const SITUATIONS = [
  'first-news',
  'papers',
  'treatment',
  'learning',
  'every-day',
  'home-and-money',
  'growing-up',
] as const
export type Situation = (typeof SITUATIONS)[number]

/** What is hard in a situation: to deal with authorities, to receive services, both, or nothing. */
export const HARD = ['nothing', 'authorities', 'services', 'both'] as const
export type Hard = (typeof HARD)[number]

/** What a family needs, in its own words and by its own order. */
export interface Needs {
  readonly fields: Readonly<Record<Field, Level>>
  readonly situations: Readonly<Record<Situation, Hard>>
  /** What matters most, the first one first. */
  readonly priorities: readonly string[]
  readonly words: string | undefined
}

/** One edition of the needs; the family may write the first alone. */
export interface NeedsEdition {
  readonly id: string
  readonly edition: number
  readonly writtenBy: 'family' | 'together'
  readonly writerName: string
  readonly writtenOn: LocalDate
  readonly needs: Needs
}

const WEIGHT: Readonly<Record<Level, number>> = { urgent: 2, some: 1, none: 0 }

/** The fields in which something is needed, urgent ones first, in the order of the Convention. */
export function neededFields({ fields }: Needs): readonly Field[] {
  return FIELDS.filter((field) => fields[field] !== 'none').sort(
    (a, b) => WEIGHT[fields[b]] - WEIGHT[fields[a]],
  )
}

/** The situations in which something is hard. */
export function hardSituations({ situations }: Needs): readonly Situation[] {
  return SITUATIONS.filter((situation) => situations[situation] !== 'nothing')
}

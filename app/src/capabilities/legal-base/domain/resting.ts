import {
  type ActId,
  BENEFITS,
  type Benefit,
  type Citation,
  findUnit,
  PARAMETERS,
  type Parameter,
  unitPath,
} from '@tirek/law'

/** Something that rests on provisions. */
interface Based {
  readonly basis: readonly Citation[]
}

/** What rests on a unit: numbers of the law, rights and benefits, and what this server does. */
interface Resting<U extends Based> {
  readonly parameters: readonly Parameter[]
  readonly benefits: readonly Benefit[]
  readonly useCases: readonly U[]
}

/** Whether a citation is of a unit, or of a part of it. */
function isWithin(citation: Citation, act: ActId, unit: string): boolean {
  const cited = citation.act === act ? findUnit(act, citation.unit) : undefined
  return cited !== undefined && unitPath(cited).some(({ id }) => id === unit)
}

/** The provisions of a right or benefit: where it stands in the law in any time, and those of its conditions. */
function provisionsOf({ sources, criteria }: Benefit): readonly Citation[] {
  const standing = sources.flatMap(({ cite }) => (cite === undefined ? [] : [cite]))
  return [...standing, ...criteria.map(({ cite }) => cite)]
}

/** What stands on a unit of an act, with its parts. */
export function restingOn<U extends Based>(act: ActId, unit: string, useCases: readonly U[]): Resting<U> {
  const isHere = (citation: Citation) => isWithin(citation, act, unit)
  return {
    parameters: Object.values<Parameter>(PARAMETERS).filter(({ values }) =>
      values.some(({ cite }) => isHere(cite)),
    ),
    benefits: BENEFITS.filter((benefit) => provisionsOf(benefit).some(isHere)),
    useCases: useCases.filter(({ basis }) => basis.some(isHere)),
  }
}

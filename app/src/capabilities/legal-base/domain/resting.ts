import { type ActId, type Citation, findUnit, PARAMETERS, type Parameter, unitPath } from '@tirek/law'

/** Something that rests on provisions. */
interface Based {
  readonly basis: readonly Citation[]
}

/** What rests on a unit: numbers of the law, and what this server does. */
interface Resting<U extends Based> {
  readonly parameters: readonly Parameter[]
  readonly useCases: readonly U[]
}

/** Whether a citation is of a unit, or of a part of it. */
function isWithin(citation: Citation, act: ActId, unit: string): boolean {
  const cited = citation.act === act ? findUnit(act, citation.unit) : undefined
  return cited !== undefined && unitPath(cited).some(({ id }) => id === unit)
}

/** What stands on a unit of an act, with its parts. */
export function restingOn<U extends Based>(act: ActId, unit: string, useCases: readonly U[]): Resting<U> {
  const isHere = (citation: Citation) => isWithin(citation, act, unit)
  return {
    parameters: Object.values<Parameter>(PARAMETERS).filter(({ values }) =>
      values.some(({ cite }) => isHere(cite)),
    ),
    useCases: useCases.filter(({ basis }) => basis.some(isHere)),
  }
}

export {
  AMENDMENTS,
  type AmendingAct,
  type EntryRule,
  entryIntoForce,
  findAmendment,
} from './acts/amendments.ts'
export { cite, describeCitation, markLabel, shortCitation } from './acts/cite.ts'
export { type EditionAnswer, editionOn } from './acts/editions.ts'
export { REPEALED_ACTS, type RepealedAct } from './acts/repealed.ts'
export type {
  Act,
  ActId,
  Citation,
  Edition,
  Ratification,
  SourceMark,
  Unit,
  UnitKind,
  UnitStatus,
} from './acts/types.ts'
export { findUnit, getAct, isExcluded, listActs, listUnits, unitPath } from './acts/units.ts'
export { compileCalendar } from './calendar/compile.ts'
export {
  CALENDAR_FACTS,
  type CalendarFacts,
  type CalendarGap,
  type CalendarMark,
  type HolidayFact,
  type ReligiousFact,
  type TransferFact,
} from './calendar/facts.ts'
export { CALENDAR_DATA, workingCalendar } from './calendar/working-calendar.ts'
export {
  findParameter,
  getValue,
  PARAMETERS,
  type ParameterAnswer,
  type ParameterId,
  ParameterNotInForce,
  parameter,
  valueOn,
} from './parameters/parameter.ts'
export { findTerm, type Term, type TermProblem, type TermUnit, term } from './parameters/term.ts'
export type { Parameter, ParameterStanding, ParameterUnit, ParameterValue } from './parameters/types.ts'

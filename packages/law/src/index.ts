export {
  AMENDMENTS,
  type AmendingAct,
  type EntryRule,
  entryIntoForce,
  findAmendment,
} from './acts/amendments.ts'
export { cite, describeCitation, markLabel, shortCitation, titledCitation } from './acts/cite.ts'
export { type EditionAnswer, editionOn } from './acts/editions.ts'
export type { CitableUnit } from './acts/registry.ts'
export { REPEALED_ACTS, type RepealedAct } from './acts/repealed.ts'
export { standingOn, type UnitStanding } from './acts/standing-on.ts'
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
export type { AmountAnswer } from './benefits/amount.ts'
export { BENEFITS, benefitsOf, factsOfBenefit, findBenefit } from './benefits/catalogue.ts'
export { type Contradiction, contradictionsIn } from './benefits/contradictions.ts'
export { type Determination, determine, type JudgedCriterion, sourceOn } from './benefits/determine.ts'
export { type Example, examplesOf } from './benefits/examples.ts'
export {
  FACTS,
  type Fact,
  type FactId,
  type FactValue,
  type FactValues,
  factOf,
  findFact,
  questionTo,
  readFact,
} from './benefits/facts.ts'
export { BITS, CODED, codeOf, NEEDS, NO_BIRTH_DAY, valuesOf } from './benefits/kernel/plan.ts'
export { compileSweep, type Sweep } from './benefits/kernel/sweep.ts'
export { changedAt } from './benefits/milestone.ts'
export { determineAll, nextQuestion, questionsLeft } from './benefits/next-question.ts'
export type { Verdict } from './benefits/tests.ts'
export {
  BENEFIT_CATEGORIES,
  type Benefit,
  type BenefitCategory,
  type Criterion,
  type Source,
  type Test,
  type Way,
} from './benefits/types.ts'
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
export { COUNTRIES, type Country, type ForeignPlace, MEASURES, type Measure } from './comparison/measures.ts'
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
export { countTerm, findTerm, type Term, type TermProblem, type TermUnit, term } from './parameters/term.ts'
export type { Parameter, ParameterStanding, ParameterUnit, ParameterValue } from './parameters/types.ts'
export {
  doesSupportApply,
  isUnderEighteen,
  isUnderThree,
  type LegalDay,
  mayEnterRiskGroup,
  type RiskGroupRefusal,
  riskGroupEnd,
  supportEnd,
} from './rules/ages.ts'
export {
  CLA_CAUSES,
  type ClaCause,
  type ClaElements,
  type ClaMissing,
  type ClaRefusal,
  decideClaStatus,
} from './rules/cla-status.ts'
export {
  type ConsentRefusal,
  type CourtAct,
  decideConsent,
  type RepresentativeStance,
} from './rules/consent.ts'
export {
  complexDefect,
  type DefectFinding,
  decideSevere,
  type SevereFindings,
  type SevereMissing,
  type SevereRefusal,
} from './rules/defects.ts'
export {
  HAND_OVER_ITEMS,
  HAND_OVER_OWNERS,
  type HandOverDue,
  type HandOverItemKind,
  type HandOverOwner,
  handOverItems,
  handOverRule,
  handOverStart,
} from './rules/hand-over.ts'
export {
  mayCiteRepealedAct,
  mayTreatyOverride,
  type RepealedRefusal,
  type Treaty,
  type TreatyRefusal,
} from './rules/legal-sources.ts'
export {
  eligibleSettlements,
  mayPlanByNorm,
  NORMED_UNITS,
  type NormedUnit,
  type PmpcNorm,
  type PmpcNormId,
  requiredPmpc,
  SETTLEMENT_TYPES,
  type SettlementType,
} from './rules/network-norm.ts'
export {
  QUESTION_BODIES,
  QUESTION_TOPICS,
  type QuestionBody,
  type QuestionRoute,
  type QuestionTopic,
  routeOfQuestion,
} from './rules/question-routes.ts'
export type { Reason } from './rules/reason.ts'
export { RECIPIENT_CATEGORIES, type RecipientCategory } from './rules/recipient-categories.ts'
export {
  NAMED_SERVICE_KINDS,
  SERVICE_KINDS,
  type ServiceKind,
  serviceKindName,
} from './rules/service-kinds.ts'
export {
  STANDARD_STEPS,
  type StandardStep,
  type StandardStepId,
  type StepEdition,
  type StepLimits,
  serviceNormOn,
  standardStep,
  stepOn,
} from './rules/standard-steps.ts'
export { type BodyLevel, superiorOf } from './rules/superior.ts'
export { findUnits } from './search/find-units.ts'
export { readActText } from './text/act-text.ts'
export { type Agreement, compareWithBase } from './text/against-base.ts'
export type { ActText, BlockKind, Finding, FindingKind, NamedAct, TextBlock, TextUnit } from './text/types.ts'

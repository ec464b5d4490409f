export { type Answer, type Answers, answersTo, dropHidden, type OwnWords, shownItems } from './answers.ts'
export { type AnswerProblem, checkAnswers, type GivenAnswers, isOwnWords } from './check.ts'
export { compareVersions, type Difference } from './compare.ts'
export { checkLanguages, type TextProblem } from './languages.ts'
export {
  COMPARISONS,
  type Condition,
  FUNCTIONS,
  ITEM_TYPES,
  type Item,
  isChoice,
  isQuestion,
  OPERATORS,
  type Option,
  pinOf,
  type Questionnaire,
  type ResultRule,
  type Score,
  say,
  type Text,
  walk,
} from './model.ts'
export { pagesOf } from './pages.ts'
export { parseQuestionnaire } from './parse.ts'
export { printQuestionnaire } from './print.ts'
export type { Problem, ProblemCode } from './problems.ts'
export { checkResponse, printResponse, type ResponseProblem } from './response.ts'
export { resultOf, type ScoreValue, scoresOf } from './score.ts'

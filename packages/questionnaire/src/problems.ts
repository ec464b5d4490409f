/** What can be wrong with a questionnaire, each with words of its own on the page of the designer. */
export type ProblemCode =
  | 'not-a-questionnaire'
  | 'missing'
  | 'wrong-type'
  | 'wrong-name'
  | 'language'
  | 'unsupported'
  | 'too-long'
  | 'too-many'
  | 'too-deep'
  | 'unknown-value'
  | 'duplicate'
  | 'needs-options'
  | 'needs-items'
  | 'items-outside-group'
  | 'cannot-repeat'
  | 'range'
  | 'unknown-question'
  | 'question-comes-later'
  | 'condition-answer'
  | 'unknown-score'
  | 'not-scored'
  | 'rule-without-otherwise'

/** One mistake and where it stands: `item[2].answerOption[0].valueCoding`. */
export interface Problem {
  readonly path: string
  readonly code: ProblemCode
  /** What was found there, when that helps. */
  readonly found?: string
}

/** Notes one mistake. */
export type Report = (path: string, code: ProblemCode, found?: string) => void

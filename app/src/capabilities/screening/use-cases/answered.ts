import { type LocalDate, ok, type Result } from '@tirek/kernel'
import {
  type Answers,
  checkAnswers,
  type GivenAnswers,
  type Questionnaire,
  resultOf,
} from '@tirek/questionnaire'
import { findInForce } from '#capabilities/instruments/index.ts'
import { answersOfForm, atAnswerFields } from '#platform/ui/questionnaire/form-answers.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { ACTS } from '../domain/citations.ts'
import { RESULTS, type ScreeningOutcome } from '../domain/result.ts'
import { findKept, type KeptKey } from '../store/answers.ts'

/** What was said of one screening: its result as a person chose it, or that the questionnaire decides. */
export interface Said {
  readonly instrumentId: string
  readonly examinedOn: LocalDate
  readonly result: ScreeningOutcome | 'by-rule'
  readonly questionnaireVersion?: string | undefined
  readonly answers?: GivenAnswers | undefined
  /** True when the answers are texts of a form. */
  readonly fromForm?: boolean | undefined
  /** Answers that were kept page by page stand under those that are given now. */
  readonly withKept?: boolean | undefined
}

/** The answers as they are filed, and the result that follows. */
export interface Answered {
  readonly result: ScreeningOutcome
  readonly answered: { readonly id: string; readonly version: string; readonly answers: Answers } | undefined
}

const invalid = (code: string, path: string, field: string) =>
  refuse(code, { status: 'invalid', cite: [ACTS.screening], fields: [{ path, code: field }] })

/** The questionnaire of an instrument on a day; refused when it is another version than the one that was answered. */
export async function questionnaireFor(
  act: Act,
  said: Pick<Said, 'instrumentId' | 'examinedOn' | 'questionnaireVersion'>,
) {
  const found = await findInForce(act.db, said.instrumentId, said.examinedOn)
  if (found === undefined) return invalid('screening.no-questionnaire', 'instrumentId', 'no-questionnaire')
  const { questionnaire } = found
  if (said.questionnaireVersion === questionnaire.version) return ok(questionnaire)
  return invalid('screening.questionnaire-version', 'questionnaireVersion', 'other-version')
}

function outcomeOf(said: Said['result'], byRule: string | undefined): Result<ScreeningOutcome, Refusal> {
  if (byRule === undefined) {
    if (said === 'by-rule') return invalid('screening.no-rule', 'result', 'no-rule')
    return ok(said)
  }
  const decided = RESULTS.find((one) => one === byRule)
  if (decided === undefined) throw new Error(`a rule leads to no result of a screening: ${byRule}`)
  return said === 'by-rule' || said === decided
    ? ok(decided)
    : invalid('screening.against-rule', 'result', 'against-rule')
}

/** Without the questions of other pages, which a form of this page says nothing of. */
export function defined(given: GivenAnswers): GivenAnswers {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** Answers as their questions want them, whether a form or a program gave them. */
export function readGiven(
  questionnaire: Questionnaire,
  { answers, fromForm }: Pick<Said, 'answers' | 'fromForm'>,
) {
  const given = answers ?? {}
  return fromForm === true ? answersOfForm(questionnaire, given) : given
}

async function givenOf(
  act: Act,
  said: Said,
  { key, questionnaire }: { readonly key: KeptKey; readonly questionnaire: Questionnaire },
): Promise<GivenAnswers> {
  const kept = said.withKept === true ? await findKept(act, key) : undefined
  const isSame = kept?.questionnaireVersion === said.questionnaireVersion
  return { ...(isSame ? kept?.answers : {}), ...defined(readGiven(questionnaire, said)) }
}

/** Checks the answers of a screening against the questionnaire in force on its day, and says what follows of them. */
export async function checkAnswered(act: Act, said: Said, key: KeptKey): Promise<Result<Answered, Refusal>> {
  const { result } = said
  if (said.answers === undefined && said.withKept !== true) {
    if (result === 'by-rule') return invalid('screening.no-rule', 'result', 'no-rule')
    return ok({ result, answered: undefined })
  }
  const questionnaire = await questionnaireFor(act, said)
  if (!questionnaire.ok) return questionnaire
  const checked = checkAnswers(
    questionnaire.value,
    await givenOf(act, said, { key, questionnaire: questionnaire.value }),
  )
  if (!checked.ok)
    return refuse('screening.answers', { status: 'invalid', fields: atAnswerFields(checked.error) })
  const outcome = outcomeOf(result, resultOf(questionnaire.value, checked.value))
  if (!outcome.ok) return outcome
  const { id, version } = questionnaire.value
  const answered = { id, version, answers: checked.value }
  return ok({ result: outcome.value, answered })
}

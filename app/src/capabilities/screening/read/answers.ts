import type { Answers } from '@tirek/questionnaire'
import type { Act } from '#platform/use-case/act.ts'
import { openDocument } from '#platform/vault/document.ts'
import { RESULT_ANSWERS } from '../store/answers.ts'

/** The answers of one filed screening; undefined when it has none, or when the actor does not see it. */
export async function findAnswers(act: Act, resultId: string) {
  const row = await act.db
    .selectFrom('screening_result')
    .selectAll()
    .where('id', '=', resultId)
    .executeTakeFirst()
  if (
    row === undefined ||
    row.answers === null ||
    row.questionnaire_version === null ||
    row.questionnaire_id === null
  )
    return undefined
  const answers = await openDocument(act, { field: RESULT_ANSWERS, id: resultId }, row.answers)
  return {
    personId: row.person_id,
    questionnaireId: row.questionnaire_id,
    questionnaireVersion: row.questionnaire_version,
    examinedOn: row.examined_on,
    recordedBy: row.recorded_by,
    result: row.result,
    answers: answers as Answers,
  }
}

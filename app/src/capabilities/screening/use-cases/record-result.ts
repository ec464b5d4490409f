import { z } from 'zod'
import { byAnswer, dateField, idField, lineField } from '#platform/use-case/fields.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { NOT_COMPLETED_REASONS, RESULTS } from '../domain/result.ts'
import { fileScreening } from './file-screening.ts'

/** Answers by the name of the question: one, or a list; they are checked against the questionnaire. */
export const answersField = z.record(z.string().max(64), z.unknown())

const fields = z.object({
  childId: idField,
  instrumentId: lineField,
  instrumentVersion: lineField,
  /** `by-rule`: the questionnaire has a rule of its own, and it decides. */
  result: z.enum([...RESULTS, 'by-rule']),
  notCompletedReason: z.enum(NOT_COMPLETED_REASONS).optional(),
  examinedOn: dateField.optional(),
  /** The version of the questionnaire that was answered; it must be the one in force on the day. */
  questionnaireVersion: lineField.optional(),
  answers: answersField.optional(),
  /** True when the answers are what a form of the pages sent: texts under the names of its fields. */
  fromForm: z.boolean().optional(),
  /** True when answers were kept page by page before. */
  withKept: z.boolean().optional(),
})
const ANSWERS = ['questionnaireVersion', 'answers', 'fromForm', 'withKept'] as const
const input = byAnswer(fields, 'result', {
  'not-completed': ['notCompletedReason'],
  risk: ANSWERS,
  'no-risk': ANSWERS,
  'by-rule': ANSWERS,
})

/** Files one screening: a standard instrument in a version, and one of four results. Risk enters the risk group. */
export const recordResult = command({
  name: 'screening.record-result',
  title: {
    kk: 'Скрининг нәтижесін енгізу',
    ru: 'Внести результат скрининга',
    en: 'Record a screening result',
  },
  basis: [ACTS.screening, ACTS.procedure, ACTS.riskGroup],
  input,
  output: z.object({
    resultId: z.uuid(),
    result: z.enum(RESULTS),
    riskId: z.uuid().nullable(),
    riskEndsOn: z.string().nullable(),
  }),
  run: (act, given) => fileScreening(act, given),
})

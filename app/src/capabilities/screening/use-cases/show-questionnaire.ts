import { ok } from '@tirek/kernel'
import { printQuestionnaire, scoresOf } from '@tirek/questionnaire'
import { z } from 'zod'
import { findInForce, findVersion } from '#capabilities/instruments/index.ts'
import { idField, lineField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { isInstrumentInForce } from '../domain/instrument.ts'
import { findAnswers } from '../read/answers.ts'
import { listInstruments } from '../read/instruments.ts'
import { findKept } from '../store/answers.ts'
import { filingOrganisation } from './filing-organisation.ts'

const answersShape = z.record(z.string(), z.array(z.unknown()))
const document = z.record(z.string(), z.unknown())

const copied = (answers: Readonly<Record<string, readonly unknown[]>>) =>
  Object.fromEntries(Object.entries(answers).map(([linkId, given]) => [linkId, [...given]]))

/** The questionnaire to answer about a child now, with the answers that were kept on the way. */
export const showQuestionnaire = query({
  name: 'screening.questionnaire',
  title: { kk: 'Баланың сауалнамасы', ru: 'Опросник по ребёнку', en: 'Questionnaire about a child' },
  basis: [ACTS.screening, ACTS.procedure],
  input: z.object({ childId: idField, instrumentId: lineField }),
  output: z.object({
    document,
    instrumentId: z.string(),
    /** The version of the instrument itself, as it is filed. */
    instrumentVersion: z.string(),
    isClinicalTool: z.boolean(),
    kept: answersShape.nullable(),
  }),
  reads: ({ childId }) => [childId],
  run: async (act, { childId, instrumentId }) => {
    const organisation = await filingOrganisation(act)
    if (!organisation.ok) return organisation
    const found = await findInForce(act.db, instrumentId, act.today)
    if (found === undefined) return notFound('questionnaire')
    const instrument = (await listInstruments(act.db)).find(
      (one) => one.id === instrumentId && isInstrumentInForce(one, act.today),
    )
    if (instrument === undefined) return notFound('instrument')
    const kept = await findKept(act, {
      personId: childId,
      organisationId: organisation.value.id,
      instrumentId,
    })
    const isSame = kept?.questionnaireVersion === found.questionnaire.version
    return ok({
      document: { ...printQuestionnaire(found.questionnaire) },
      instrumentId,
      instrumentVersion: instrument.version,
      isClinicalTool: found.isClinicalTool,
      kept: kept !== undefined && isSame ? copied(kept.answers) : null,
    })
  },
})

/** The answers of a filed screening, to the version they were given to. */
export const showAnswers = query({
  name: 'screening.answers',
  title: { kk: 'Скрининг жауаптары', ru: 'Ответы скрининга', en: 'Answers of a screening' },
  basis: [ACTS.screening, ACTS.infants],
  input: z.object({ childId: idField, resultId: idField }),
  output: z.object({
    document,
    isClinicalTool: z.boolean(),
    answers: answersShape,
    scores: z.array(z.object({ id: z.string(), value: z.number().nullable() })),
    examinedOn: z.string(),
    recordedBy: z.string(),
    result: z.string(),
  }),
  reads: ({ childId }) => [childId],
  run: async (act, { childId, resultId }) => {
    const filed = await findAnswers(act, resultId)
    if (filed === undefined || filed.personId !== childId) return notFound('answers')
    const version = await findVersion(act.db, filed.questionnaireId, filed.questionnaireVersion)
    if (version === undefined) return notFound('questionnaire')
    const scores = scoresOf(version.questionnaire, filed.answers)
    return ok({
      document: { ...printQuestionnaire(version.questionnaire) },
      isClinicalTool: version.isClinicalTool,
      answers: copied(filed.answers),
      scores: scores.map(({ id, value }) => ({ id, value: value ?? null })),
      examinedOn: filed.examinedOn,
      recordedBy: filed.recordedBy,
      result: filed.result,
    })
  },
})

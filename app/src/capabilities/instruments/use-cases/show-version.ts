import { ok } from '@tirek/kernel'
import { checkLanguages, compareVersions, printQuestionnaire } from '@tirek/questionnaire'
import { z } from 'zod'
import { lineField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { OBSTACLES, obstaclesOf } from '../domain/publishing.ts'
import { inForceOn, isVersionAct, VERSION_ACTS, type Version } from '../domain/version.ts'
import { listVersions } from '../read/questionnaires.ts'
import { versionKey } from './fields.ts'
import { isWriter, line, lineOf, mayRead } from './register-line.ts'

/** What a draft still lacks. */
function draftOf(version: Version) {
  if (version.state !== 'draft') return { obstacles: [], texts: [] }
  const texts = checkLanguages(version.questionnaire).map(({ word, ...one }) => ({
    ...one,
    word: word ?? null,
  }))
  return { obstacles: [...obstaclesOf(version)], texts }
}

function differencesOf(before: Version, after: Version) {
  const found = compareVersions(before.questionnaire, after.questionnaire)
  return found.map((one) => ({ ...one, what: [...one.what] }))
}

/** One version: its questions as FHIR JSON, where it stands, and what stands in the way of publishing it. */
export const showVersion = query({
  name: 'instruments.version',
  title: { kk: 'Сауалнама', ru: 'Опросник', en: 'Questionnaire' },
  basis: [ACTS.screening, ACTS.procedure],
  input: z.object({ ...versionKey, compareWith: lineField.optional() }),
  output: z.object({
    line,
    document: z.record(z.string(), z.unknown()),
    licenceNote: z.string().nullable(),
    draftedBy: z.string().nullable(),
    revision: z.number(),
    actions: z.array(z.enum(VERSION_ACTS)),
    obstacles: z.array(z.enum(OBSTACLES)),
    texts: z.array(
      z.object({
        path: z.string(),
        lang: z.enum(['kk', 'ru', 'en']),
        code: z.string(),
        word: z.string().nullable(),
      }),
    ),
    others: z.array(z.string()),
    differences: z
      .array(z.object({ path: z.string(), change: z.string(), what: z.array(z.string()) }))
      .nullable(),
  }),
  run: async (act, { questionnaireId, questionnaireVersion, compareWith }) => {
    const all = (await listVersions(act.db)).filter(
      (one) => one.questionnaire.id === questionnaireId && mayRead(act.actor, one),
    )
    const named = (version: string | undefined) => all.find((one) => one.questionnaire.version === version)
    const found = named(questionnaireVersion)
    const other = named(compareWith)
    if (found === undefined || (compareWith !== undefined && other === undefined))
      return notFound('questionnaire')
    const mine = isWriter(act.actor)
    const isInForce = found.instrumentId !== undefined && inForceOn(all, act.today) === found
    return ok({
      line: lineOf(found, isInForce),
      document: { ...printQuestionnaire(found.questionnaire) },
      licenceNote: found.licenceNote ?? null,
      draftedBy: mine ? found.draftedBy : null,
      revision: found.revision,
      actions: mine ? VERSION_ACTS.filter((one) => isVersionAct(one, found.state)) : [],
      ...draftOf(found),
      others: all.filter((one) => one !== found).map((one) => one.questionnaire.version),
      differences: other === undefined ? null : differencesOf(other, found),
    })
  },
})

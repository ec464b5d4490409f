import { ok, type Result } from '@tirek/kernel'
import type { Questionnaire } from '@tirek/questionnaire'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { lineField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { findVersion } from '../read/questionnaires.ts'
import { insertDraft } from '../store/questionnaires.ts'
import { changed, versionKey } from './fields.ts'
import { changedVersion, noteVersion } from './find-version.ts'

const input = z.object({
  ...versionKey,
  titleKk: lineField,
  titleRu: lineField,
  titleEn: lineField,
  /** The version whose questions the new one begins with. */
  copyVersion: lineField.optional(),
  instrumentCode: lineField.optional(),
})

type Wish = z.output<typeof input>

async function baseOf(act: Act, wish: Wish): Promise<Result<Questionnaire, Refusal>> {
  const blank = {
    publisher: undefined,
    copyright: undefined,
    items: [],
    scores: [],
    rules: [],
    otherwise: undefined,
  }
  const title = { kk: wish.titleKk, ru: wish.titleRu, en: wish.titleEn }
  const own = { id: wish.questionnaireId, version: wish.questionnaireVersion, title }
  if (wish.copyVersion === undefined) return ok({ ...blank, ...own })
  const copied = await findVersion(act.db, wish.questionnaireId, wish.copyVersion)
  return copied === undefined ? notFound('questionnaire') : ok({ ...copied.questionnaire, ...own })
}

/** The refusal of a version that is known already. */
export function versionKnown() {
  return refuse('instruments.version-known', {
    status: 'invalid',
    fields: [{ path: 'questionnaireVersion', code: 'version-known' }],
  })
}

/** Begins a new version of a questionnaire, empty or with the questions of an earlier one. */
export const startDraft = command({
  name: 'instruments.start-draft',
  title: { kk: 'Сауалнама жобасын бастау', ru: 'Начать проект опросника', en: 'Start a draft questionnaire' },
  basis: [ACTS.procedure],
  input,
  output: changed,
  run: async (act, wish) => {
    const base = await baseOf(act, wish)
    if (!base.ok) return base
    const questionnaire = base.value
    const draft = {
      questionnaire,
      recordId: act.newId(),
      instrumentId: wish.instrumentCode,
      isClinicalTool: false,
      licenceNote: undefined,
    }
    if (!(await insertDraft(act, draft))) return versionKnown()
    await noteVersion(act, draft, 'drafted')
    return changedVersion(draft)
  },
})

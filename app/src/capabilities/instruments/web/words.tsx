import { parseQuestionnaire, type Questionnaire } from '@tirek/questionnaire'
import type { z } from 'zod'
import type { PageContext, Params } from '#platform/http/page.ts'
import { useT } from '#platform/i18n/view.ts'
import { StatusTag, type Tone } from '#platform/ui/tags.tsx'
import type { VersionState } from '../domain/version.ts'
import { showVersion } from '../use-cases/show-version.ts'
import { messages } from './messages.ts'

/** One version as the pages get it. */
export type Shown = z.output<(typeof showVersion)['output']>

/** Who writes questionnaires. */
export const WRITERS = ['authority-officer'] as const

/** Which version an address names. */
export const keyOf = (params: Params) => ({
  questionnaireId: params['questionnaireId'] ?? '',
  questionnaireVersion: params['questionnaireVersion'] ?? '',
})

/** The placeholders of a version in an address. */
export const KEY = [':questionnaireId', ':questionnaireVersion'] as const

/** The questions of a version. */
export function questionsOf(shown: Pick<Shown, 'document'>): Questionnaire {
  const parsed = parseQuestionnaire(shown.document)
  if (!parsed.ok) throw new Error('a questionnaire of the register cannot be read')
  return parsed.value
}

/** The version of an address with its questions. */
export async function askVersion({ ask, params }: Pick<PageContext, 'ask' | 'params'>) {
  const shown = await ask(showVersion, keyOf(params))
  return { shown, questionnaire: questionsOf(shown) }
}

const TONE: Readonly<Record<VersionState, Tone>> = {
  draft: 'waiting',
  published: 'done',
  retired: 'neutral',
  discarded: 'neutral',
}

/** Where a version stands, in a word. */
export function StateTag({ state, isInForce }: { state: VersionState; isInForce: boolean }) {
  const t = useT(messages)
  return <StatusTag tone={TONE[state]}>{t(isInForce ? 'state.in-force' : `state.${state}`)}</StatusTag>
}

/** Whether it is a clinical tool; the project's own examples never are. */
export function ClinicalMark({ isClinicalTool }: { isClinicalTool: boolean }) {
  const t = useT(messages)
  return <strong class="small">{t(isClinicalTool ? 'mark.clinical' : 'mark.not-clinical')}</strong>
}

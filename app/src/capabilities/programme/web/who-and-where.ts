import { foldText, type Lang, type LocalizedText, localize } from '@tirek/kernel'
import type { Executor } from '../domain/measure.ts'

type Carried = {
  readonly executor: Executor
  readonly organisationName: LocalizedText | null
  readonly executorName: string | null
  readonly place: string
}

/** The names of those who carry a measure out; `general` is the word for the kind of executor. */
function namesOf({ executor, organisationName, executorName }: Carried, general: string, lang: Lang) {
  const organisation = organisationName === null ? [] : [localize(organisationName, lang)]
  if (executor === 'family') return [general]
  if (executor === 'specialist') return [executorName ?? general, ...organisation]
  return organisation.length > 0 ? organisation : [executorName ?? general]
}

/**
 * Who carries a measure out and where, in one line. A place that only repeats the executor, in whichever language it
 * was written, is left out.
 */
export function whoAndWhere(measure: Carried, general: string, lang: Lang): string {
  const names = namesOf(measure, general, lang)
  const line = names.join(', ')
  const said = [...names, line, ...Object.values(measure.organisationName ?? {})].map(foldText)
  return said.includes(foldText(measure.place)) ? line : `${line} · ${measure.place}`
}

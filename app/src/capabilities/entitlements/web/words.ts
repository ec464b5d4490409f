import { type Lang, localize } from '@tirek/kernel'
import { type Fact, type FactId, type FactValues, factOf } from '@tirek/law'
import { messages } from './messages.ts'

/** What was said of a fact, in words. */
export function saidOf(lang: Lang, id: FactId, facts: FactValues): string {
  const t = messages.for(lang)
  const value = facts[id]
  if (value === undefined) return t('said.nothing')
  if (typeof value === 'boolean') return t(value ? 'said.yes' : 'said.no')
  if (typeof value === 'number') return t('said.years', { n: value })
  const of: Fact = factOf(id)
  const words = of.values?.[value]
  return words === undefined ? value : localize(words, lang)
}

/** The short names of facts, in one line. */
export function namesOf(lang: Lang, ids: readonly FactId[]): string {
  return ids.map((id) => localize(factOf(id).label, lang)).join('; ')
}

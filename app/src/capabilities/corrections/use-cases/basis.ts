import type { Lang } from '@tirek/kernel'
import { type Citation, describeCitation, markLabel } from '@tirek/law'

/** A citation in words, with its mark where it is not the wording of the law. */
export function basisOf(cite: Citation, lang: Lang): string {
  const words = describeCitation(cite, lang)
  return cite.mark === 'law' ? words : `${words} (${markLabel(cite.mark, lang)})`
}

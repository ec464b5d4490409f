import type { Lang } from '@tirek/kernel'
import type { ActsFor } from '#platform/access/acts-for.ts'
import { messages } from '#platform/ui/messages.ts'
import { formatDate } from './format.ts'

/** For whom somebody acts and until when, in words. */
export function actingWords(lang: Lang, { name, until }: Pick<ActsFor, 'name' | 'until'>): string {
  return messages.for(lang)('shell.acting', { name, until: formatDate(lang, until) })
}

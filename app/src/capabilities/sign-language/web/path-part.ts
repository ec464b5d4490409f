import { authorityOf } from '#platform/access/authority.ts'
import type { PathPart } from '#platform/path/contract.ts'
import { KEY_TEXT_IDS } from '../domain/key-texts.ts'
import { listFilms } from '../read/films.ts'
import { messages } from './messages.ts'
import { paths } from './sign-language.paths.ts'

/** What waits for those who make the films: texts without one, films to check, files that are gone. */
export const pathPart: PathPart = {
  work: async (db, { actor, lang }) => {
    if (authorityOf(actor) !== 'social') return []
    const t = messages.for(lang)
    const films = await listFilms(db)
    const shown = new Set(films.filter(({ state }) => state === 'published').map(({ keyText }) => keyText))
    const counts = {
      'to-check': films.filter(
        ({ state, draftedByAccount }) => state === 'checking' && draftedByAccount !== actor.accountId,
      ).length,
      gone: films.filter(({ state, missingSince }) => state === 'published' && missingSince !== undefined)
        .length,
      empty: KEY_TEXT_IDS.filter((id) => !shown.has(id)).length,
    } as const
    return (['to-check', 'gone', 'empty'] as const).map((key) => ({
      key: `sign-language-${key}`,
      title: t(`work.${key}`),
      count: counts[key],
      ...(key === 'gone' ? { late: counts.gone } : {}),
      href: paths.list(key),
    }))
  },
}

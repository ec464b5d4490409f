import { LANGS, type Lang } from '@tirek/kernel'

/** The language used when nothing else is known: Kazakh, the state language. */
export const DEFAULT_LANG: Lang = 'kk'

/** Each language in its own words, for the language switch. */
export const LANG_NAMES: Readonly<Record<Lang, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }

/** True when the text is one of the languages of the system. */
export function isLang(text: unknown): text is Lang {
  return LANGS.some((lang) => lang === text)
}

/**
 * Takes the language off the front of a path: `/ru/queue?x=1` → `{ lang: 'ru', path: '/queue?x=1' }`.
 * Returns undefined when the path has no language in front.
 */
export function splitLangPath(path: string): { lang: Lang; path: string } | undefined {
  const match = /^\/([a-z]{2})(?=$|[/?#])(.*)$/.exec(path)
  const lang = match?.[1]
  const rest = match?.[2] ?? ''
  if (!isLang(lang)) return undefined

  return { lang, path: rest.startsWith('/') ? rest : `/${rest}` }
}

/** Puts the language in front of a path: `('kk', '/queue')` → `/kk/queue`. */
export function withLang(lang: Lang, path: string): string {
  return `/${lang}${path === '/' ? '' : path}`
}

type Wish = { tag: string; weight: number }

function parseWish(part: string): Wish {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
  const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((value) => value !== undefined)
  return { tag: tag.trim(), weight: q === undefined ? 1 : Number(q) }
}

/** The best language for an `Accept-Language` header (RFC 9110, 12.5.4); Kazakh when none fits. */
export function preferredLang(acceptLanguage: string | undefined): Lang {
  const wishes = (acceptLanguage ?? '').slice(0, 500).split(',').map(parseWish)
  const known = wishes
    .map(({ tag, weight }) => ({ lang: tag.split('-')[0], weight }))
    .filter((wish): wish is { lang: Lang; weight: number } => isLang(wish.lang) && wish.weight > 0)
    .toSorted((a, b) => b.weight - a.weight)

  return known[0]?.lang ?? DEFAULT_LANG
}

import type { Lang } from '@tirek/kernel'

const TYPES = { country: 'region', language: 'language' } as const

/** The name of a country or a language in the reader's language, by its code. */
export function nameOf(lang: Lang, type: keyof typeof TYPES, code: string): string {
  const names = new Intl.DisplayNames([lang, 'ru'], { type: TYPES[type], fallback: 'code' })
  const name = names.of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1)
}

/** Codes as choices, in the order of their names. */
export function choices(lang: Lang, type: keyof typeof TYPES, codes: readonly string[]) {
  return codes
    .map((value) => ({ value, label: nameOf(lang, type, value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, lang))
}

export type Lang = 'kk' | 'ru' | 'en'
export const LANGS: readonly Lang[] = ['kk', 'ru', 'en']

/** One text in the three languages; Kazakh is the reference. */
export type LocalizedText = { readonly kk: string; readonly ru: string; readonly en: string }

export function localize(text: LocalizedText, lang: Lang): string {
  return text[lang]
}

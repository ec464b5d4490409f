import type { LocalizedText } from '@tirek/kernel'

/** Three wordings in the order of the interface: Kazakh, Russian, English. */
export function text(kk: string, ru: string, en: string): LocalizedText {
  return { kk, ru, en }
}

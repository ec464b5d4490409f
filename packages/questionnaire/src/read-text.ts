import { LANGS, type Lang } from '@tirek/kernel'
import { EXT } from './fhir.ts'
import { inner, listOf, lookUp, type Place, plain, under } from './json.ts'
import type { Text } from './model.ts'

/** A language by its tag: `kk-KZ` is Kazakh. */
export function langOf(tag: string | undefined): Lang | undefined {
  return LANGS.find((one) => one === tag?.toLowerCase().split('-')[0])
}

const LONGEST = 2_000

function translations(place: Place): readonly (readonly [Lang, string])[] {
  return listOf(place, 'extension').flatMap((one) => {
    if (lookUp(one.at, 'url') !== EXT.translation) return []
    const parts = listOf(one, 'extension')
    const part = (url: string) => parts.find(({ at }) => at['url'] === url)
    const tag = part('lang')
    const content = part('content')
    const lang = langOf(tag === undefined ? undefined : plain(tag, 'valueCode', 'string'))
    const words = content === undefined ? undefined : plain(content, 'valueString', 'string')
    if (lang !== undefined && words !== undefined) return [[lang, words] as const]
    one.report(one.path, 'language')
    return []
  })
}

/** A text with its translations: `text` and `_text`. */
export function readText(place: Place, name: string, base: Lang): Text {
  const own = plain(place, name, 'string')
  const beside = inner(place, `_${name}`)
  const pairs = [
    ...(own === undefined ? [] : [[base, own] as const]),
    ...(beside === undefined ? [] : translations(beside)),
  ]
  const kept = pairs.map(([lang, words]) => [lang, words.trim()] as const).filter(([, words]) => words !== '')
  if (kept.length === 0) place.report(under(place, name), 'missing')
  if (kept.some(([, words]) => words.length > LONGEST)) place.report(under(place, name), 'too-long')
  return Object.fromEntries(kept)
}

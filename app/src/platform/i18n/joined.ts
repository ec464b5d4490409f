import type { Catalogue, MessageTypes } from './catalogue.ts'

/** The words of two areas of one capability as one catalogue; a key stands in one of them only. */
export function joined<A extends MessageTypes, B extends MessageTypes>(
  first: Catalogue<A>,
  second: Catalogue<B>,
): Catalogue<A & B> {
  return {
    for:
      (lang) =>
      (key, ...args) => {
        const words = first.has(key) ? first.for(lang) : second.for(lang)
        return Reflect.apply(words, undefined, [key, ...args])
      },
    has: (key): key is keyof (A & B) & string => first.has(key) || second.has(key),
    find: (lang, key, args) => first.find(lang, key, args) ?? second.find(lang, key, args),
  }
}

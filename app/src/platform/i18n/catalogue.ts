import type { Lang } from '@tirek/kernel'
import { type Formatters, IntlMessageFormat } from 'intl-messageformat'
import { dateFormatter, numberFormatter, pluralFormatter } from './intl-cache.ts'

/** Values of the arguments of one message. */
export type MessageArgs = Readonly<Record<string, string | number | Date>>

/** The shape of an area's generated `Messages` type: key → its arguments, or undefined when it has none. */
export type MessageTypes = Readonly<Record<string, MessageArgs | undefined>>

/** Arguments a translator takes for one key: none, or exactly those the message names. */
type Rest<A> = A extends MessageArgs ? [args: A] : []

/** Words of one language: `t('save')`, `t('queue.ahead', { n: 3 })`. A wrong key or argument does not compile. */
export type T<M extends MessageTypes> = <K extends keyof M & string>(key: K, ...args: Rest<M[K]>) => string

/** Words of one area in the three languages. */
export type Catalogue<M extends MessageTypes> = {
  /** The translator of one language; made once. */
  for(lang: Lang): T<M>
  /** True when the key exists; for keys put together at run time (`refusal.<code>`). */
  has(key: string): key is keyof M & string
  /** The words of a key put together at run time, or undefined when there is no such key. */
  find(lang: Lang, key: string, args?: MessageArgs): string | undefined
}

type Texts<M> = Readonly<Record<keyof M & string, string>>
type Format = (args?: MessageArgs) => string

const localeOf = (of: string | string[] | Intl.Locale | readonly unknown[] | undefined) => String(of ?? 'kk')

const formatters: Formatters = {
  getNumberFormat: (of, options) => numberFormatter(localeOf(of), options),
  getDateTimeFormat: (of, options) => dateFormatter(localeOf(of), options),
  getPluralRules: (of, options) => pluralFormatter(localeOf(of), options),
}

/** One element of a parsed message: text, argument, plural, select. */
export type MessageElement = ReturnType<IntlMessageFormat['getAst']>[number]

/** Parses a message for the gate of the catalogues; throws a SyntaxError when it cannot be parsed. */
export function parseMessage(lang: string, text: string): readonly MessageElement[] {
  return new IntlMessageFormat(text, lang, undefined, { formatters, ignoreTag: true }).getAst()
}

function compile(lang: Lang, text: string): Format {
  if (!/[{']/.test(text)) return () => text

  const message = new IntlMessageFormat(text, lang, undefined, { formatters, ignoreTag: true })
  return (args) => String(message.format(args))
}

function formatsOf(lang: Lang, texts: Readonly<Record<string, string>>): (key: string) => Format | undefined {
  const compiled = new Map<string, Format>()
  return (key) => {
    const known = compiled.get(key)
    if (known !== undefined) return known

    const text = Object.hasOwn(texts, key) ? texts[key] : undefined
    if (text === undefined) return undefined

    const made = compile(lang, text)
    compiled.set(key, made)
    return made
  }
}

/**
 * Binds the words of one area. A message is compiled once per language and kept.
 * A missing key or argument throws: there is no silent fallback to another language.
 */
export function catalogue<M extends MessageTypes>(texts: Readonly<Record<Lang, Texts<M>>>): Catalogue<M> {
  const formats = {
    kk: formatsOf('kk', texts.kk),
    ru: formatsOf('ru', texts.ru),
    en: formatsOf('en', texts.en),
  }
  const translator = (lang: Lang): T<M> => {
    return (key: string, args?: MessageArgs) => {
      const format = formats[lang](key)
      if (format === undefined) throw new Error(`No words for «${key}» in ${lang}`)
      return format(args)
    }
  }
  const translators = { kk: translator('kk'), ru: translator('ru'), en: translator('en') }

  return {
    for: (lang) => translators[lang],
    has: (key): key is keyof M & string => Object.hasOwn(texts.kk, key),
    find: (lang, key, args) => formats[lang](key)?.(args),
  }
}

/**
 * `Intl` constructors cost up to 165 µs and much memory each; every formatter of the process is made once
 * per locale and set of options and kept.
 */
function cached<Options, Formatter>(make: (locale: string, options: Options) => Formatter) {
  const formatters = new Map<string, Formatter>()
  return (locale: string, options: Options): Formatter => {
    const key = `${locale}|${JSON.stringify(options ?? {})}`
    const known = formatters.get(key)
    if (known !== undefined) return known

    const made = make(locale, options)
    formatters.set(key, made)
    return made
  }
}

export const numberFormatter = cached(
  (locale, options: Intl.NumberFormatOptions | undefined) => new Intl.NumberFormat(locale, options),
)
export const dateFormatter = cached(
  (locale, options: Intl.DateTimeFormatOptions | undefined) => new Intl.DateTimeFormat(locale, options),
)
export const pluralFormatter = cached(
  (locale, options: Intl.PluralRulesOptions | undefined) => new Intl.PluralRules(locale, options),
)
export const listFormatter = cached(
  (locale, options: Intl.ListFormatOptions | undefined) => new Intl.ListFormat(locale, options),
)
export const collator = cached(
  (locale, options: Intl.CollatorOptions | undefined) => new Intl.Collator(locale, options),
)

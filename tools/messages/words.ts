/** A word or turn of phrase that must not be shown to people, and what to say instead. */
type Forbidden = { pattern: RegExp; instead: string }

const START = '(?<![\\p{L}])'
const END = '(?![\\p{L}])'
const word = (body: string) => new RegExp(`${START}(?:${body})${END}`, 'iu')

/** Words about people that degrade, by language. Quotations of law stand in packages/law, not in messages. */
export const FORBIDDEN: Readonly<Record<string, readonly Forbidden[]>> = {
  kk: [
    { pattern: word('кемтар\\p{L}*'), instead: 'мүмкіндігі шектеулі' },
    { pattern: word('мүгедек(?!т[іі])\\p{L}*'), instead: 'мүгедектігі бар бала / адам' },
    { pattern: word('кемістігі бар\\p{L}*'), instead: 'мүмкіндігі шектеулі' },
  ],
  ru: [
    { pattern: word('инвалид(?:а|у|ом|е|ы|ов|ам|ами|ах)?'), instead: 'ребёнок / человек с инвалидностью' },
    { pattern: word('инвалидн(?:ый|ая|ое|ые|ого|ой|ых|ым|ыми)'), instead: 'с инвалидностью' },
    {
      pattern: word('неполноценн\\p{L}*|дефективн\\p{L}*|калек\\p{L}*'),
      instead: 'с ограниченными возможностями',
    },
  ],
  en: [
    { pattern: word('handicapped|cripple\\p{L}*|retarded'), instead: 'with limited abilities' },
    { pattern: word('disabled (?:child|children|person|people)'), instead: 'with a disability' },
    { pattern: word('invalids?(?= child| person|s)|suffers? from'), instead: 'has …' },
  ],
}

/** Areas that quote law, where a forbidden word may stand. */
export const QUOTING_AREAS: ReadonlySet<string> = new Set(['capabilities/legal-base/web'])

const MIXED = /(?=\p{L}*\p{Script=Latin})(?=\p{L}*\p{Script=Cyrillic})\p{L}+/gu

/** Words with letters of both alphabets: a look-alike letter slipped in. */
export function mixedScripts(text: string): readonly string[] {
  return text.match(MIXED) ?? []
}

/** Forbidden words in a text of one language, with what to say instead. */
export function forbiddenWords(lang: string, text: string): readonly { found: string; instead: string }[] {
  return (FORBIDDEN[lang] ?? []).flatMap(({ pattern, instead }) => {
    const found = pattern.exec(text)?.[0]
    return found === undefined ? [] : [{ found, instead }]
  })
}

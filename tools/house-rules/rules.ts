type Rule = {
  readonly what: string
  readonly pattern: RegExp
  /** Files that the rule is about. */
  readonly in: RegExp
  /** Files that are free of it. */
  readonly except?: RegExp
}

const CODE = /\.(ts|tsx)$/
const OUTSIDE_THE_PRODUCT = /\.test\.tsx?$|^(tools|bench|e2e)\/|\/testing\/|\.fixture\.ts$/
const CLOCK = /^app\/src\/(platform\/(clock|config|logging|testing)|main)\//

const RULES: readonly Rule[] = [
  {
    what: 'reads the clock: take the time as an argument',
    pattern: /\bnew Date\(\s*\)|\bDate\.now\(/,
    in: CODE,
    except: new RegExp(`${CLOCK.source}|${OUTSIDE_THE_PRODUCT.source}`),
  },
  {
    what: 'reads chance: take it as an argument',
    pattern: /\bMath\.random\(/,
    in: CODE,
    except: OUTSIDE_THE_PRODUCT,
  },
  {
    what: 'an unfinished note: finish it or write an issue',
    pattern: /\b(TODO|FIXME|XXX)\b/,
    in: /\.(ts|tsx|mjs|cjs|sql|css|md)$/,
    except: /^tools\/house-rules\//,
  },
  {
    what: 'says what the code does not: a promise for later',
    pattern: /\/\/.*\b(for now|temporary hack|quick fix)\b/i,
    in: CODE,
    except: /^tools\/house-rules\//,
  },
  {
    what: 'a check of the compiler is switched off',
    pattern: /@ts-(ignore|nocheck|expect-error)/,
    in: CODE,
    except: /\.test\.tsx?$|^tools\/house-rules\//,
  },
  {
    what: 'mixes Latin and Cyrillic letters in one word',
    pattern:
      /(?<![\\A-Za-z0-9_-])(?:[A-Za-z]*[A-Za-z][А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]|[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]+[A-Za-z])/,
    in: /(messages\.(kk|ru|en)\.json|\.md)$/,
  },
  {
    what: 'uses a word that only quotations of law may use',
    pattern: /кемтар|мүгедек бала/i,
    in: /messages\.(kk|ru|en)\.json$/,
    except: /legal-base\//,
  },
]

/** Every line of a file that breaks a rule: `path:line what`. */
export function checkFile(path: string, text: string): string[] {
  const rules = RULES.filter((rule) => rule.in.test(path) && !rule.except?.test(path))
  if (rules.length === 0) return []

  return text.split('\n').flatMap((line, i) => {
    const broken = rules.filter(({ pattern }) => pattern.test(line))
    return broken.map(({ what }) => `${path}:${i + 1} ${what}`)
  })
}

/** Names of files are ASCII, so that every tool agrees on them. */
export function checkPath(path: string): string[] {
  return /^[\x21-\x7e]+$/.test(path) ? [] : [`${path}: the name of a file must be ASCII without spaces`]
}

/** Words and flags of a command line: `term x --from 2023-12-14` → words `term`, `x`; flags `{ from }`. */
export interface Arguments {
  readonly words: readonly string[]
  readonly flags: Readonly<Record<string, string>>
}

/** Parses a command line; a flag without a value is `true`. */
export function parseArguments(argv: readonly string[]): Arguments {
  const words: string[] = []
  const flags: Record<string, string> = {}
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? ''
    if (!word.startsWith('--')) {
      words.push(word)
      continue
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s)
    const next = argv[i + 1]
    const takesNext = inline === undefined && next !== undefined && !next.startsWith('--')
    flags[name] = inline ?? (takesNext ? next : 'true')
    if (takesNext) i++
  }
  return { words, flags }
}

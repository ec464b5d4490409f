import { parseLocalDate } from '@tirek/kernel'
import { describeCitation, findTerm } from '@tirek/law'
import { isLang } from '#platform/i18n/lang.ts'
import { parseArguments } from './arguments.ts'

/** `tirek law term <parameter-id> --from YYYY-MM-DD`: the last day of a term, with the days skipped and why. */
export function lawCommand(argv: readonly string[], print: (value: unknown) => void): number {
  const { words, flags } = parseArguments(argv)
  const [verb, id] = words
  const from = parseLocalDate(flags['from'] ?? '')
  if (verb !== 'term' || id === undefined || !from.ok) {
    process.stderr.write('Use: tirek law term <parameter-id> --from YYYY-MM-DD\n')
    return 2
  }

  const found = findTerm(id, from.value)
  if (!found.ok) {
    print({ id, from: from.value, error: found.error })
    return 1
  }
  const lang = isLang(flags['lang']) ? flags['lang'] : 'kk'
  const { citation, ...term } = found.value
  print({ ...term, from: from.value, citation: { ...citation, text: describeCitation(citation, lang) } })
  return 0
}

import { LANGS, ok, type Result } from '@tirek/kernel'
import { type ActText, type Agreement, compareWithBase, getAct, readActText } from '@tirek/law'
import { z } from 'zod'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { actIdShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { findingShape } from './fields.ts'

/** A text of an act may be as long as a code is. */
const MOST_LETTERS = 8_000_000

export const textInput = {
  act: actIdShape,
  /** Which wording: the id of an edition of the act. */
  edition: z.string().max(60),
  language: z.enum(LANGS),
  text: z.string().min(1).max(MOST_LETTERS),
}

interface Given {
  readonly act: z.output<typeof actIdShape>
  readonly edition: string
  readonly text: string
}

/** A text taken apart, and how it agrees with the units of the base. */
export interface Checked {
  readonly parsed: ActText
  readonly agreement: Agreement
  /** The base holds the units of this very wording: whatever differs is a mistake in one of them. */
  readonly isKnownWording: boolean
}

/** Takes a text apart; refuses a wording that the act has not, and a file that is no act. */
export function checkGiven({ act, edition, text }: Given): Result<Checked, Refusal> {
  const known = getAct(act).editions.find(({ id }) => id === edition)
  if (known === undefined) {
    const args = {
      editions: getAct(act)
        .editions.map(({ id }) => id)
        .join(', '),
    }
    const fields = [{ path: 'edition', code: 'unknown-edition', args }]
    return refuse('platform.invalid-input', { status: 'invalid', fields })
  }
  const parsed = readActText(text)
  const numbered = new Set(parsed.units.map(({ kind }) => kind))
  if (!numbered.has('article') && !numbered.has('point'))
    return refuse('legal-base.no-act', { status: 'invalid', facts: { lines: text.split('\n').length } })
  return ok({ parsed, agreement: compareWithBase(act, parsed), isKnownWording: known.unitsLoaded })
}

/** What a text would give, before anything is kept: its units, every line that wants a person, how it agrees with the base. */
export const checkText = query({
  name: 'legal-base.check',
  title: { kk: 'Акт мәтінін тексеру', ru: 'Проверить текст акта', en: 'Check the text of an act' },
  basis: [ACTS.layers],
  input: z.object(textInput),
  output: z.object({
    articles: z.int(),
    units: z.int(),
    excluded: z.array(z.string()),
    amendedBy: z.array(z.object({ date: z.string(), number: z.string() })),
    findings: z.array(findingShape),
    unknown: z.array(z.string()),
    missing: z.array(z.string()),
    conflicts: z.array(z.string()),
    isKnownWording: z.boolean(),
  }),
  run: async (_, given) => {
    const checked = checkGiven(given)
    if (!checked.ok) return checked
    const { parsed, agreement, isKnownWording } = checked.value
    const { units, amendedBy, findings } = parsed
    return ok({
      articles: units.filter(({ kind }) => kind === 'article').length,
      units: units.length,
      excluded: units.filter(({ status }) => status !== 'in-force').map(({ id }) => id),
      amendedBy: [...amendedBy],
      findings: [...findings],
      unknown: agreement.unknown.map(({ id }) => id),
      missing: [...agreement.missing],
      conflicts: agreement.conflicts.map(({ unit }) => unit.id),
      isKnownWording,
    })
  },
})

import { createHash } from 'node:crypto'
import { err, ok } from '@tirek/kernel'
import { z } from 'zod'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { listTexts } from '../read/texts.ts'
import { keepText } from '../store/texts.ts'
import { type Checked, checkGiven, textInput } from './check-text.ts'

/** A number that was put back is mended; the rest wants a person before the text is shown to anybody. */
const open = ({ parsed }: Checked) => parsed.findings.filter(({ kind }) => kind !== 'number-restored')

function hindrance(checked: Checked) {
  const [first] = open(checked)
  if (first !== undefined) {
    const facts = { lines: open(checked).length, line: first.line, text: first.text }
    return refuse('legal-base.not-placed', { status: 'state', cite: [ACTS.layers], facts })
  }
  const { unknown, missing, conflicts } = checked.agreement
  const units = [...unknown.map(({ id }) => id), ...missing, ...conflicts.map(({ unit }) => unit.id)]
  if (!checked.isKnownWording || units.length === 0) return undefined
  const facts = { units: units.length, first: units[0] ?? '' }
  return refuse('legal-base.disagrees', { status: 'state', cite: [ACTS.layers], facts })
}

/**
 * Keeps the text of one wording of an act in one language, as the operator supplies it. Whatever could not be placed, or
 * does not agree with the units of the base, refuses the whole text unless a person has looked (`seen`); nothing is kept
 * by halves. The same text again changes nothing.
 */
export const importText = command({
  name: 'legal-base.import',
  title: { kk: 'Акт мәтінін жүктеу', ru: 'Загрузить текст акта', en: 'Load the text of an act' },
  basis: [ACTS.layers],
  input: z.object({ ...textInput, seen: z.union([z.boolean(), z.stringbool()]).default(false) }),
  output: z.object({ textId: z.uuid(), units: z.int(), isNew: z.boolean() }),
  run: async (act, { seen, ...given }) => {
    const checked = checkGiven(given)
    if (!checked.ok) return err(checked.error)
    const refused = seen ? undefined : hindrance(checked.value)
    if (refused !== undefined) return refused
    const { parsed } = checked.value
    const { act: of, edition, language: lang, text } = given
    const sha256 = createHash('sha256').update(text).digest('hex')
    const standing = (await listTexts(act.db, of)).find((one) => one.edition === edition && one.lang === lang)
    if (standing?.sha256 === sha256)
      return ok({ textId: standing.id, units: parsed.units.length, isNew: false })
    const textId = await keepText(act, { act: of, edition, lang, sha256, parsed })
    return ok({ textId, units: parsed.units.length, isNew: true })
  },
})

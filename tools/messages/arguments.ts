import { type MessageElement as Element, parseMessage } from '../../app/src/platform/i18n/catalogue.ts'

/** Element kinds of the ICU parser (its TYPE is a numeric enum that is not exported by intl-messageformat). */
const KIND = { literal: 0, argument: 1, number: 2, date: 3, time: 4, select: 5, plural: 6 } as const

/** What one message needs and says: argument name → TypeScript type, its literal text, its plural faults. */
export type Reading = {
  args: Readonly<Record<string, string>>
  literals: readonly string[]
  faults: readonly string[]
}

type Notes = { args: Record<string, string>; literals: string[]; faults: string[] }

function note(notes: Notes, name: string, type: string) {
  const known = notes.args[name]
  if (known === undefined || known === 'string | number') notes.args[name] = type
  else if (known !== type && type !== 'string | number')
    notes.faults.push(`«${name}» is ${known} and ${type}`)
}

function readPlural(lang: string, element: Extract<Element, { offset: number }>, notes: Notes) {
  note(notes, element.value, 'number')
  const { pluralCategories } = new Intl.PluralRules(lang, {
    type: element.pluralType ?? 'cardinal',
  }).resolvedOptions()
  for (const category of pluralCategories)
    if (!element.options[category]) notes.faults.push(`plural «${category}» of «${element.value}» is missing`)
  for (const option of Object.values(element.options)) readElements(lang, option.value, notes)
}

function readSelect(lang: string, element: Extract<Element, { options: object }>, notes: Notes) {
  const options = Object.keys(element.options).toSorted()
  note(notes, element.value, options.map((option) => `'${option}'`).join(' | '))
  for (const option of Object.values(element.options)) readElements(lang, option.value, notes)
}

function readElement(lang: string, element: Element, notes: Notes) {
  if (!('value' in element)) return
  if ('offset' in element) return readPlural(lang, element, notes)
  if ('options' in element) return readSelect(lang, element, notes)

  const kind: number = element.type
  if (kind === KIND.literal) notes.literals.push(element.value)
  if (kind === KIND.argument) note(notes, element.value, 'string | number')
  if (kind === KIND.number) note(notes, element.value, 'number')
  if (kind === KIND.date || kind === KIND.time) notes.faults.push('format dates with platform/i18n/format.ts')
}

function readElements(lang: string, elements: readonly Element[], notes: Notes) {
  for (const element of elements) readElement(lang, element, notes)
}

/** Parses one ICU message; throws a SyntaxError when it cannot be parsed. */
export function readMessage(lang: string, text: string): Reading {
  const notes: Notes = { args: {}, literals: [], faults: [] }
  readElements(lang, parseMessage(lang, text), notes)
  return notes
}

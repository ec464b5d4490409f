import { readFileSync } from 'node:fs'
import { findUnit, isExcluded, listActs } from '@tirek/law'
import { forbiddenWords, mixedScripts } from '../messages/words.ts'
import { fromRoot } from './source-files.ts'

/** One line of GLOSSARY.md. */
export type GlossaryTerm = {
  readonly kk: string
  readonly ru: string
  readonly en: string
  readonly codeName: string
  /** `<act> <unit>`, or a dash for a word of the system. */
  readonly unit: string
}

const LANGS = ['kk', 'ru', 'en'] as const
const CODE_NAME = /^`([^`]*)`$/

/** The terms of the repository's glossary in its order. */
export function readGlossary(): readonly GlossaryTerm[] {
  return parseGlossary(readFileSync(fromRoot('GLOSSARY.md'), 'utf8'))
}

/** Every table line whose fourth cell is a code name. */
export function parseGlossary(markdown: string): readonly GlossaryTerm[] {
  return markdown.split('\n').flatMap((line) => {
    const [, kk = '', ru = '', en = '', name = '', unit = ''] = line.split('|').map((cell) => cell.trim())
    const codeName = CODE_NAME.exec(name)?.[1]

    return codeName === undefined ? [] : [{ kk, ru, en, codeName, unit }]
  })
}

/** What is wrong with the glossary; an empty list when every line holds. */
export function glossaryProblems(terms: readonly GlossaryTerm[]): readonly string[] {
  const names = terms.map(({ codeName }) => codeName)
  const repeated = names.filter((name, index) => names.indexOf(name) !== index)

  return [
    ...repeated.map((name) => `glossary: code name ${name} stands twice`),
    ...terms.flatMap((term) => termProblems(term).map((problem) => `glossary ${term.codeName}: ${problem}`)),
  ]
}

function termProblems(term: GlossaryTerm): readonly string[] {
  const problems: string[] = []
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(term.codeName)) problems.push('the code name is not kebab-case')
  for (const lang of LANGS) problems.push(...wordProblems(lang, term[lang]))
  const unit = unitProblem(term.unit)

  return unit === undefined ? problems : [...problems, unit]
}

function wordProblems(lang: (typeof LANGS)[number], words: string): readonly string[] {
  if (words === '') return [`has no ${lang} term`]

  return [
    ...forbiddenWords(lang, words).map(({ found, instead }) => `«${found}» is not said; say «${instead}»`),
    ...mixedScripts(words).map((word) => `«${word}» mixes alphabets`),
  ]
}

function unitProblem(cell: string): string | undefined {
  if (cell === '—') return undefined
  const [actId = '', unitId = ''] = cell.split(' ')
  const act = listActs().find(({ id }) => id === actId)
  const unit = act === undefined ? undefined : findUnit(act.id, unitId)
  if (unit === undefined) return `no unit ${cell}`

  return isExcluded(unit) ? `${cell} is excluded` : undefined
}

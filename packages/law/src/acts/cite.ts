import type { Lang } from '@tirek/kernel'
import type { CitableUnit } from './registry.ts'
import { text } from './text.ts'
import type { ActId, Citation, SourceMark, Unit, UnitKind } from './types.ts'
import { findUnit, getAct, isExcluded, unitPath } from './units.ts'

/**
 * A citation of one unit. Throws when the act has no such unit, or when the unit is excluded, so that a
 * rule on a dead unit cannot be loaded (LAW-0-8). Without `mark` the unit's or the act's own mark stands.
 */
export function cite<A extends ActId>(act: A, unit: CitableUnit<A>, mark?: SourceMark): Citation {
  const found = findUnit(act, unit)
  if (found === undefined) throw new Error(`${act} has no unit ${unit}`)
  if (isExcluded(found)) throw new Error(`${act} ${unit} is excluded; no rule may rest on it (LAW-0-8)`)

  return { act, unit, mark: mark ?? found.mark ?? markOf(act, found) }
}

/** The whole citation in words: «2002 жылғы 11 шілдедегі № 343 Заң, 8-бап, 2-тармақ, 4) тармақша». */
export function describeCitation(citation: Citation, lang: Lang): string {
  const steps = pathOf(citation).map((unit) => describeUnit(unit, lang))

  return [getAct(citation.act).citeAs[lang], ...steps].join(', ')
}

/** The citation for a narrow place: «Заң, 8-бап», "Law, art. 8(2)(4)". */
export function shortCitation(citation: Citation, lang: Lang): string {
  const path = pathOf(citation)
  const name = getAct(citation.act).shortName[lang]
  if (lang === 'en') return `${name}, ${shortEnglish(path)}`
  if (lang === 'kk') return [name, ...path.map((unit) => describeUnit(unit, lang))].join(', ')

  return [name, ...path.map((unit) => SHORT_RUSSIAN[unit.kind](unit.number))].join(', ')
}

/** The words that a screen shows beside a statement with this mark. */
export function markLabel(mark: SourceMark, lang: Lang): string {
  return MARK_LABELS[mark][lang]
}

const MARK_LABELS = {
  law: text('заң', 'закон', 'law'),
  'public-source': text('ашық дереккөз', 'открытый источник', 'public source'),
  'project-reading': text('жобаның түсіндіруі', 'толкование проекта', 'project’s reading'),
  'project-default': text(
    'жобаның әдепкі мәні, заң емес',
    'значение проекта по умолчанию, не закон',
    'project default, not law',
  ),
  'not-verified': text('тексерілмеген', 'не проверено', 'not verified'),
} as const satisfies Readonly<Record<SourceMark, ReturnType<typeof text>>>

type Wording = (number: string) => string

const WORDINGS = {
  kk: {
    article: (number) => `${number}-бап`,
    paragraph: (number) => `${number}-тармақ`,
    point: (number) => `${number}-тармақ`,
    'sub-point': (number) => `${number}) тармақша`,
    reading: (number) => number,
  },
  ru: {
    article: (number) => `статья ${number}`,
    paragraph: (number) => `пункт ${number}`,
    point: (number) => `пункт ${number}`,
    'sub-point': (number) => `подпункт ${number})`,
    reading: (number) => number,
  },
  en: {
    article: (number) => `article ${number}`,
    paragraph: (number) => `paragraph ${number}`,
    point: (number) => `point ${number}`,
    'sub-point': (number) => `sub-paragraph ${number})`,
    reading: (number) => number,
  },
} as const satisfies Readonly<Record<Lang, Readonly<Record<UnitKind, Wording>>>>

const SHORT_RUSSIAN = {
  article: (number) => `ст. ${number}`,
  paragraph: (number) => `п. ${number}`,
  point: (number) => `п. ${number}`,
  'sub-point': (number) => `пп. ${number})`,
  reading: (number) => number,
} as const satisfies Readonly<Record<UnitKind, Wording>>

function shortEnglish(path: readonly Unit[]): string {
  const [first, ...rest] = path
  if (first === undefined) return ''
  const head = { article: `art. ${first.number}`, point: `point ${first.number}` }
  const start = first.kind === 'article' || first.kind === 'point' ? head[first.kind] : first.number

  return start + rest.map((unit) => `(${unit.number})`).join('')
}

function describeUnit(unit: Unit, lang: Lang): string {
  return unit.label?.[lang] ?? WORDINGS[lang][unit.kind](unit.number)
}

function pathOf(citation: Citation): readonly Unit[] {
  const unit = findUnit(citation.act, citation.unit)
  if (unit === undefined) throw new Error(`${citation.act} has no unit ${citation.unit}`)

  return unitPath(unit)
}

function markOf(act: ActId, unit: Unit): SourceMark {
  return unit.status === 'awaiting-text' ? 'not-verified' : getAct(act).mark
}

/** What a unit is about in the project's own short words, with its short citation: for lists to choose from. */
export function titledCitation(citation: Citation, lang: Lang): string {
  const summary = findUnit(citation.act, citation.unit)?.summary
  const short = shortCitation(citation, lang)
  return summary === undefined ? short : `${summary[lang]} (${short})`
}

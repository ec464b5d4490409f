import { err, type Lang, ok, type Result } from '@tirek/kernel'
import { consistency } from './consistency.ts'
import { EXT } from './fhir.ts'
import { isObject, listOf, lookUp, needed, oneOf, onlyKnown, type Place, plain, under } from './json.ts'
import { COMPARISONS, FUNCTIONS, type Questionnaire, type ResultRule, type Score } from './model.ts'
import type { Problem } from './problems.ts'
import { NAME, readItem } from './read-item.ts'
import { langOf, readText } from './read-text.ts'

/** What describes a questionnaire from outside is left out; whatever else is not read is a mistake. */
const ROOT_KEYS = new Set([
  ...[
    'resourceType',
    'id',
    'version',
    'language',
    'title',
    '_title',
    'publisher',
    'copyright',
    'item',
    'extension',
  ],
  ...[
    'status',
    'url',
    'name',
    'date',
    'subjectType',
    'text',
    'meta',
    'contact',
    'useContext',
    'experimental',
  ],
  ...[
    'description',
    'purpose',
    'approvalDate',
    'lastReviewDate',
    'effectivePeriod',
    'identifier',
    'code',
    'jurisdiction',
  ],
])

function partsOf(place: Place): (url: string) => readonly Place[] {
  const all = listOf(place, 'extension')
  return (url) => all.filter(({ at }) => lookUp(at, 'url') === url)
}

function partIn(place: Place, url: string): Place {
  const found = partsOf(place)(url)[0]
  if (found === undefined) place.report(place.path, 'missing', url)
  return found ?? { at: {}, path: place.path, report: () => undefined }
}

function readScore(place: Place, base: Lang): Score {
  return {
    id: needed(partIn(place, 'id'), 'valueId'),
    text: readText(partIn(place, 'label'), 'valueString', base),
    calculate: oneOf(partIn(place, 'calculate'), 'valueCode', FUNCTIONS),
    items: partsOf(place)('item').map((one) => needed(one, 'valueString')),
  }
}

function readRule(place: Place): ResultRule {
  const value = partIn(place, 'value')
  const number = plain(value, 'valueDecimal', 'number')
  if (number === undefined) value.report(value.path, 'missing')
  return {
    score: needed(partIn(place, 'score'), 'valueId'),
    operator: oneOf(partIn(place, 'operator'), 'valueCode', COMPARISONS),
    value: number ?? 0,
    result: needed(partIn(place, 'result'), 'valueCode'),
  }
}

const ROOT_EXTENSIONS: ReadonlySet<unknown> = new Set([EXT.score, EXT.rule, EXT.otherwise])

function calculations(root: Place, base: Lang): Pick<Questionnaire, 'scores' | 'rules' | 'otherwise'> {
  for (const one of listOf(root, 'extension'))
    if (!ROOT_EXTENSIONS.has(lookUp(one.at, 'url')))
      one.report(one.path, 'unsupported', String(one.at['url']).slice(0, 80))
  const of = partsOf(root)
  const otherwise = of(EXT.otherwise)[0]
  return {
    scores: of(EXT.score).map((one) => readScore(one, base)),
    rules: of(EXT.rule).map(readRule),
    otherwise: otherwise === undefined ? undefined : needed(otherwise, 'valueCode'),
  }
}

function baseOf(root: Place): Lang {
  const lang = langOf(plain(root, 'language', 'string'))
  if (lang === undefined) root.report('language', 'language')
  return lang ?? 'kk'
}

const LONGEST_VERSION = 20

function rootName(root: Place, name: 'id' | 'version'): string {
  const value = needed(root, name)
  const isRight = NAME.test(value) && (name === 'id' || value.length <= LONGEST_VERSION)
  if (value !== '' && !isRight) root.report(under(root, name), 'wrong-name', value.slice(0, 40))
  return value
}

function readRoot(root: Place): Questionnaire {
  const base = baseOf(root)
  onlyKnown(root, ROOT_KEYS)
  return {
    id: rootName(root, 'id'),
    version: rootName(root, 'version'),
    title: readText(root, 'title', base),
    publisher: plain(root, 'publisher', 'string'),
    copyright: plain(root, 'copyright', 'string'),
    items: listOf(root, 'item').map((one) => readItem(one, base)),
    ...calculations(root, base),
  }
}

/**
 * Reads a FHIR R4 Questionnaire of the subset in the README. Every mistake comes with its place; nothing that would
 * change what is asked is left out in silence.
 */
export function parseQuestionnaire(given: unknown): Result<Questionnaire, readonly Problem[]> {
  if (!isObject(given) || lookUp(given, 'resourceType') !== 'Questionnaire')
    return err([{ path: '', code: 'not-a-questionnaire' }])
  const problems: Problem[] = []
  const report: Place['report'] = (path, code, found) =>
    problems.push({ path, code, ...(found === undefined ? {} : { found }) })
  const questionnaire = readRoot({ at: given, path: '', report })
  if (problems.length === 0) consistency(questionnaire, report)
  return problems.length === 0 ? ok(questionnaire) : err(problems)
}

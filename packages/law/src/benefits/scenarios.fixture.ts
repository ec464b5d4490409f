import { readdirSync, readFileSync } from 'node:fs'
import { type LocalDate, parseLocalDate } from '@tirek/kernel'
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import { findBenefit } from './catalogue.ts'
import { type FactId, type FactValues, findFact, readFact } from './facts.ts'
import type { Benefit } from './types.ts'

const FOLDER = new URL('../../scenarios/', import.meta.url)

const EXPECTED = ['yes', 'no', 'unknown', 'no-source'] as const

/** One family on one day, and what a rule has to say to it. */
export type Scenario = {
  readonly name: string
  /** File and line, for whoever has to mend it. */
  readonly place: string
  readonly on: LocalDate
  readonly facts: FactValues
  readonly expect: (typeof EXPECTED)[number]
  /** The facts that an unknown lacks. */
  readonly missing?: readonly string[]
  /** The criteria that a no rests on. */
  readonly because?: readonly string[]
  /** An exact sum, or `not-entered`. */
  readonly amount?: string
  /** The facts that the amount of a yes lacks. */
  readonly needs?: readonly string[]
  /** Act and unit of that day; the act alone where no unit is known. */
  readonly article?: string
  readonly mark?: string
}
export type Scenarios = {
  readonly benefit: Benefit
  /** What is true of every scenario that does not say otherwise. */
  readonly base: FactValues
  readonly scenarios: readonly Scenario[]
}

/** The ids of the rules that have a file of scenarios. */
export function scenarioFiles(): readonly string[] {
  return readdirSync(FOLDER).map((file) => file.replace(/\.yaml$/, ''))
}

/** The scenarios of a rule from its file. @throws Error with file and line */
export function loadScenarios(id: string): Scenarios {
  return readScenarios(`${id}.yaml`, readFileSync(new URL(`${id}.yaml`, FOLDER), 'utf8'))
}

/** Scenarios as they are written; whatever is not understood is an error with file and line. */
export function readScenarios(file: string, text: string): Scenarios {
  const lines = new LineCounter()
  // Every value stays the text that was written, so that facts are read by the rules of facts alone.
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines })
  const reader: Reader = new Reader(file, lines)
  const [problem] = document.errors
  if (problem !== undefined) throw new Error(`${file}:${lines.linePos(problem.pos[0]).line} ${problem.code}`)

  const top = reader.map(document.contents, ['benefit', 'base', 'scenarios'])
  const id = reader.text(top, 'benefit')
  const benefit = findBenefit(id)
  if (benefit === undefined || file !== `${id}.yaml`) reader.fail(top, `no benefit ${id} of this file`)
  const base = reader.facts(top.get('base', true))
  const scenarios = reader.list(top, 'scenarios').map((one) => scenarioOf(reader, one, base))
  for (const [i, { name, place }] of scenarios.entries())
    if (scenarios.findIndex((other) => other.name === name) < i)
      throw new Error(`${place} a second “${name}”`)
  return { benefit, base, scenarios }
}

const KEYS = [
  ...['name', 'on', 'with', 'without', 'expect', 'missing', 'because', 'amount', 'needs'],
  ...['article', 'mark'],
]

function scenarioOf(reader: Reader, node: unknown, base: FactValues): Scenario {
  const map = reader.map(node, KEYS)
  const day = parseLocalDate(reader.text(map, 'on'))
  if (!day.ok) reader.fail(map, 'no such day')
  const written = reader.text(map, 'expect')
  const verdict = EXPECTED.find((one) => one === written)
  if (verdict === undefined) reader.fail(map, `expects ${written}`)
  const scenario = {
    name: reader.text(map, 'name'),
    place: reader.place(map),
    on: day.value,
    facts: factsOf(reader, map, base),
    expect: verdict,
    ...reader.names(map, 'missing'),
    ...reader.names(map, 'because'),
    ...reader.names(map, 'needs'),
    ...reader.word(map, 'amount'),
    ...reader.word(map, 'article'),
    ...reader.word(map, 'mark'),
  }
  const wrong = incomplete(scenario)
  if (wrong !== undefined) reader.fail(map, wrong)
  return scenario
}

/** What a verdict must be said with, or may not. */
function incomplete({ expect, missing, because, amount, needs }: Scenario): string | undefined {
  if ((expect === 'unknown') !== (missing !== undefined)) return 'an unknown, and nothing else, has missing'
  if ((expect === 'no') !== (because !== undefined)) return 'a no, and nothing else, has because'
  if (expect !== 'yes' && (amount ?? needs) !== undefined) return 'only a yes has an amount'
  return undefined
}

/** The base with its changes; a change that changes nothing is an error. */
function factsOf(reader: Reader, map: YAMLMap, base: FactValues): FactValues {
  const changes = reader.facts(map.get('with', true))
  const gone = reader.names(map, 'without')['without'] ?? []
  for (const [id, value] of Object.entries(changes))
    if (base[id as FactId] === value) reader.fail(map, `${id} is so already`)
  for (const id of gone) if (!(id in base)) reader.fail(map, `${id} is not in the base`)
  return Object.fromEntries(Object.entries({ ...base, ...changes }).filter(([id]) => !gone.includes(id)))
}

/** Reads the nodes of one file and names the line of whatever is wrong. */
class Reader {
  readonly #file: string
  readonly #lines: LineCounter

  constructor(file: string, lines: LineCounter) {
    this.#file = file
    this.#lines = lines
  }

  place(node: unknown): string {
    const at = (node as Node | null)?.range?.[0] ?? 0
    return `${this.#file}:${this.#lines.linePos(at).line}`
  }

  fail(node: unknown, what: string): never {
    throw new Error(`${this.place(node)} ${what}`)
  }

  map(node: unknown, keys: readonly string[]): YAMLMap {
    if (!isMap(node)) return this.fail(node, 'is no map')
    for (const { key } of node.items)
      if (!keys.includes(String(key))) this.fail(key, `unknown word ${String(key)}`)
    return node
  }

  text(map: YAMLMap, key: string): string {
    return this.#scalar(map.get(key, true) ?? map, key)
  }

  word<K extends string>(map: YAMLMap, key: K): Partial<Record<K, string>> {
    if (!map.has(key)) return {}
    return { [key]: this.text(map, key) } as Record<K, string>
  }

  list(map: YAMLMap, key: string): readonly unknown[] {
    const node = map.get(key, true)
    return isSeq(node) ? node.items : this.fail(node ?? map, `${key} is no list`)
  }

  names<K extends string>(map: YAMLMap, key: K): Partial<Record<K, readonly string[]>> {
    if (!map.has(key)) return {}
    const names: readonly string[] = this.list(map, key).map((one) => this.#scalar(one, key))
    return { [key]: names } as Record<K, readonly string[]>
  }

  facts(node: unknown): FactValues {
    if (node === undefined) return {}
    if (!isMap(node)) return this.fail(node, 'facts are a map')
    return Object.fromEntries(node.items.map(({ key, value }) => [String(key), this.#fact(key, value)]))
  }

  #fact(key: unknown, node: unknown) {
    const fact = findFact(String(key))
    if (fact === undefined) return this.fail(key, `unknown fact ${String(key)}`)
    const written = this.#scalar(node, fact.id)
    return readFact(fact, written) ?? this.fail(node, `${fact.id} cannot be ${written}`)
  }

  #scalar(node: unknown, key: string): string {
    if (!isScalar(node) || typeof node.value !== 'string' || node.value === '')
      return this.fail(node, `${key} is not said`)
    return node.value
  }
}

import type { LocalDate } from '@tirek/kernel'
import { BENEFITS, type Benefit, type FactValues, type Test, valueOn } from '@tirek/law'
import { loadPeer } from './peer-package.ts'

/** The rules of a peer over one family: which benefits it says yes to. */
export type Peer = (family: FactValues) => Promise<ReadonlySet<string>>

type Condition = Readonly<Record<string, unknown>>

const years = (id: Parameters<typeof valueOn>[0], on: LocalDate): number => {
  const found = valueOn(id, on)
  return found.kind === 'value' ? found.value : Number.NaN
}

const testOf = ({ criteria }: Benefit): Test => ({ all: criteria.map(({ test }) => test) })

/** A test as conditions of json-rules-engine. */
function asConditions(test: Test, on: LocalDate): Condition {
  if ('fact' in test) return { fact: test.fact, operator: 'in', value: test.is }
  if ('all' in test) return { all: test.all.map((one) => asConditions(one, on)) }
  if ('any' in test) return { any: test.any.map((one) => asConditions(one, on)) }
  const { from, until } = test
  return {
    all: [
      ...(from === undefined
        ? []
        : [{ fact: 'age', operator: 'greaterThanInclusive', value: years(from, on) }]),
      ...(until === undefined ? [] : [{ fact: 'age', operator: 'lessThan', value: years(until, on) }]),
    ],
  }
}

interface JsonRules {
  readonly Engine: new () => {
    addRule(rule: Condition): void
    run(facts: object): Promise<{ events: readonly { type: string }[] }>
  }
}

/** The same rules in json-rules-engine. */
export function jsonRulesEngine(on: LocalDate): Peer {
  const { Engine } = loadPeer<JsonRules>('json-rules-engine', '7.3.1')
  const engine = new Engine()
  for (const benefit of BENEFITS)
    engine.addRule({ conditions: asConditions(testOf(benefit), on), event: { type: benefit.id } })
  return async (family) => new Set((await engine.run(family)).events.map(({ type }) => type))
}

/** Names of its expression language have no hyphens. */
const named = (fact: string) => fact.replaceAll('-', '_')

/** A test as an expression of zen. */
function asExpression(test: Test, on: LocalDate): string {
  if ('fact' in test)
    return `(${named(test.fact)} in [${test.is.map((one) => JSON.stringify(one)).join(', ')}])`
  if ('all' in test) return `(${test.all.map((one) => asExpression(one, on)).join(' and ')})`
  if ('any' in test) return `(${test.any.map((one) => asExpression(one, on)).join(' or ')})`
  const { from, until } = test
  const limits = [
    ...(from === undefined ? [] : [`age >= ${years(from, on)}`]),
    ...(until === undefined ? [] : [`age < ${years(until, on)}`]),
  ]
  return `(${limits.join(' and ')})`
}

interface Zen {
  readonly ZenEngine: new () => {
    createDecision(graph: object): { evaluate(input: object): Promise<{ result: Record<string, boolean> }> }
  }
}

function graphOf(on: LocalDate): object {
  const expressions = BENEFITS.map((benefit) => ({
    id: benefit.id,
    key: named(benefit.id),
    value: asExpression(testOf(benefit), on),
  }))
  const node = (id: string, type: string, content: object = {}) => ({ id, type, name: id, content })
  return {
    nodes: [
      node('in', 'inputNode'),
      node('rules', 'expressionNode', { expressions }),
      node('out', 'outputNode'),
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: 'b', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ],
  }
}

/** The same rules in the engine of GoRules. */
export function zenEngine(on: LocalDate): Peer {
  const { ZenEngine } = loadPeer<Zen>('@gorules/zen-engine', '0.54.0')
  const decision = new ZenEngine().createDecision(graphOf(on))
  return async (family) => {
    const input = Object.fromEntries(Object.entries(family).map(([fact, value]) => [named(fact), value]))
    const { result } = await decision.evaluate(input)
    return new Set(BENEFITS.filter(({ id }) => result[named(id)] === true).map(({ id }) => id))
  }
}

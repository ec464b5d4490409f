import type { LocalDate } from '@tirek/kernel'
import type { FactId } from '../facts.ts'
import type { Benefit } from '../types.ts'
import { CODED, type Plan, planOf } from './plan.ts'
import { LANES, type Layout, moduleOf } from './wasm.ts'

/** A population in columns, and what the rules answer for each; `run` fills the answers. */
export interface Sweep {
  /** Days since 1970-01-01, `NO_BIRTH_DAY` where nobody knows. */
  readonly birthDay: Int32Array
  /** A byte a child for each fact: 0 where it is not known, else `codeOf` the value. */
  readonly facts: ReadonlyMap<FactId, Uint8Array>
  /** For each benefit with an act on the day a byte a child: `BITS`. */
  readonly verdicts: ReadonlyMap<string, Uint8Array>
  /** For each benefit with an amount: 0 none, n the n-th multiple of its rule, `NEEDS` where a fact is missing. */
  readonly amounts: ReadonlyMap<string, Uint8Array>
  run(): void
}

const PAGE = 65_536

/** Lays out columns one after another; the longest element first, so that each is aligned. */
function layoutOf(plan: Plan, room: number) {
  const columns = new Map(CODED.map((fact, i) => [fact, room * (4 + i)] as const))
  const first = room * (4 + CODED.length)
  const steps = [...plan.verdicts.values(), ...plan.amounts.values()]
  const outputs = steps.map((step, i) => ({ step, at: first + room * i }))
  const layout: Layout = { birthDay: 0, columns, outputs }
  return { layout, bytes: first + room * outputs.length }
}

/** Compiles the rules of a day for so many children: sixteen are judged by one instruction, nothing is allocated while it runs. */
export function compileSweep(benefits: readonly Benefit[], on: LocalDate, children: number): Sweep {
  const plan = planOf(benefits, on)
  const room = Math.ceil(Math.max(children, 1) / LANES) * LANES
  const { layout, bytes } = layoutOf(plan, room)
  const pages = Math.ceil(bytes / PAGE)
  const memory = new WebAssembly.Memory({ initial: pages })
  const module = new WebAssembly.Module(moduleOf(plan, layout, pages))
  const { exports } = new WebAssembly.Instance(module, { m: { m: memory } })
  const run = exports['run'] as (count: number) => void

  const column = (at: number) => new Uint8Array(memory.buffer, at, children)
  const answers = layout.outputs.map(({ at }) => column(at))
  const named = (ids: Iterable<string>, from: number) =>
    new Map([...ids].map((id, i) => [id, answers[from + i] ?? column(0)] as const))
  return {
    birthDay: new Int32Array(memory.buffer, 0, children),
    facts: new Map([...layout.columns].map(([fact, at]) => [fact as FactId, column(at)] as const)),
    verdicts: named(plan.verdicts.keys(), 0),
    amounts: named(plan.amounts.keys(), plan.verdicts.size),
    run: () => run(children),
  }
}

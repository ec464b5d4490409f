import { BITS, NEEDS, NO_BIRTH_DAY, type Plan, type Step } from './plan.ts'

/** Where the columns of a population lie in the memory: bytes from its start. */
export interface Layout {
  readonly birthDay: number
  readonly columns: ReadonlyMap<string, number>
  /** Where the answer of a step is written. */
  readonly outputs: readonly { readonly step: number; readonly at: number }[]
}

/** Children judged by one instruction. */
export const LANES = 16

const V128 = 0x7b
const I32 = 0x7f

const OP = {
  load: 0x00,
  store: 0x0b,
  const: 0x0c,
  swizzle: 0x0e,
  eq8: 0x23,
  eq32: 0x37,
  lessOrEqual32: 0x3d,
  and: 0x4e,
  andNot: 0x4f,
  or: 0x50,
  select: 0x52,
  narrow16: 0x65,
  narrow32: 0x85,
} as const

/** An unsigned number as WebAssembly writes it. */
function leb(value: number): number[] {
  const low = value & 0x7f
  const rest = value >>> 7
  return rest === 0 ? [low] : [low | 0x80, ...leb(rest)]
}

const simd = (op: keyof typeof OP) => [0xfd, ...leb(OP[op])]
const get = (local: number) => [0x20, ...leb(local)]
const set = (local: number) => [0x21, ...leb(local)]
const constant = (bytes: readonly number[]) => [...simd('const'), ...bytes]
const bytes = (value: number) => constant(Array.from({ length: LANES }, () => value & 0xff))
const words = (value: number) =>
  constant(Array.from({ length: LANES }, (_, i) => (value >> (8 * (i % 4))) & 0xff))
const memory = (op: 'load' | 'store', at: number) => [...simd(op), 0, ...leb(at)]

/** Locals: how many children, the child at hand, its birth day; then one for every step. */
const COUNT = 0
const CHILD = 1
const BIRTH = 2
const UNBORN = 3
const FIRST_STEP = 4

const local = (step: number) => get(FIRST_STEP + step)

/** Of sixteen birth days those that hold, as bytes of ones. */
function ofBirthDays(base: number, test: readonly number[]): number[] {
  const quarter = (i: number) => [...get(BIRTH), ...memory('load', base + 16 * i), ...test]
  const half = (i: number) => [...quarter(i), ...quarter(i + 1), ...simd('narrow32')]
  return [...half(0), ...half(2), ...simd('narrow16')]
}

const bornBy = (base: number, last: number) => ofBirthDays(base, [...words(last), ...simd('lessOrEqual32')])

/** Unknown where the birth day is not known; else yes where the bytes hold. */
const orUnknown = (holds: readonly number[]) => [
  ...bytes(BITS.unknown),
  ...holds,
  ...bytes(BITS.yes),
  ...simd('and'),
  ...get(UNBORN),
  ...simd('select'),
]

const equals = (step: number, value: number) => [...local(step), ...bytes(value), ...simd('eq8')]

type Emit<Op extends Step['op']> = (step: Extract<Step, { op: Op }>, layout: Layout) => number[]

const EMIT: { readonly [Op in Step['op']]: Emit<Op> } = {
  column: ({ fact }, { columns }) => [...get(CHILD), ...memory('load', columns.get(fact) ?? 0)],
  given: ({ of, when, code }) => [
    ...local(of),
    ...[...equals(of, 0), ...equals(when, BITS.yes), ...simd('and')],
    ...[...bytes(code), ...simd('and'), ...simd('or')],
  ],
  table: ({ of, table }) => [...constant(table), ...local(of), ...simd('swizzle')],
  'born-by': ({ last }, { birthDay }) => orUnknown(bornBy(birthDay, last)),
  'born-after': ({ last }, { birthDay }) =>
    orUnknown([...bytes(0xff), ...bornBy(birthDay, last), ...simd('andNot')]),
  and: ({ left, right }) => [...local(left), ...local(right), ...simd('and')],
  or: ({ left, right }) => [...local(left), ...local(right), ...simd('or')],
  const: ({ value }) => bytes(value),
  choose: ({ test, value, otherwise }) => [
    ...bytes(value),
    ...[...bytes(NEEDS), ...local(otherwise), ...equals(test, BITS.unknown), ...simd('select')],
    ...[...equals(test, BITS.yes), ...simd('select')],
  ],
  'only-yes': ({ of, verdict }) => [...local(of), ...equals(verdict, BITS.yes), ...simd('and')],
}

function emit(step: Step, layout: Layout): number[] {
  const write = EMIT[step.op] as (one: Step, where: Layout) => number[]
  return write(step, layout)
}

/** The loop over all children, sixteen at once. */
function body({ steps }: Plan, layout: Layout): number[] {
  const unborn = ofBirthDays(layout.birthDay, [...words(NO_BIRTH_DAY), ...simd('eq32')])
  return [
    ...[0x03, 0x40],
    ...[...get(CHILD), 0x41, 2, 0x74, ...set(BIRTH)],
    ...[...unborn, ...set(UNBORN)],
    ...steps.flatMap((step, i) => [...emit(step, layout), ...set(FIRST_STEP + i)]),
    ...layout.outputs.flatMap(({ step, at }) => [...get(CHILD), ...local(step), ...memory('store', at)]),
    ...[...get(CHILD), 0x41, LANES, 0x6a, 0x22, CHILD],
    ...[...get(COUNT), 0x49, 0x0d, 0, 0x0b],
  ]
}

const section = (id: number, content: readonly number[]) => [id, ...leb(content.length), ...content]
const text = (value: string) => [value.length, ...new TextEncoder().encode(value)]

/** The rules of a plan as a WebAssembly module: it imports `m.m`, the memory, and exports `run(children)`. */
export function moduleOf(plan: Plan, layout: Layout, pages: number): Uint8Array<ArrayBuffer> {
  const locals = [2, ...[2, I32], ...[...leb(plan.steps.length + 1), V128]]
  const code = [...locals, ...body(plan, layout), 0x0b]
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, 1, I32, 0]),
    ...section(2, [1, ...text('m'), ...text('m'), 0x02, 0x00, ...leb(pages)]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('run'), 0x00, 0]),
    ...section(10, [1, ...leb(code.length), ...code]),
  ])
}

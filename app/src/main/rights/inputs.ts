import { z } from 'zod'
import type { AnyUseCase } from '#platform/use-case/use-case.ts'

/** The part of JSON Schema that the inputs of the use cases are described with. */
interface Schema {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly minimum?: number
  readonly minItems?: number
}

/** Which id stands in a field, and what is known of other fields by their path. */
export interface Filling {
  readonly idOf: (field: string) => string
  readonly text: string
  readonly known: ReadonlyMap<string, unknown>
}

const MOST_REPAIRS = 5
const LATER = '2025-04-10'

/** What a field wants when its JSON Schema says only that it is a text. */
const BY_CODE: Readonly<Record<string, unknown>> = {
  'date-format': LATER,
  'no-such-day': LATER,
  'iin-format': '190230600017',
  'iin-check-digit': '190230600017',
  'choose-one': '610000000',
  'time-format': '10:30',
  'bin-format': '990140000012',
  // No signature stands up without a challenge.
  'cms-format': 'MIIB',
}

/** True for a field that names a record or a person. */
function isIdField(name: string, { format }: Schema): boolean {
  return /(^i|I)d$/.test(name) || format === 'uuid' || format === 'guid'
}

function textOf(name: string, schema: Schema, filling: Filling): string {
  if (isIdField(name, schema)) return filling.idOf(name)
  if (schema.format === 'date') return LATER
  return filling.text
}

function listOf(schema: Schema, path: string, filling: Filling): readonly unknown[] {
  const one = sample(schema.items ?? {}, `${path}.0`, filling)
  return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => one)
}

function objectOf(schema: Schema, path: string, filling: Filling): Record<string, unknown> {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`)
  const wanted = Object.entries(schema.properties ?? {}).filter(
    ([name, inner]) =>
      (schema.required ?? []).includes(name) || isIdField(name, inner) || filling.known.has(at(name)),
  )
  return Object.fromEntries(wanted.map(([name, inner]) => [name, sample(inner, at(name), filling)]))
}

function chosen({ anyOf, oneOf, const: only, enum: values }: Schema): unknown {
  return only ?? values?.[0] ?? anyOf?.[0] ?? oneOf?.[0]
}

function typed(schema: Schema, path: string, filling: Filling): unknown {
  const { type } = schema
  if (type === 'object') return objectOf(schema, path, filling)
  if (type === 'array') return listOf(schema, path, filling)
  if (type === 'boolean') return true
  if (type === 'number' || type === 'integer') return Math.max(1, schema.minimum ?? 1)
  return textOf(path.split('.').at(-1) ?? '', schema, filling)
}

function sample(schema: Schema, path: string, filling: Filling): unknown {
  if (filling.known.has(path)) return filling.known.get(path)
  const choice = chosen(schema)
  if (choice === undefined) return typed(schema, path, filling)
  return typeof choice === 'object' && choice !== null ? sample(choice, path, filling) : choice
}

function shapeOf(useCase: AnyUseCase): Schema {
  return z.toJSONSchema(useCase.input, { io: 'input', unrepresentable: 'any' }) as Schema
}

function fieldsOf(useCase: AnyUseCase, isWanted: (name: string, schema: Schema) => boolean) {
  const fields = Object.entries(shapeOf(useCase).properties ?? {})
  return fields.filter(([name, schema]) => isWanted(name, schema)).map(([name]) => name)
}

/** The id fields at the top of an input. */
export function idFieldsOf(useCase: AnyUseCase): readonly string[] {
  return fieldsOf(useCase, isIdField)
}

/** Fields of free text at the top of an input, optional ones too. */
export function textFieldsOf(useCase: AnyUseCase): readonly string[] {
  return fieldsOf(
    useCase,
    (name, schema) => schema.type === 'string' && schema.enum === undefined && !isIdField(name, schema),
  )
}

/**
 * What the schema does not say is learnt from the problems of its own parser: a text that wants to be a day becomes a
 * day. Returns the values by path, to be used with any ids.
 */
export function learn(useCase: AnyUseCase, filling: Filling): ReadonlyMap<string, unknown> {
  const known = new Map(filling.known)
  for (let turn = 0; turn < MOST_REPAIRS; turn += 1) {
    const parsed = useCase.input.safeParse(inputFor(useCase, { ...filling, known }))
    if (parsed.success) break
    for (const issue of parsed.error.issues) {
      const code = String((issue as { params?: { code?: unknown } }).params?.code ?? '')
      known.set(issue.path.join('.'), BY_CODE[code] ?? filling.text)
    }
  }
  return known
}

/** An input of the use case with these ids, and the values learnt. */
export function inputFor(useCase: AnyUseCase, filling: Filling): unknown {
  return sample(shapeOf(useCase), '', filling)
}

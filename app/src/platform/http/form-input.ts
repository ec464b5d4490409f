import { z } from 'zod'
import { withDates } from '#platform/ui/form/date-value.ts'

type Json = { readonly [key: string]: unknown }

/** What a browser posts or puts into a query: text, or several texts under one name. */
export type RawForm = Readonly<Record<string, string | readonly string[]>>

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [head, ...rest] = path
  if (head === undefined || FORBIDDEN.has(head)) return
  if (rest.length === 0) {
    target[head] = value
    return
  }
  const next = target[head]
  const inner: Record<string, unknown> = typeof next === 'object' && next !== null ? { ...next } : {}
  put(inner, rest, value)
  target[head] = inner
}

/**
 * Puts dotted names together (`address.street`), joins the three boxes of a day, drops empty values and names that
 * start with `_`.
 */
export function nest(raw: RawForm): Record<string, unknown> {
  const dated = withDates(raw)
  const parts = Object.keys(raw).filter(
    (name) => /\.(day|month|year)$/.test(name) && name.replace(/\.\w+$/, '') in dated,
  )
  const nested: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(dated)) {
    if (name.startsWith('_') || value === '' || parts.includes(name)) continue
    put(nested, name.split('.'), value)
  }
  return nested
}

const TRUE = new Set(['true', 'on', 'yes', '1'])

function scalar(type: unknown, value: unknown): unknown {
  if (typeof value !== 'string') return value
  if ((type === 'number' || type === 'integer') && value.trim() !== '' && Number.isFinite(Number(value)))
    return Number(value)
  if (type === 'boolean') return TRUE.has(value)
  return value
}

function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return typeof value === 'object' && value !== null ? Object.values(value) : [value]
}

function listOf(schema: Json, value: unknown): unknown {
  return itemsOf(value).map((item) => shape((schema['items'] ?? {}) as Json, item))
}

function shape(schema: Json, value: unknown): unknown {
  if (value === undefined) return value
  if (schema['type'] === 'array') return listOf(schema, value)
  const properties = schema['properties'] as Record<string, Json> | undefined
  if (properties === undefined || typeof value !== 'object' || value === null)
    return scalar(schema['type'], value)
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, shape(properties[key] ?? {}, inner)]),
  )
}

const schemas = new WeakMap<z.ZodType, Json>()

/** The JSON Schema of an input, made once. */
export function jsonSchemaOf(type: z.ZodType): Json {
  const known = schemas.get(type)
  if (known !== undefined) return known
  const made = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any', target: 'openapi-3.0' }) as Json
  schemas.set(type, made)
  return made
}

/** Gives texts the types that the schema of the input expects: numbers, booleans, lists. */
export function typed(type: z.ZodType, values: unknown): unknown {
  return shape(jsonSchemaOf(type), values)
}

import { z } from 'zod'
import { withDates } from '#platform/ui/form/date-value.ts'

type Json = { readonly [key: string]: unknown }

/** What a browser posts or puts into a query: text, or several texts under one name. */
export type RawForm = Readonly<Record<string, string | readonly string[]>>

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** More than any form or query has: what lies beyond is not read, so that no request can wear the server out. */
const MOST_FIELDS = 1_000
const DEEPEST = 8

type Branch = Record<string, unknown>

function branchOf(target: Branch, name: string): Branch {
  const known = target[name]
  if (typeof known === 'object' && known !== null && !Array.isArray(known)) return known as Branch
  const made: Branch = {}
  target[name] = made
  return made
}

function put(target: Branch, path: readonly string[], value: unknown): void {
  if (path.length > DEEPEST || path.some((part) => FORBIDDEN.has(part))) return
  const branch = path.slice(0, -1).reduce(branchOf, target)
  branch[path.at(-1) ?? ''] = value
}

function bounded(raw: RawForm): RawForm {
  const entries = Object.entries(raw)
  return entries.length <= MOST_FIELDS ? raw : Object.fromEntries(entries.slice(0, MOST_FIELDS))
}

/**
 * Puts dotted names together (`address.street`), joins the three boxes of a day, drops empty values and names that
 * start with `_`.
 */
export function nest(raw: RawForm): Record<string, unknown> {
  const given = bounded(raw)
  const dated = withDates(given)
  const parts = new Set(
    Object.keys(given).filter(
      (name) => /\.(day|month|year)$/.test(name) && name.replace(/\.\w+$/, '') in dated,
    ),
  )
  const nested: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(dated)) {
    if (name.startsWith('_') || value === '' || parts.has(name)) continue
    put(nested, name.split('.', DEEPEST + 1), value)
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

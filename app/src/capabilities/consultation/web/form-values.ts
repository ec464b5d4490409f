import { type FormState, prefilled } from '#platform/ui/form/state.ts'

type Values = Record<string, string | readonly string[]>

function isPlainList(value: readonly unknown[]): value is readonly (string | number)[] {
  return value.every((item) => typeof item === 'string' || typeof item === 'number')
}

/** Stored data under the dotted names of a form's fields: `defects.0.kind`; true becomes `yes`. */
export function flatten(value: unknown, name = ''): Values {
  if (value === undefined || value === null || value === false) return {}
  if (value === true) return { [name]: 'yes' }
  if (typeof value !== 'object') return { [name]: String(value) }
  if (Array.isArray(value) && isPlainList(value)) return { [name]: value.map(String) }
  const parts = Object.entries(value).map(([key, inner]) =>
    flatten(inner, name === '' ? key : `${name}.${key}`),
  )

  return Object.assign({}, ...parts)
}

/** What the form shows: what was typed when it comes back refused, else what is stored. */
export function shownForm(form: FormState, stored: unknown): FormState {
  return prefilled(form, flatten(stored))
}

/**
 * Rows of a repeated block in which something was filled in: any of the named fields. What a form sends by itself, and
 * radio buttons, which nobody can empty again, are not named; so a row is taken away by emptying its fields.
 */
export function filledRows(rows: unknown, by: readonly string[]): readonly Record<string, unknown>[] {
  if (typeof rows !== 'object' || rows === null) return []
  return Object.values(rows).filter(
    (row): row is Record<string, unknown> =>
      typeof row === 'object' && row !== null && by.some((name) => name in row),
  )
}

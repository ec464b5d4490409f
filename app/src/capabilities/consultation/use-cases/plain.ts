/** The same value with nothing in it read-only, as an answer to the outside needs it. */
export type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : { -readonly [Key in keyof T]: Plain<T[Key]> }

/** A deep copy of stored data for an answer. */
export function plain<T>(value: T): Plain<T> {
  return structuredClone(value) as Plain<T>
}

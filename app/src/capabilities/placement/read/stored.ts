/** A JSON column that only this capability writes, read back in the shape it was written in. */
export function stored<T>(value: unknown): T {
  return value as T
}

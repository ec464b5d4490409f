/** A JSON column as the shape it was written in. */
export function stored<T>(value: unknown): T {
  return value as T
}

/** A three-valued answer: lacking a fact is not the same as lacking a right. */
export type Decision<R, M = never> =
  | { readonly kind: 'granted' }
  | { readonly kind: 'refused'; readonly reasons: readonly R[] }
  | { readonly kind: 'undetermined'; readonly missing: readonly M[] }

export const granted: { readonly kind: 'granted' } = { kind: 'granted' }

export function refused<R>(...reasons: readonly R[]): { kind: 'refused'; reasons: readonly R[] } {
  return { kind: 'refused', reasons }
}

export function undetermined<M>(...missing: readonly M[]): { kind: 'undetermined'; missing: readonly M[] } {
  return { kind: 'undetermined', missing }
}

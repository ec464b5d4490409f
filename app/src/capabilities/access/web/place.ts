import type { FormState } from '#platform/ui/form/state.ts'

/** Where a proof is asked for: at the door, or once more of somebody who is inside. */
export type Place = 'sign-in' | 'proof'

/** Where the person wanted to be, from the form that came back or from the address. */
export function toOf(form: FormState, query: Readonly<Record<string, string>>): string | undefined {
  const to = form.values['to'] ?? query['to']
  return typeof to === 'string' ? to : undefined
}

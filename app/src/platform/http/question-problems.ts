import { type FormState, fieldErrors } from '#platform/ui/form/state.ts'
import { RefusedError } from './page.ts'

/** What is wrong with the question in the address of a page, by field; any other refusal is the page's own. */
export function problemsOf(error: unknown): FormState['errors'] {
  if (error instanceof RefusedError && error.refusal.status === 'invalid')
    return fieldErrors(error.refusal.fields)
  throw error
}

import type { Lang } from '@tirek/kernel'
import { RefusedError } from '#platform/http/page.ts'
import { type FormState, fieldErrors } from '#platform/ui/form/state.ts'
import type { ReportLevel } from '../../read/report.ts'
import { messages } from './messages.ts'

/** The name of a group, or what it means that there is none. */
export function groupName(lang: Lang, by: ReportLevel, name: string | null): string {
  return name ?? messages.for(lang)(`none.${by}`)
}

const REASONS = ['application', 'identity', 'medical-card', 'illness', 'hospitalisation'] as const

/** A reason in words; where none is asked for, that is said. */
export function reasonName(lang: Lang, reason: string): string {
  return messages.for(lang)(`reason.${REASONS.find((known) => known === reason) ?? 'none'}`)
}

/** What is wrong with the question; any other refusal is the page's own. */
export function problemsOf(error: unknown): FormState['errors'] {
  if (error instanceof RefusedError && error.refusal.status === 'invalid')
    return fieldErrors(error.refusal.fields)
  throw error
}

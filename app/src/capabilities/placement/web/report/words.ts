import type { Lang } from '@tirek/kernel'
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

import type { DeadlineHandler } from '#platform/module.ts'
import { CONSENT_ENDS, endConsent } from '../use-cases/end-consent.ts'

/** What the worker does when a term of the registry is over. */
export const deadlineHandlers: Readonly<Record<string, DeadlineHandler>> = { [CONSENT_ENDS]: endConsent }

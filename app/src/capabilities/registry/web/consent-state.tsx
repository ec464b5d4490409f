import { useT } from '#platform/i18n/view.ts'
import { StatusTag, type Tone } from '#platform/ui/tags.tsx'
import { messages } from './messages.ts'

/** What decides how a decision about consent stands. */
export interface StandingConsent {
  readonly decision: string
  readonly withdrawnOn: string | null
  readonly live: boolean
}

export const STANDINGS = [
  'given',
  'refused',
  'objection',
  'withdrawn',
  'objection-withdrawn',
  'expired',
  'objection-expired',
] as const
export type Standing = (typeof STANDINGS)[number]

const TONES = {
  given: 'done',
  refused: 'neutral',
  objection: 'here',
  withdrawn: 'neutral',
  'objection-withdrawn': 'neutral',
  expired: 'neutral',
  'objection-expired': 'neutral',
} as const satisfies Record<Standing, Tone>

/** How a decision stands today. A refusal stays a refusal; a consent and an objection can be withdrawn or run out. */
export function standingOf({ decision, withdrawnOn, live }: StandingConsent): Standing {
  if (decision === 'refused') return 'refused'
  const isObjection = decision === 'objection'
  if (withdrawnOn !== null) return isObjection ? 'objection-withdrawn' : 'withdrawn'
  if (!live) return isObjection ? 'objection-expired' : 'expired'
  return isObjection ? 'objection' : 'given'
}

/** The standing of a decision in a word or two. */
export function ConsentState({ consent }: { consent: StandingConsent }) {
  const t = useT(messages)
  const standing = standingOf(consent)
  return <StatusTag tone={TONES[standing]}>{t(`standing.${standing}`)}</StatusTag>
}

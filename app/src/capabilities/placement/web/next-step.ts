import { FAMILY_ROLES, isFamily, type Role } from '#platform/access/roles.ts'
import type { DischargeGround, State } from '../domain/states.ts'
import type { Event } from '../domain/transitions/transition.ts'
import type { Words } from './words.tsx'

/** One thing the reader can do: a page with a form, or a button that sends at once. */
export type Offer = {
  readonly label: (t: Words) => string
  /** Last part of the address of the request. */
  readonly step: string
  /** True: no form is needed, a button posts to the address. */
  readonly isButton?: boolean
}

const OFFERS: readonly (Offer & { readonly event: Event; readonly roles?: readonly Role[] })[] = [
  {
    event: 'confirm-receipt',
    step: 'received',
    label: (t) => t('do.receipt'),
    isButton: true,
    roles: FAMILY_ROLES,
  },
  {
    event: 'confirm-receipt',
    step: 'receipt',
    label: (t) => t('do.receipt-staff'),
    roles: ['ed-specialist', 'ed-head', 'social-worker'],
  },
  { event: 'choose-with-vacancy', step: 'choose', label: (t) => t('do.choose') },
  { event: 'enter', step: 'package', label: (t) => t('do.check') },
  { event: 'return-package', step: 'return', label: (t) => t('do.return') },
  { event: 'resubmit', step: 'resubmit', label: (t) => t('do.resubmit') },
  { event: 'decide-provide', step: 'decide', label: (t) => t('do.decide') },
  { event: 'notify', step: 'notify', label: (t) => t('do.notify'), isButton: true },
  { event: 'place-by-court-act', step: 'court-act', label: (t) => t('do.court-act') },
  { event: 'leave-queue', step: 'queue', label: (t) => t('do.queue') },
  { event: 'arrive', step: 'arrival', label: (t) => t('do.arrival') },
  { event: 'defer-arrival', step: 'defer', label: (t) => t('do.defer') },
  { event: 'accept-late-notice', step: 'late-notice', label: (t) => t('do.late-notice') },
  { event: 'record-breach', step: 'breach', label: (t) => t('do.breach') },
  { event: 'record-absence', step: 'absence', label: (t) => t('do.absence') },
  { event: 'record-capacity-limit', step: 'capacity-limit', label: (t) => t('do.capacity-limit') },
  { event: 'discharge', step: 'discharge', label: (t) => t('do.discharge') },
  { event: 'restore', step: 'restore', label: (t) => t('do.restore') },
  { event: 'decline-restore', step: 'decline-restore', label: (t) => t('do.decline-restore') },
  { event: 'ask-restore', step: 'ask-restore', label: (t) => t('do.ask-restore') },
]

/** What a step with a form does; undefined where it depends on more than the state. */
export function eventOf(step: string): Event | undefined {
  return OFFERS.find((offer) => offer.step === step)?.event
}

// What a reader may do at any time but is never asked to: it does not make the move theirs.
const OPTIONAL: readonly string[] = [
  'arrival',
  'queue',
  'defer',
  'court-act',
  'breach',
  'absence',
  'capacity-limit',
  'discharge',
  'restore',
  'ask-restore',
  'decline-restore',
  'late-notice',
  'return',
]

/** Categories 1 and 2 are those of children. */
export const isOfChild = (category: number) => category <= 2

/**
 * What the reader can do now, the expected step first. Discharge is not offered where point 21 does not reach, nor a
 * court's limit of a capacity that a child does not have yet.
 */
export function listOffers(moves: readonly Event[], role: Role, category: number): readonly Offer[] {
  return OFFERS.filter((offer) => moves.includes(offer.event))
    .filter((offer) => offer.roles === undefined || offer.roles.includes(role))
    .filter(
      (offer) =>
        category >= 4 || !['discharge', 'restore', 'ask-restore', 'decline-restore'].includes(offer.step),
    )
    .filter((offer) => !isOfChild(category) || offer.step !== 'capacity-limit')
}

// The applicant mends the papers; whoever brings them to the department has them entered there.
const OF_APPLICANT: readonly Role[] = [...FAMILY_ROLES, 'medical-organisation']

/** The one step that is expected of the reader, when the move is theirs. */
export function expectedOf(offers: readonly Offer[], role: Role): Offer | undefined {
  const isTheirs = ({ step }: Offer) => step !== 'resubmit' || OF_APPLICANT.includes(role)
  return offers.find((offer) => !OPTIONAL.includes(offer.step) && isTheirs(offer))
}

/** Whose move it is when it is not the reader's. */
export function moverOf(state: State, t: Words): string {
  if (state === 'submitted' || state === 'decided') return t('who.department')
  if (state === 'entered') return t('who.akimat')
  if (state === 'queued') return t('who.queue')
  if (
    [
      'returned',
      'notified',
      'choosing',
      'choice-overdue',
      'chosen',
      'reserved',
      'deferred',
      'not-arrived',
    ].includes(state)
  ) {
    return t('who.person')
  }
  return t('who.nobody')
}

// What staff are told in their own words; elsewhere the story is the same for everybody.
const STAFF_STORIES = [
  'submitted',
  'returned',
  'notified',
  'choosing',
  'choice-overdue',
  'chosen',
  'queued',
  'reserved',
  'deferred',
  'not-arrived',
] as const satisfies readonly State[]

/** What is happening, in one or two short sentences; the family is spoken to, staff are told about the person. */
export function storyOf(state: State, role: Role, t: Words): string {
  const staffStory = STAFF_STORIES.find((one) => one === state)
  return staffStory === undefined || isFamily({ role }) ? t(`now.${state}`) : t(`now-staff.${staffStory}`)
}

const WAYS_BACK = { breaches: 'anew', 'limited-capacity': 'limit', absence: 'absence' } as const

/** How whoever was discharged comes back, by the ground of the order, and after an order that a complaint has set aside. */
export function wayBackOf(
  { ground, setAsideBy }: { readonly ground: DischargeGround; readonly setAsideBy: string | null },
  role: Role,
  t: Words,
): string {
  const way = setAsideBy === null ? WAYS_BACK[ground] : 'set-aside'
  const isOwn = role === 'io-registrar' && (way === 'absence' || way === 'set-aside')
  return isOwn ? t(`now-staff.discharged.${way}`) : t(`now.discharged.${way}`)
}

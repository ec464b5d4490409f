import { ALMATY, localDateAt } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { EMERGENCY_REASONS, type Emergency, isOpen, REVIEW_STATES, reviewState } from '../domain/emergency.ts'
import { roleName } from './about-emergency.ts'

/** One emergency access as a reviewer and the family read it. */
export const shownEmergency = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.string(),
  roleName: z.string(),
  organisationId: z.uuid().nullable(),
  organisation: z.string().nullable(),
  reason: z.enum(EMERGENCY_REASONS),
  openedAt: z.string(),
  openedOn: z.string(),
  endsAt: z.string(),
  endedAt: z.string().nullable(),
  isOpen: z.boolean(),
  state: z.enum(REVIEW_STATES),
  dueOn: z.string(),
  isOverdue: z.boolean(),
  reviewedAt: z.string().nullable(),
  reviewer: z.string().nullable(),
  finding: z.string().nullable(),
})

/** Puts an access into the shape of an answer. */
export function showEmergency(act: Act, one: Emergency, organisations: ReadonlyMap<string, string>) {
  const { review } = one
  return {
    id: one.id,
    name: one.name,
    role: one.role,
    roleName: roleName(act, one.role),
    organisationId: one.organisationId ?? null,
    organisation: organisations.get(one.organisationId ?? '') ?? null,
    reason: one.reason,
    openedAt: one.openedAt.toISOString(),
    openedOn: localDateAt(one.openedAt, ALMATY),
    endsAt: one.endsAt.toISOString(),
    endedAt: one.endedAt?.toISOString() ?? null,
    isOpen: isOpen(one, act.now),
    state: reviewState(one),
    dueOn: one.reviewDueOn,
    isOverdue: review === undefined && one.reviewDueOn < act.today,
    reviewedAt: review?.at.toISOString() ?? null,
    reviewer: review === undefined ? null : `${review.by} · ${roleName(act, review.role)}`,
    finding: review?.finding ?? null,
  }
}

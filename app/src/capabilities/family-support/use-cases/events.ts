import type { Citation } from '@tirek/law'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act, HistoryEvent } from '#platform/use-case/act.ts'
import { FAMILY_SUPPORT, type FamilyCase } from '../domain/family-case.ts'

/** The clocks of a case: when somebody must have taken it up, and when the plan is looked at again. */
export const TAKE = 'family-support.take'
export const REVIEW = 'family-support.review'

/** Why the file of the child is open to the organisation: the family asked for help for itself. */
export const RELATION = 'family-support'

type Of = Pick<FamilyCase, 'id' | 'region' | 'personId'>

/** An event of the case of a family. */
export function eventOf(
  { id, region, personId }: Of,
  cite: readonly Citation[],
  data: Readonly<Record<string, unknown>> = {},
): Omit<HistoryEvent, 'name'> {
  return { region, personId, subject: { kind: 'family-case', id }, data, cite }
}

/** Tells the family once that something waits for it. */
export async function tell(
  act: Act,
  { id, region, personId }: Of,
  { kind, once }: { readonly kind: string; readonly once: string },
): Promise<void> {
  const notice = { region, personId, kind, href: `/family-support/${id}`, once, cite: [FAMILY_SUPPORT] }
  await act.asSystem(() => tellFamily(act, notice))
}

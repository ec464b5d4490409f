import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'
import type { ConsultationFile } from '../domain/file.ts'
import { recalledUntil } from '../domain/review.ts'
import { listUntoldReviews } from '../read/reviews.ts'

const conclusionPath = (id: string) => `/consultation/conclusions/${id}`

type Told = { readonly conclusionId: string; readonly number: string }

/** The family is told that the conclusion is signed, or that it has a new edition (Law 343, 16(2)). */
export async function tellOfConclusion(
  act: Act,
  { region, personId }: ConsultationFile,
  { conclusionId, number, amends }: Told & { readonly amends: string | undefined },
): Promise<void> {
  const kind = amends === undefined ? 'consultation.conclusion-ready' : 'consultation.conclusion-amended'
  await tellFamily(act, {
    ...{ region, personId, kind, data: { number } },
    href: conclusionPath(conclusionId),
    once: conclusionId,
    isOwed: true,
    cite: [ACTS.representativeInformed],
  })
}

/** The family is told that the conclusion has been annulled and that the consultation goes on. */
export async function tellOfAnnulment(
  act: Act,
  { region, personId }: ConsultationFile,
  { conclusionId, number }: Told,
): Promise<void> {
  await tellFamily(act, {
    ...{ region, personId, kind: 'consultation.conclusion-annulled', data: { number } },
    href: conclusionPath(conclusionId),
    once: `${conclusionId}-annulled`,
    isOwed: true,
    cite: [ACTS.representativeInformed],
  })
}

/** The family could not come: it is told that nothing follows from it and what is offered. */
export async function tellOfMissedDay(
  act: Act,
  { region, personId }: ConsultationFile,
  { appointmentId, offer }: { readonly appointmentId: string; readonly offer: 'new-day' | 'call-or-visit' },
): Promise<void> {
  await tellFamily(act, {
    ...{ region, personId, kind: `consultation.missed-${offer}` },
    href: `/consultation/children/${personId}`,
    once: appointmentId,
    cite: [ACTS.representativePresent],
  })
}

const REVIEW_AHEAD = 'consultation.review-ahead'
/** Reminders that one day sends at most; the rest goes the days after. */
const MOST_A_DAY = 1000

/** Families are reminded once of the day on which the child may be looked at again. Runs as the system, once a day. */
export async function remindOfReviews(act: Act): Promise<void> {
  const ahead = { from: act.today, until: recalledUntil(act.today), kind: REVIEW_AHEAD }
  for (const { region, personId, conclusionId, reviewOn } of await listUntoldReviews(
    act.db,
    ahead,
    MOST_A_DAY,
  ))
    await tellFamily(act, {
      ...{ region, personId, kind: REVIEW_AHEAD, data: { on: reviewOn } },
      href: conclusionPath(conclusionId),
      once: conclusionId,
      cite: [ACTS.numbersReading],
    })
}

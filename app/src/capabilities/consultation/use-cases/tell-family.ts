import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import { ACTS } from '../domain/citations.ts'
import type { ConsultationFile } from '../domain/file.ts'

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

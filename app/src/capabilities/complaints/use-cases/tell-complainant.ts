import type { Citation } from '@tirek/law'
import { tellFamily } from '#platform/notices/tell.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Complaint } from '../domain/complaint.ts'

type News = {
  readonly name: 'answered' | 'extended' | 'overdue'
  readonly data?: Readonly<Record<string, string>>
  readonly cite: Citation
}

/** Tells whoever has complained what has become of the letter; each news of a complaint comes once. */
export async function tellComplainant(
  act: Act,
  { id, region, personId, complainantId, number }: Complaint,
  { name, data, cite }: News,
): Promise<void> {
  const notice = {
    ...{ region, personId, kind: `complaints.${name}`, href: `/complaints/${id}`, once: `${id}-${name}` },
    data: { number, ...data },
    cite: [cite],
    onlyTo: [complainantId],
  }
  // The notice belongs to the family's file, which the body that answers may not open.
  await act.asSystem(() => tellFamily(act, notice))
}

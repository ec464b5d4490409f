import { yearOf } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { ConclusionDraft } from '../domain/conclusion.ts'
import type { ConsultationFile } from '../domain/file.ts'
import { findConclusionHead } from '../read/conclusions.ts'
import { nextNumber } from '../store/files.ts'

/** Number and place of a conclusion among its editions; the status that the former edition confirmed goes on. */
export type Edition = {
  readonly number: string
  readonly edition: number
  readonly amends: string | undefined
  readonly statusId: string | undefined
}

/** A new number for a first edition; a later one keeps the number of the first and says which it is: `2023-0001/2`. */
export async function editionOf(
  act: Act,
  { organisationId }: ConsultationFile,
  { amendment }: ConclusionDraft,
): Promise<Edition> {
  const former = amendment && (await findConclusionHead(act.db, amendment.conclusionId))
  if (former !== undefined && former.annulledOn === undefined) {
    const edition = former.edition + 1
    const [first = former.number] = former.number.split('/')
    return { number: `${first}/${edition}`, edition, amends: former.id, statusId: former.statusId }
  }

  const year = yearOf(act.today)
  const running = await nextNumber(act.db, { organisationId, kind: 'conclusion', year })
  const number = `${year}-${String(running).padStart(4, '0')}`
  return { number, edition: 1, amends: undefined, statusId: undefined }
}

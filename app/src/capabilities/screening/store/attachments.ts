import type { LocalDate } from '@tirek/kernel'
import { addParty, endParty } from '#platform/access/party.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Attachment } from '../read/attachments.ts'

/** The relation by which the primary care organisation of a child sees its file. */
const RELATION = 'attachment'
/** The parts of a file that primary care works with; the post sets the outer limit. */
const OPENED = ['registry', 'screening', 'referral'] as const

/** Where a child is attached from a day on; the file opens to the organisation. */
export async function insertAttachment(
  act: Act,
  attachment: {
    readonly region: string
    readonly personId: string
    readonly organisationId: string
    readonly fromOn: LocalDate
    readonly source: 'command' | 'file' | 'registration'
    readonly document: string | undefined
  },
): Promise<string> {
  const id = act.newId()
  const { region, personId, organisationId, fromOn, source, document } = attachment
  await addParty(act.db, {
    region,
    personId,
    partyId: organisationId,
    kind: 'organisation',
    relation: RELATION,
    classes: OPENED,
    since: fromOn,
  })
  await act.db
    .insertInto('screening_attachment')
    .values({
      region,
      id,
      person_id: personId,
      organisation_id: organisationId,
      from_on: fromOn,
      source,
      document: document ?? null,
      recorded_by: act.actor.name,
    })
    .execute()
  return id
}

/** Ends an attachment from a day on; the file closes to the organisation unless something else opens it. */
export async function endAttachment(act: Act, attachment: Attachment, untilOn: LocalDate): Promise<void> {
  await act.db
    .updateTable('screening_attachment')
    .set((row) => ({ until_on: untilOn, version: row('version', '+', 1) }))
    .where('id', '=', attachment.id)
    .execute()
  const { region, personId, organisationId } = attachment
  await endParty(act.db, { region, personId, partyId: organisationId, relation: RELATION }, untilOn)
}

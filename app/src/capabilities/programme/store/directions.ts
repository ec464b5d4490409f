import type { Tx } from '#platform/db/database.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { Direction, NoticeReason } from '../domain/direction.ts'

/** Writes a direction that has left. */
export async function insertDirection(act: Act, direction: Direction): Promise<void> {
  await act.db
    .insertInto('programme_direction')
    .values({
      region: direction.region,
      id: direction.id,
      person_id: direction.personId,
      number: direction.number,
      organisation_id: direction.organisationId,
      programme_id: direction.programmeId ?? null,
      programme_revision: direction.programmeRevision ?? null,
      conclusion_id: direction.conclusionId ?? null,
      measure_ids: [...direction.measureIds],
      service: direction.service,
      purpose: direction.purpose,
      consent_id: direction.consentId,
      state: direction.state,
      sent_on: direction.sentOn,
      sent_by: direction.sentBy,
      sender_id: act.actor.accountId,
      answer_due: direction.answerDue,
    })
    .execute()
}

/** What changes in a direction on its way. */
export type DirectionChanges = Partial<
  Pick<
    Direction,
    | 'state'
    | 'consentId'
    | 'answeredOn'
    | 'answerReason'
    | 'startedOn'
    | 'endedOn'
    | 'outdatedOn'
    | 'measureIds'
  >
>

/** Writes changes and raises the version. Returns the new version. */
export async function updateDirection(
  tx: Tx,
  direction: Direction,
  changes: DirectionChanges,
): Promise<number> {
  const version = direction.version + 1
  const next = { ...direction, ...changes }
  await tx
    .updateTable('programme_direction')
    .set({
      state: next.state,
      consent_id: next.consentId,
      answered_on: next.answeredOn ?? null,
      answer_reason: next.answerReason ?? null,
      started_on: next.startedOn ?? null,
      ended_on: next.endedOn ?? null,
      outdated_on: next.outdatedOn ?? null,
      measure_ids: [...next.measureIds],
      version,
    })
    .where('region', '=', direction.region)
    .where('id', '=', direction.id)
    .execute()
  return version
}

/** Leaves word for an organisation that a direction ended or shrank, and why; the child is not named. */
export async function insertNotice(
  act: Act,
  direction: Direction,
  why: NoticeReason = 'consent-withdrawn',
): Promise<void> {
  await act.db
    .insertInto('programme_notice')
    .values({
      id: act.newId(),
      organisation_id: direction.organisationId,
      direction_number: direction.number,
      withdrawn_on: act.today,
      why,
    })
    .execute()
}

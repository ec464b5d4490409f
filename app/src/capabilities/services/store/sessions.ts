import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { sealDocument } from '#platform/vault/document.ts'
import type { Outcome, SessionWords } from '../domain/delivery.ts'
import type { OrderHead } from '../domain/order.ts'
import type { Session } from '../read/sessions.ts'
import { SESSION, SESSION_EDITION } from './sealed.ts'

/** When a session is, and who holds it. */
export interface At {
  readonly slotId: string | undefined
  readonly onDay: LocalDate
  readonly startsAt: number
  readonly minutes: number
  readonly specialistName: string
}

/** Writes an entry about one session of one child. Returns its id. */
export async function insertSession(
  act: Act,
  order: OrderHead,
  at: At,
  { outcome, words }: { readonly outcome: Outcome; readonly words: SessionWords },
): Promise<string> {
  const id = act.newId()
  await act.db
    .insertInto('services_session')
    .values({
      region: order.region,
      id,
      person_id: order.personId,
      organisation_id: order.organisationId,
      order_id: order.id,
      slot_id: at.slotId ?? null,
      item: order.item,
      on_day: at.onDay,
      starts_at: at.startsAt,
      minutes: at.minutes,
      outcome,
      specialist_name: at.specialistName,
      words: await sealDocument(act, order.personId, { field: SESSION, id }, words),
      has_task: words.homeTask !== undefined,
      recorded_on: act.today,
      recorded_by: act.actor.name,
    })
    .execute()
  return id
}

/** Keeps what stood in the entry and writes it anew. */
export async function correctEntry(
  act: Act,
  before: Session,
  { outcome, words }: { readonly outcome: Outcome; readonly words: SessionWords },
): Promise<void> {
  const editionId = act.newId()
  const { note, homeTask, progress, region, personId } = before
  const told = { note, homeTask, progress } satisfies SessionWords
  await act.db
    .insertInto('services_session_edition')
    .values({
      region,
      id: editionId,
      person_id: personId,
      organisation_id: before.organisationId,
      session_id: before.id,
      outcome: before.outcome,
      words: await sealDocument(act, personId, { field: SESSION_EDITION, id: editionId }, told),
      recorded_on: before.recordedOn,
      recorded_by: before.recordedBy,
      corrected_on: act.today,
      corrected_by: act.actor.name,
    })
    .execute()
  await act.db
    .updateTable('services_session')
    .set({
      outcome,
      words: await sealDocument(act, personId, { field: SESSION, id: before.id }, words),
      has_task: words.homeTask !== undefined,
      recorded_on: act.today,
      recorded_by: act.actor.name,
      version: before.version + 1,
    })
    .where('region', '=', region)
    .where('id', '=', before.id)
    .execute()
}

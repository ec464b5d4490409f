import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { NoteKind } from '../domain/ledger.ts'
import type { Segment } from '../domain/segments.ts'

/** Enters a child into the programme; what a notification says of it is written by `fillIn`. */
export async function insertChild(
  act: Act,
  child: {
    readonly region: string
    readonly personId: string
    readonly bornOn: LocalDate
    readonly enrolledOn: LocalDate
    readonly birthOrganisationId: string | undefined
  },
): Promise<void> {
  await act.db
    .insertInto('screening_child')
    .values({
      region: child.region,
      id: act.newId(),
      person_id: child.personId,
      born_on: child.bornOn,
      enrolled_on: child.enrolledOn,
      birth_organisation_id: child.birthOrganisationId ?? null,
    })
    .execute()
}

/** Writes what the notification of a birth says of the child: known from birth, where, and how early. */
export async function fillIn(
  act: Act,
  personId: string,
  birth: { readonly bornOn: LocalDate; readonly organisationId: string; readonly gestationDays: number },
): Promise<void> {
  await act.db
    .updateTable('screening_child')
    .set({
      enrolled_on: birth.bornOn,
      birth_organisation_id: birth.organisationId,
      gestation_days: birth.gestationDays,
    })
    .where('person_id', '=', personId)
    .execute()
}

/** A corrected birth date; who was known from birth stays so. */
export async function moveBirth(act: Act, personId: string, bornOn: LocalDate): Promise<void> {
  await act.db
    .updateTable('screening_child')
    .set((row) => ({
      born_on: bornOn,
      enrolled_on: row
        .case()
        .when(row('enrolled_on', '=', row.ref('born_on')))
        .then(bornOn)
        .else(row.ref('enrolled_on'))
        .end(),
    }))
    .where('person_id', '=', personId)
    .execute()
}

/** One fact that was documented. */
export interface NewNote {
  readonly region: string
  readonly personId: string
  readonly kind: NoteKind
  readonly line: string | undefined
  readonly onDay: LocalDate
  readonly reason: string | undefined
  readonly representativeId: string | undefined
}

/** Writes a fact; returns its id. */
export async function insertNote(act: Act, note: NewNote): Promise<string> {
  const id = act.newId()
  await act.db
    .insertInto('screening_note')
    .values({
      region: note.region,
      id,
      person_id: note.personId,
      line: note.line ?? null,
      kind: note.kind,
      on_day: note.onDay,
      reason: note.reason ?? null,
      representative_id: note.representativeId ?? null,
      organisation_id: act.actor.organisationId ?? null,
      recorded_on: act.today,
      recorded_at: act.now,
      recorded_by: act.actor.name,
    })
    .execute()
  return id
}

const ROWS_AT_ONCE = 2000

/** Writes the ledger of children anew. */
export async function replacePlaces(
  act: Act,
  personIds: readonly string[],
  segments: readonly (Segment & { readonly personId: string; readonly region: string })[],
): Promise<void> {
  await act.db
    .deleteFrom('screening_place')
    .where('person_id', 'in', [...personIds])
    .execute()
  for (let at = 0; at < segments.length; at += ROWS_AT_ONCE)
    await act.db
      .insertInto('screening_place')
      .values(
        segments.slice(at, at + ROWS_AT_ONCE).map((one) => ({
          region: one.region,
          id: act.newId(),
          person_id: one.personId,
          line: one.line,
          place: one.place,
          organisation_id: one.organisationId ?? null,
          from_on: one.fromOn,
          until_on: one.untilOn,
          due_on: one.dueOn,
          late_on: one.lateOn,
          closes_on: one.closesOn,
        })),
      )
      .execute()
}

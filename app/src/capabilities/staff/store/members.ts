import type { LocalDate } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import type { Member, Training } from '../domain/member.ts'

/** Writes somebody into the register. */
export async function insertMember(
  act: Act,
  member: Omit<Member, 'endedOn' | 'endReason' | 'version'>,
): Promise<void> {
  await act.db
    .insertInto('staff_member')
    .values({
      region: member.region,
      id: member.id,
      organisation_id: member.organisationId,
      account_id: member.accountId ?? null,
      name: member.name,
      post: member.post,
      branch: member.branch,
      load: member.load,
      begun_on: member.begunOn,
      recorded_by: act.actor.name,
    })
    .execute()
}

type Known = Pick<Member, 'region' | 'id' | 'version'>

async function set(
  { db }: Act,
  { region, id, version }: Known,
  values: Readonly<Record<string, string>>,
): Promise<boolean> {
  const written = await db
    .updateTable('staff_member')
    .set({ ...values, version: version + 1 })
    .where('region', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(written.numUpdatedRows) === 1
}

/** Another post, branch or load. False when somebody was first. */
export function changeMember(
  act: Act,
  known: Known,
  { post, branch, load }: Pick<Member, 'post' | 'branch' | 'load'>,
): Promise<boolean> {
  return set(act, known, { post, branch, load })
}

/** The last day of work, and why. False when somebody was first. */
export function endMember(
  act: Act,
  known: Known,
  { endedOn, reason }: { readonly endedOn: LocalDate; readonly reason: string },
): Promise<boolean> {
  return set(act, known, { ended_on: endedOn, end_reason: reason })
}

/** Writes a training. False when this one is there already. */
export async function insertTraining(act: Act, member: Member, training: Training): Promise<boolean> {
  const written = await act.db
    .insertInto('staff_training')
    .values({
      region: member.region,
      id: training.id,
      organisation_id: member.organisationId,
      member_id: member.id,
      programme_id: training.programmeId,
      held_on: training.heldOn,
      hours: training.hours,
      certificate: training.certificate,
      valid_until: training.validUntil,
      valid_by: training.validBy,
      recorded_on: act.today,
      recorded_by: act.actor.name,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows) === 1
}

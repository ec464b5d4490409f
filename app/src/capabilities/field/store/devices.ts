import type { Act } from '#platform/use-case/act.ts'
import type { DeviceState } from '../domain/device.ts'

/** A telephone as it was taken into use. */
export interface Device {
  readonly id: string
  readonly accountId: string
  readonly accountName: string
  readonly organisationId: string
  readonly name: string
  readonly state: DeviceState
  readonly enrolledAt: Date
  readonly seenAt: Date
  readonly held: number
}

function deviceOf(row: Awaited<ReturnType<typeof rowsOf>>[number]): Device {
  return {
    id: row.id,
    accountId: row.account_id,
    accountName: row.account_name,
    organisationId: row.organisation_id,
    name: row.name,
    state: row.state as DeviceState,
    enrolledAt: row.enrolled_at,
    seenAt: row.seen_at,
    held: row.held,
  }
}

const MOST = 200

function rowsOf(act: Act) {
  return act.db.selectFrom('field_device').selectAll().orderBy('seen_at', 'desc').limit(MOST).execute()
}

/** The telephones whose rows the actor sees, the latest contact first. */
export async function listDevices(act: Act): Promise<readonly Device[]> {
  return (await rowsOf(act)).map(deviceOf)
}

/** One telephone. */
export async function findDevice(act: Act, id: string): Promise<Device | undefined> {
  const row = await act.db.selectFrom('field_device').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : deviceOf(row)
}

/** Takes a telephone into use; false when its id is known already. */
export async function insertDevice(
  act: Act,
  device: Pick<Device, 'id' | 'organisationId' | 'name'>,
): Promise<boolean> {
  const written = await act.db
    .insertInto('field_device')
    .values({
      id: device.id,
      account_id: act.actor.accountId,
      account_name: act.actor.name,
      organisation_id: device.organisationId,
      name: device.name,
      enrolled_at: act.now,
      seen_at: act.now,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return Number(written.numInsertedOrUpdatedRows ?? 0) === 1
}

/** Notes a contact, and how many records the telephone still holds. */
export async function noteContact(act: Act, id: string, held: number): Promise<void> {
  await act.db.updateTable('field_device').set({ seen_at: act.now, held }).where('id', '=', id).execute()
}

/** Has a telephone erase itself at its next contact. */
export async function askWipe(act: Act, id: string): Promise<void> {
  await act.db
    .updateTable('field_device')
    .set({ state: 'wipe-asked', wipe_asked_by: act.actor.name })
    .where('id', '=', id)
    .execute()
}

/** The telephone has erased itself. */
export async function noteWiped(act: Act, device: Device): Promise<void> {
  await act.db
    .updateTable('field_device')
    .set((eb) => ({
      state: 'wiped' as const,
      wiped_at: act.now,
      wipe_asked_by: eb.fn.coalesce('wipe_asked_by', eb.val(act.actor.name)),
      held: 0,
    }))
    .where('id', '=', device.id)
    .execute()
}

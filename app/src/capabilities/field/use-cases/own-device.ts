import { ok, type Result } from '@tirek/kernel'
import type { Act } from '#platform/use-case/act.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { isDeviceAct } from '../domain/device.ts'
import { type Device, findDevice } from '../store/devices.ts'

/** The telephone of the actor, in use; not found when it is another's, refused when it is to be erased. */
export async function ownDevice(act: Act, deviceId: string): Promise<Result<Device, Refusal>> {
  const device = await findDevice(act, deviceId)
  if (device === undefined || device.accountId !== act.actor.accountId) return notFound('device')
  return isDeviceAct('wipe', device.state) ? ok(device) : refuse('field.to-be-erased', { status: 'state' })
}

/** The organisation in whose name the actor works away from the desk. */
export function ownOrganisation(act: Act): Result<string, Refusal> {
  const { organisationId } = act.actor
  return organisationId === undefined
    ? refuse('field.no-organisation', { status: 'forbidden' })
    : ok(organisationId)
}

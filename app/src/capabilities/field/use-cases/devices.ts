import { ok } from '@tirek/kernel'
import { z } from 'zod'
import type { Act } from '#platform/use-case/act.ts'
import { idField, lineField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command, query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { DEVICE_STATES, isDeviceAct } from '../domain/device.ts'
import { AGE_LIMIT_HOURS } from '../domain/settings.ts'
import {
  askWipe,
  type Device,
  findDevice,
  insertDevice,
  listDevices,
  noteContact,
  noteWiped,
} from '../store/devices.ts'
import { ownDevice, ownOrganisation } from './own-device.ts'

const NATIONAL = '710000000'

function note(act: Act, name: 'enrolled' | 'wipe-asked' | 'wiped', deviceId: string): Promise<void> {
  const region = act.actor.regions[0] ?? NATIONAL
  return act.record({ name: `field.device-${name}`, region, subject: { kind: 'field-device', id: deviceId } })
}

/** Takes a telephone into use; the same telephone may ask again. */
export const enrol = command({
  name: 'field.enrol',
  title: { kk: 'Телефонды тіркеу', ru: 'Подключить телефон', en: 'Take a telephone into use' },
  basis: [ACTS.procedure],
  input: z.object({ deviceId: idField, name: lineField }),
  output: z.object({ deviceId: z.uuid() }),
  run: async (act, { deviceId, name }) => {
    const organisation = ownOrganisation(act)
    if (!organisation.ok) return organisation
    if (await insertDevice(act, { id: deviceId, organisationId: organisation.value, name })) {
      await note(act, 'enrolled', deviceId)
      return ok({ deviceId })
    }
    const known = await ownDevice(act, deviceId)
    return known.ok ? ok({ deviceId }) : known
  },
})

/** A contact of a telephone: it says what it still holds, and is told whether to erase itself. */
export const contact = command({
  name: 'field.contact',
  title: { kk: 'Телефонның байланысы', ru: 'Связь телефона', en: 'Contact of a telephone' },
  basis: [ACTS.procedure],
  input: z.object({
    deviceId: idField,
    held: z.number().int().min(0).max(10_000),
    isErased: z.boolean().default(false),
  }),
  output: z.object({
    isToErase: z.boolean(),
    serverTime: z.string(),
    accountId: z.uuid(),
    author: z.string(),
    ageLimitHours: z.number(),
  }),
  run: async (act, { deviceId, held, isErased }) => {
    const device = await findDevice(act, deviceId)
    if (device === undefined || device.accountId !== act.actor.accountId) return notFound('device')
    if (isErased && isDeviceAct('confirm-wiped', device.state)) {
      await noteWiped(act, device)
      await note(act, 'wiped', deviceId)
    } else await noteContact(act, deviceId, held)
    const { accountId, name: author } = act.actor
    const isToErase = device.state !== 'active'
    return ok({
      isToErase,
      serverTime: act.now.toISOString(),
      accountId,
      author,
      ageLimitHours: AGE_LIMIT_HOURS,
    })
  },
})

/** Whose telephones the actor may look at: the own ones; the administrator all, without anything of a child. */
function visible(act: Act): Promise<readonly Device[]> {
  if (act.actor.role === 'administrator') return act.asSystem(() => listDevices(act))
  return listDevices(act).then((all) => all.filter(({ accountId }) => accountId === act.actor.accountId))
}

/** The telephones in use: the own ones, for the administrator those of all. */
export const showDevices = query({
  name: 'field.devices',
  title: { kk: 'Телефондар', ru: 'Телефоны', en: 'Telephones' },
  basis: [ACTS.procedure],
  input: z.object({}),
  output: z.object({
    devices: z.array(
      z.object({
        deviceId: z.uuid(),
        name: z.string(),
        owner: z.string(),
        state: z.enum(DEVICE_STATES),
        enrolledAt: z.string(),
        seenAt: z.string(),
        held: z.number(),
      }),
    ),
  }),
  run: async (act) => {
    const devices = await visible(act)
    return ok({
      devices: devices.map(({ id, name, accountName, state, enrolledAt, seenAt, held }) => ({
        deviceId: id,
        name,
        owner: accountName,
        state,
        enrolledAt: enrolledAt.toISOString(),
        seenAt: seenAt.toISOString(),
        held,
      })),
    })
  },
})

/** Has a lost telephone erase itself at its next contact; until then it gets and delivers nothing. */
export const wipe = command({
  name: 'field.wipe',
  title: { kk: 'Телефондағы деректерді өшіру', ru: 'Стереть данные на телефоне', en: 'Erase a telephone' },
  basis: [ACTS.procedure],
  input: z.object({ deviceId: idField }),
  output: z.object({ deviceId: z.uuid() }),
  run: async (act, { deviceId }) => {
    const device = (await visible(act)).find(({ id }) => id === deviceId)
    if (device === undefined) return notFound('device')
    if (!isDeviceAct('wipe', device.state)) return refuse('field.to-be-erased', { status: 'state' })
    await act.asSystem(() => askWipe(act, deviceId))
    await note(act, 'wipe-asked', deviceId)
    return ok({ deviceId })
  },
})

import { ok } from '@tirek/kernel'
import { z } from 'zod'
import type { OutboxHandler } from '#platform/module.ts'
import type { Act } from '#platform/use-case/act.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { EMERGENCY, type Emergency, isOpen } from '../domain/emergency.ts'
import { findEmergency } from '../read/emergencies.ts'
import { setEnded } from '../store/emergencies.ts'
import { aboutEmergency } from './about-emergency.ts'

/** How an access came to its end. */
export type Ending = 'by-hand' | 'by-time' | 'by-review'

/** Ends an access, once. The caller acts as the system. */
export async function endNow(act: Act, one: Emergency, how: Ending): Promise<void> {
  if (!(await setEnded(act, one.id, how === 'by-time' ? one.endsAt : act.now))) return
  await act.record({ name: 'exceptional-access.emergency-ended', ...aboutEmergency(one), data: { how } })
}

/** Ends the own emergency access before its time. */
export const endEmergency = command({
  name: 'exceptional-access.end-emergency',
  title: {
    kk: 'Шұғыл қолжетімділікті аяқтау',
    ru: 'Завершить экстренный доступ',
    en: 'End an emergency access',
  },
  basis: [EMERGENCY],
  input: z.strictObject({ emergencyId: idField }),
  output: z.object({ emergencyId: z.uuid() }),
  worksInEmergency: true,
  run: async (act, { emergencyId }) => {
    const one = await findEmergency(act.db, emergencyId)
    if (one === undefined || one.accountId !== act.actor.accountId) return notFound('emergency')
    if (!isOpen(one, act.now)) return refuse('exceptional-access.emergency-over', { status: 'state' })
    await act.asSystem(() => endNow(act, one, 'by-hand'))
    return ok({ emergencyId })
  },
})

/** Writes down that the time of an access is over; the wall has closed the file by itself. */
export const closeEmergency: OutboxHandler = async (act, payload) => {
  const one = await findEmergency(act.db, z.uuid().parse(payload['emergencyId']))
  if (one !== undefined) await endNow(act, one, 'by-time')
}

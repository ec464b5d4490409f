import { localize, ok } from '@tirek/kernel'
import { z } from 'zod'
import { isRole, ROLES } from '#platform/access/roles.ts'
import type { Act } from '#platform/use-case/act.ts'
import { query } from '#platform/use-case/use-case.ts'
import { type Appointment, REASONS, STATES, SUBSTITUTION, stateOn } from '../domain/appointment.ts'
import { listAppointments } from '../store/appointments.ts'
import { inReach, ownOrganisation } from './reach.ts'

const shown = z.object({
  id: z.uuid(),
  absent: z.string(),
  substitute: z.string(),
  role: z.string(),
  roleName: z.string(),
  from: z.string(),
  until: z.string(),
  reason: z.enum(REASONS),
  orderNumber: z.string(),
  orderDate: z.string(),
  appointedBy: z.string(),
  state: z.enum(STATES),
})

/** One substitution as shown. */
export type ShownSubstitution = z.output<typeof shown>

function show(act: Act, one: Appointment): ShownSubstitution {
  const { id, role, from, until, reason, orderNumber, orderDate, appointedBy } = one
  return {
    id,
    absent: one.absentName,
    substitute: one.substituteName,
    role,
    roleName: isRole(role) ? localize(ROLES[role].name, act.lang) : role,
    from,
    until,
    reason,
    orderNumber,
    orderDate,
    appointedBy,
    state: stateOn(one, act.today),
  }
}

/** The substitutions of the own organisation; of all organisations to the administrator. */
export const listSubstitutions = query({
  name: 'substitution.list',
  title: { kk: 'Орын басулар', ru: 'Замещения', en: 'Substitutions' },
  basis: [SUBSTITUTION],
  input: z.object({}),
  output: z.object({ substitutions: z.array(shown) }),
  run: async (act) => {
    const all = await inReach(act, () => listAppointments(act.db, ownOrganisation(act)))
    return ok({ substitutions: all.map((one) => show(act, one)) })
  },
})

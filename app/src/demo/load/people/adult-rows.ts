import { addDays, minDate } from '@tirek/kernel'
import type { DemoAdult } from '../../types.ts'
import type { LoadContext } from '../context.ts'
import { addPerson } from './person-rows.ts'
import { addRepresentation } from './representation-rows.ts'

/** An adult recipient and the guardian of one whom a court has recognised as incapable. */
export function addAdult(context: LoadContext, adult: DemoAdult): void {
  const { address, person, guardian } = adult
  const department = context.organisations.serving('employment-department', address)
  const by = context.staff.of(department.id, 'ed-specialist')
  const on = minDate(
    adult.case.steps[0]?.on ?? context.asOf,
    addDays(context.asOf, -context.random.between(30, 400)),
  )

  addPerson(context, person, { address, by, on, event: 'registry.adult-registered' })
  if (!guardian) return
  addPerson(context, guardian.person, { address, by, on, event: 'registry.adult-registered' })
  addRepresentation(context, person, guardian.person, {
    basis: 'guardian',
    since: guardian.representsSince ?? on,
    by,
    registered: on,
  })
}

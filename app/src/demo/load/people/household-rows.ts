import { addDays, type LocalDate, maxDate, minDate } from '@tirek/kernel'
import type { DemoAddress, DemoChild, DemoHousehold, DemoPerson, DemoRelative } from '../../types.ts'
import type { LoadContext } from '../context.ts'
import type { Doer } from '../doer.ts'
import { addPerson } from './person-rows.ts'
import { addRepresentatives } from './representation-rows.ts'

/** Everybody of a household, with the rights of the representatives. */
export function addHousehold(context: LoadContext, household: DemoHousehold): void {
  const { address, children, relatives } = household
  const clinic = context.organisations.serving('primary-care', address)
  const doctor = context.staff.of(clinic.id, 'primary-care-doctor')
  const mother = relatives.find((relative) => relative.relation === 'mother')
  const orders = birthOrders([
    ...relatives.filter(isSibling).map(({ person }) => person),
    ...children.map(({ person }) => person),
  ])

  for (const relative of relatives) {
    const ofMother = isSibling(relative)
      ? { motherId: mother?.person.id, birthOrder: orders.get(relative.person.id) ?? 1 }
      : {}
    const on = firstDay(context, relative.person.birthDate, children)
    addPerson(context, relative.person, {
      address,
      by: doctor,
      on,
      isKin: relative.represents === undefined,
      ...ofMother,
    })
  }

  for (const child of children) {
    const registered = registeredOn(context, child)
    addPerson(context, child.person, {
      address,
      by: child.standing === 'newborn' ? nurseOf(context, address) : doctor,
      on: registered,
      motherId: mother?.person.id,
      birthOrder: orders.get(child.person.id) ?? 1,
      event: 'registry.child-registered',
    })
    addRepresentatives(context, child, relatives, doctor, registered)
  }
}

/** The nurse of the obstetric provider that serves an address. */
export function nurseOf(context: LoadContext, address: DemoAddress): Doer {
  return context.staff.of(context.organisations.serving('obstetric-provider', address).id, 'obstetric-nurse')
}

function isSibling(relative: DemoRelative): boolean {
  return relative.relation === 'sibling'
}

/** Twins share mother and day of birth; the order of birth tells them apart. */
function birthOrders(children: readonly DemoPerson[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  return new Map(
    children.map((child) => {
      const order = (seen.get(child.birthDate) ?? 0) + 1
      seen.set(child.birthDate, order)
      return [child.id, order]
    }),
  )
}

/** A child stands in the register before anything happens in the case. */
export function registeredOn(context: LoadContext, child: DemoChild): LocalDate {
  const first = child.case.steps[0]?.on
  const born = addDays(child.person.birthDate, 1)
  const floor = minDate(born, context.asOf)
  const drawn = addDays(context.asOf, -context.random.between(200, 900))
  const before = [first, child.disability?.since, child.limitedSince].filter((day) => day !== undefined)
  return maxDate(floor, minDate(drawn, ...before))
}

function firstDay(context: LoadContext, birth: LocalDate, children: readonly DemoChild[]): LocalDate {
  const born = children.map((child) => child.person.birthDate).sort()[0] ?? context.asOf
  return maxDate(addDays(birth, 1), minDate(born, context.asOf))
}

import { addDays, weekday } from '@tirek/kernel'
import type { LoadContext } from '../context.ts'
import type { Member } from '../staff.ts'

const ROOMS = ['1-кабинет', '2-кабинет', '5-кабинет, ойын бөлмесі'] as const
const WORKING_WEEK = [1, 2, 3, 4, 5] as const
const WEEK = 7

/** Rooms, working hours and days away in the consultation where the named staff work. */
export function addCalendar({ bulk, nextId, asOf }: LoadContext, members: readonly Member[]): void {
  const head = members.find(({ role }) => role === 'pmpc-head')
  if (head?.organisationId === undefined) return
  const organisation_id = head.organisationId
  for (const [index, name] of ROOMS.entries())
    bulk.add('consultation_room', {
      organisation_id,
      id: nextId(),
      name,
      is_step_free: index > 0,
      closed_on: null,
    })

  const specialists = members.filter(({ role }) => role === 'pmpc-specialist')
  for (const { memberId } of specialists)
    for (const day of WORKING_WEEK)
      bulk.add('consultation_hours', {
        organisation_id,
        specialist_id: memberId,
        weekday: day,
        from_time: '09:00',
        until_time: '18:00',
      })

  const away = specialists.at(-1)
  if (away === undefined) return
  const monday = addDays(asOf, WEEK + 1 - weekday(asOf))
  bulk.add('consultation_absence', {
    organisation_id,
    id: nextId(),
    specialist_id: away.memberId,
    from_day: monday,
    until_day: addDays(monday, 1),
    cancelled_on: null,
  })
}

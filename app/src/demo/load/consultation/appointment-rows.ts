import type { LocalDate } from '@tirek/kernel'
import { cite } from '@tirek/law'
import type { Member } from '../staff.ts'
import { NO_FAMILY } from './conclusion-snapshot.ts'
import { recordOn } from './consultation-event.ts'
import type { FileScene } from './file-scene.ts'

const PRESENT = [cite('law-343', 'art-16-1')]

interface Session {
  readonly scheduled: LocalDate
  readonly session: LocalDate
  readonly held: boolean
}

/** Families far away that were given the last hour of a day speak by video. */
const LAST_HOUR = '16:00'
const AT_CONSULTATION = { mode: 'consultation', link: null, family_place: null, staff_place: null } as const
const REMOTE = {
  mode: 'remote',
  link: 'https://video.example.kz/pmpc',
  family_place: 'Шаян ауылы, ФАП',
  staff_place: 'ПМПК',
} as const

const hourAfter = (time: string) => `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}:00`

const PRESENT_SPECIALTIES = ['psychologist', 'doctor', 'social-worker', 'pedagogue'] as const

/** The four specialists of the consultation take part. */
function addSeats({ context, child, pmpc, facts }: FileScene): void {
  const seen = new Set<string>()
  for (const specialty of PRESENT_SPECIALTIES) {
    const member = context.staff.of(pmpc.id, 'pmpc-specialist', specialty)
    // Only who can sign in has a calendar to see.
    if (member.accountId === undefined || seen.has(member.memberId)) continue
    seen.add(member.memberId)
    context.bulk.add('consultation_seat', {
      region: child.person.region,
      appointment_id: facts.session.id,
      specialist_id: member.memberId,
      person_id: child.person.id,
      name: member.name,
    })
  }
}

/** What stands in the protocol of a session that was held. */
function protocolOf(familyName: string | undefined, day: Session) {
  if (!day.held)
    return { held_on: null, representative_present: null, present_names: [], absence_reason: null }
  const hasFamily = familyName !== undefined
  return {
    held_on: day.session,
    representative_present: hasFamily,
    present_names: hasFamily ? [familyName] : [],
    absence_reason: hasFamily ? null : NO_FAMILY,
  }
}

/** The appointment of a file and, where it took place, the session. */
export function insertAppointment(scene: FileScene, day: Session, registrar: Member): void {
  const { context, child, familyName, fileId } = scene
  const { id, time, place: room } = scene.facts.session
  const isRemote = !day.held && time === LAST_HOUR
  const place = isRemote ? REMOTE.family_place : room
  context.bulk.add('consultation_appointment', {
    region: child.person.region,
    id,
    person_id: child.person.id,
    file_id: fileId,
    day: day.session,
    at_time: time,
    place,
    agreed: true,
    notice_channel: 'phone',
    notice_given_on: day.scheduled,
    notified_name: familyName ?? null,
    ...protocolOf(familyName, day),
    state: day.held ? 'held' : 'planned',
    until_time: hourAfter(time),
    ...(isRemote ? REMOTE : AT_CONSULTATION),
  })
  addSeats(scene)
  const data = { appointmentId: id, day: day.session, time, place, agreed: true, channel: 'phone' }
  recordOn(scene, day.scheduled, 'consultation.appointment-set', registrar, data, PRESENT)
  if (!day.held) return
  const present = familyName === undefined ? { absent: NO_FAMILY } : { present: [familyName] }
  recordOn(scene, day.session, 'consultation.session-held', registrar, present, PRESENT)
}

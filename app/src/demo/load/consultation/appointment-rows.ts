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

/** The appointment of a file and, where it took place, the session. */
export function insertAppointment(scene: FileScene, day: Session, registrar: Member): void {
  const { context, child, familyName, fileId } = scene
  const { id, time, place } = scene.facts.session
  const hasFamily = familyName !== undefined
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
    held_on: day.held ? day.session : null,
    representative_present: day.held ? hasFamily : null,
    present_names: day.held && familyName !== undefined ? [familyName] : [],
    absence_reason: day.held && !hasFamily ? NO_FAMILY : null,
    state: day.held ? 'held' : 'planned',
  })
  const data = {
    appointmentId: id,
    day: day.session,
    time,
    place,
    agreed: true,
    channel: 'phone',
  }
  recordOn(scene, day.scheduled, 'consultation.appointment-set', registrar, data, PRESENT)
  if (!day.held) return
  const present = hasFamily ? { present: [familyName] } : { absent: NO_FAMILY }
  recordOn(scene, day.session, 'consultation.session-held', registrar, present, PRESENT)
}

import { addDays } from '@tirek/kernel'
import { HOME, type NamedPeople } from '../named/families.ts'
import { instantOn, type LoadContext } from './context.ts'

const INSTRUMENT = 'development-24'

/** The telephone of the clinic of the home town, and a record from it that a person has still to look at. */
export function addField(context: LoadContext, { aigul }: NamedPeople): void {
  const clinic = context.organisations.serving('primary-care', HOME)
  const doctor = context.staff.of(clinic.id, 'primary-care-doctor')
  const child = aigul.children[0]?.person
  if (child === undefined) return
  const deviceId = context.nextId()
  const takenAt = instantOn(context, addDays(context.asOf, -2))
  const receivedAt = instantOn(context, addDays(context.asOf, -1))
  context.bulk.add('field_device', {
    ...{ id: deviceId, account_id: doctor.memberId, account_name: doctor.name, organisation_id: clinic.id },
    ...{ name: 'Ауыл емханасының телефоны', state: 'active', held: 0, wipe_asked_by: null, wiped_at: null },
    ...{ enrolled_at: instantOn(context, addDays(context.asOf, -60)), seen_at: receivedAt },
  })
  const id = context.nextId()
  const content = {
    ...{ childId: child.id, instrumentId: INSTRUMENT, instrumentVersion: '1.0', questionnaireVersion: '0.9' },
    ...{ result: 'no-risk', answers: { hearing: false, speech: false } },
    examinedOn: addDays(context.asOf, -2),
  }
  context.bulk.add('field_record', {
    ...{ region: HOME.region, id, person_id: child.id, organisation_id: clinic.id, device_id: deviceId },
    ...{ account_id: doctor.memberId, author: doctor.name, instrument_id: INSTRUMENT },
    ...{ questionnaire_version: '0.9', taken_at: takenAt, clock_difference: 0, received_at: receivedAt },
    ...{ outcome: 'needs-person', reason: 'other-version', result_id: null },
    content: context.sealing.document(child.id, { field: 'field_record.content', id }, content),
    ...{ settled_by: null, settled_note: null, settled_at: null },
  })
}

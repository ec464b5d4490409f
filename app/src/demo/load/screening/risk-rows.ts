import type { LocalDate } from '@tirek/kernel'
import { type Citation, cite, riskGroupEnd } from '@tirek/law'
import type { FileScene } from '../consultation/file-scene.ts'
import { orNull } from '../copy-text.ts'
import { startOn } from '../deadline-rows.ts'
import type { Doer } from '../doer.ts'
import { event } from './screening-event.ts'

const RISK_GROUP: readonly Citation[] = [cite('law-343', 'art-1-3')]

/** The entry into the risk group, to the day its age ends; returns its id. */
export function insertRisk(
  scene: FileScene,
  resultId: string,
  on: LocalDate,
  by: Doer & { readonly organisationId: string },
): string {
  const { context, child, days } = scene
  const { region, id: personId, birthDate } = child.person
  const id = context.nextId()
  const { on: endsOn, cite: basis } = riskGroupEnd(birthDate, on)
  const given = days.get('consent-given')
  const decided = given ?? days.get('consent-refused')
  context.bulk.add('screening_risk', {
    region,
    id,
    person_id: personId,
    result_id: resultId,
    organisation_id: by.organisationId,
    birth_date: birthDate,
    entered_on: on,
    ends_on: endsOn,
    state: 'open',
    ended_on: null,
    resolution: null,
    resolved_on: null,
    resolved_by: null,
    consent_state: consentState(scene),
    consent_changed_on: orNull(decided),
    consent_given_on: orNull(given),
    sent_on: orNull(days.get('referred')),
    received_on: orNull(days.get('acknowledged')),
    examined_on: orNull(days.get('examined')),
    version: 1,
  })
  const subject = { kind: 'risk', id }
  const deadline = {
    region,
    personId,
    kind: 'screening.risk-ends',
    subject,
    ownerRole: by.role,
    ownerId: by.organisationId,
  }
  startOn(context, deadline, { from: on, due: endsOn, fires: 'start', cite: basis })
  event(scene, { on, name: 'screening.risk-entered', by, subject, data: { endsOn }, cite: RISK_GROUP })
  return id
}

function consentState({ days }: FileScene): 'given' | 'refused' | null {
  if (days.has('consent-given')) return 'given'
  return days.has('consent-refused') ? 'refused' : null
}

import type { FileScene } from '../consultation/file-scene.ts'
import { orNull } from '../copy-text.ts'
import type { Doer } from '../doer.ts'
import { CONSENT, event } from './screening-event.ts'

const PACK = '1.0'

/** The information that was given to the family, where it was given. */
export function insertInformation(
  scene: FileScene,
  representativeId: string | undefined,
  by: Doer & { readonly organisationId: string },
): void {
  const { context, child, days } = scene
  const on = days.get('information-given')
  if (on === undefined) return
  const { region, id: personId, lang } = child.person
  const id = context.nextId()
  context.bulk.add('screening_information', {
    region,
    id,
    person_id: personId,
    pack_version: PACK,
    representative_id: orNull(representativeId),
    delivered_on: on,
    language: lang,
    means: 'in-person',
    organisation_id: by.organisationId,
    recorded_by: by.name,
  })
  const subject = { kind: 'information', id }
  event(scene, {
    on,
    name: 'screening.information-given',
    by,
    subject,
    data: { packVersion: PACK, language: lang, means: 'in-person' },
    cite: CONSENT,
  })
}

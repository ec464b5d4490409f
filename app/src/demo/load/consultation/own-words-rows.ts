import { ageOn, type LocalDate } from '@tirek/kernel'
import { HOME } from '../../named/families.ts'
import type { Member } from '../staff.ts'
import type { FileScene } from './file-scene.ts'

/** From this age the children of the demo speak for themselves. */
const SPEAKS_AT = 3

const WORDS =
  'Шу ұнамайды, құлағым ауырады. Сурет салғанды, Арманмен ойнағанды жақсы көремін. Апам жанымда болсын.'

/** What a child near the capital of the demo wants said before its conclusion is signed, written down by a member. */
export function addOwnWords({ context, child, fileId }: FileScene, by: Member, on: LocalDate): void {
  const { region, id: personId, birthDate } = child.person
  if (region !== HOME.region || ageOn(birthDate, on).years < SPEAKS_AT) return
  const id = context.nextId()
  context.bulk.add('consultation_own_words', {
    region,
    id,
    person_id: personId,
    file_id: fileId,
    words: context.sealing.words(personId, { field: 'consultation_own_words.words', id }, WORDS),
    way: 'aac',
    helper_name: by.name,
    may_parent_read: true,
    said_on: on,
    conclusion_id: null,
  })
}

import { z } from 'zod'
import { findPerson, isInForce, listRepresentations } from '#capabilities/registry/index.ts'
import type { OutboxHandler } from '#platform/module.ts'
import { textPerson } from '#platform/notices/text-person.ts'
import { findEmergency } from '../read/emergencies.ts'
import { aboutEmergency } from './about-emergency.ts'

/** In Kazakh and Russian at once: which language the owner of the phone reads is not known. No name, nothing of health. */
const TEXT =
  'Балаңыздың жазбасы шұғыл ашылды. Кім ашқанын жүйедегі «Жазбаны кім ашты» бетінен көріңіз. ' +
  'Запись вашего ребёнка открыта экстренно. Кто открыл – на странице «Кто открывал запись».'

/** Tells every representative whose right is in force; the notice in the system stands from the act itself. */
export const tellFamily: OutboxHandler = async (act, payload) => {
  const one = await findEmergency(act.db, z.uuid().parse(payload['emergencyId']))
  if (one === undefined) return
  const all = await listRepresentations(act.db, one.personId)
  const ids = [
    ...new Set(all.filter((right) => isInForce(right, act.today)).map((right) => right.representativeId)),
  ]
  let told = 0
  for (const [index, id] of ids.entries()) {
    const message = { id: `${one.id}-${index}`, text: TEXT }
    if ((await textPerson(act, await findPerson(act.db, id), message)) === 'accepted') told += 1
  }
  await act.record({
    name: 'exceptional-access.family-told',
    ...aboutEmergency(one),
    data: { representatives: ids.length, told },
  })
}

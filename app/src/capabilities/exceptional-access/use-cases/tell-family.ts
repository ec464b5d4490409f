import { z } from 'zod'
import { findPerson, isInForce, listRepresentations } from '#capabilities/registry/index.ts'
import type { OutboxHandler } from '#platform/module.ts'
import type { Act } from '#platform/use-case/act.ts'
import { findEmergency } from '../read/emergencies.ts'
import { aboutEmergency } from './about-emergency.ts'

/** In Kazakh and Russian at once: which language the owner of the phone reads is not known. No name, nothing of health. */
const TEXT =
  'Балаңыздың жазбасы шұғыл ашылды. Кім ашқанын жүйедегі «Жазбаны кім ашты» бетінен көріңіз. ' +
  'Запись вашего ребёнка открыта экстренно. Кто открыл – на странице «Кто открывал запись».'

/** Sends the SMS to one representative; false when there is no number. Throws when the outside does not answer. */
async function tell(act: Act, representativeId: string, message: string): Promise<boolean> {
  const person = await findPerson(act.db, representativeId)
  if (person?.iin === undefined) return false
  const found = await act.gateways.findPhone(person.iin, `${message}-phone`)
  if (!found.ok) throw new Error(`mobile citizens base: ${found.error.kind}`)
  const { phone } = found.value.facts
  if (phone === undefined) return false
  const sent = await act.gateways.send(person.iin, { phone, text: TEXT }, `${message}-sms`)
  if (!sent.ok) throw new Error(`SMS: ${sent.error.kind}`)
  return sent.value.facts.accepted
}

/** Tells every representative whose right is in force; the notice in the system stands from the act itself. */
export const tellFamily: OutboxHandler = async (act, payload) => {
  const one = await findEmergency(act.db, z.uuid().parse(payload['emergencyId']))
  if (one === undefined) return
  const all = await listRepresentations(act.db, one.personId)
  const ids = [
    ...new Set(all.filter((right) => isInForce(right, act.today)).map((right) => right.representativeId)),
  ]
  let told = 0
  for (const [index, id] of ids.entries()) if (await tell(act, id, `${one.id}-${index}`)) told += 1
  await act.record({
    name: 'exceptional-access.family-told',
    ...aboutEmergency(one),
    data: { representatives: ids.length, told },
  })
}

import { z } from 'zod'
import type { OutboxHandler } from '#platform/module.ts'
import type { Act } from '#platform/use-case/act.ts'
import { isInForce } from '../domain/representation.ts'
import { findPerson } from '../read/people.ts'
import { listRepresentations } from '../read/representations.ts'

/** The message that tells the family that two records became one, or two again. */
export const TELL_MERGED = 'registry.tell-merged'

const payload = z.object({
  mergeId: z.uuid(),
  what: z.enum(['merged', 'parted']),
  personIds: z.array(z.uuid()),
})

/** In Kazakh and Russian at once: which language the owner of the phone reads is not known. No name, nothing of health. */
const TEXTS = {
  merged:
    'Тізілімде балаңыздың екі жазбасы болды, енді олар біріктірілді. Толығырақ – жүйедегі бала бетінде. ' +
    'В регистре было две записи вашего ребёнка, теперь она одна. Подробнее – на странице ребёнка.',
  parted:
    'Балаңыз туралы біріктірілген жазба қайтадан екі жазбаға бөлінді. Толығырақ – жүйедегі бала бетінде. ' +
    'Объединённая запись вашего ребёнка снова разделена на две. Подробнее – на странице ребёнка.',
} as const

interface Message {
  readonly id: string
  readonly text: string
}

async function tell(act: Act, representativeId: string, { id, text }: Message): Promise<void> {
  const person = await findPerson(act.db, representativeId)
  if (person?.iin === undefined) return
  const found = await act.gateways.findPhone(person.iin, `${id}-phone`)
  if (!found.ok) throw new Error(`mobile citizens base: ${found.error.kind}`)
  const { phone } = found.value.facts
  if (phone === undefined) return
  const sent = await act.gateways.send(person.iin, { phone, text }, `${id}-sms`)
  if (!sent.ok) throw new Error(`SMS: ${sent.error.kind}`)
}

/** Tells every representative in force of the records; the notice on the child's page stands from the act itself. */
export const tellMerged: OutboxHandler = async (act, given) => {
  const { mergeId, what, personIds } = payload.parse(given)
  const rights = []
  for (const id of personIds) rights.push(...(await listRepresentations(act.db, id)))
  const inForce = rights.filter((right) => isInForce(right, act.today))
  const ids = [...new Set(inForce.map((right) => right.representativeId))]
  for (const [index, id] of ids.entries())
    await tell(act, id, { id: `${mergeId}-${what}-${index}`, text: TEXTS[what] })
}

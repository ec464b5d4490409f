import { z } from 'zod'
import { listOrganisationsById } from '#capabilities/network/index.ts'
import {
  isInForce,
  listConsents,
  listRepresentations,
  listRepresentativeNames,
} from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { PathSources } from '../sources.ts'

/** The adults who speak for one child, and what each of them has decided. */
export const familyShape = z.object({
  representatives: z.array(z.object({ name: z.string(), basis: z.string(), isReader: z.boolean() })),
  decisions: z.array(
    z.object({
      who: z.string(),
      purpose: z.string(),
      recipient: z.string().nullable(),
      decision: z.string(),
      on: z.string(),
      withdrawnOn: z.string().nullable(),
    }),
  ),
})

/** Most decisions of a family on its home; the page of consents has them all. */
const MOST = 5

/** Who else is told of the child, and who decided what, newest first: each adult sees the same (DEC-6). */
export async function familyOf(
  { words }: PathSources,
  act: Act,
  personId: string,
): Promise<z.output<typeof familyShape>> {
  const { db, lang, today, actor } = act
  const say = (key: string) => words['registry']?.find(lang, key) ?? ''
  const names = await listRepresentativeNames(act, personId)
  const rights = await listRepresentations(db, personId)
  const consents = (await listConsents(db, personId)).slice(0, MOST)
  const recipients = await listOrganisationsById(
    db,
    consents.flatMap(({ recipientId }) => recipientId ?? []),
  )
  return {
    representatives: rights
      .filter((one) => isInForce(one, today))
      .map(({ representativeId, basis }) => ({
        name: names.get(representativeId) ?? '',
        basis: say(`basis.${basis}`),
        isReader: representativeId === actor.personId,
      })),
    decisions: consents.map((one) => ({
      who: names.get(one.representativeId) ?? '',
      purpose: say(`purpose.${one.purpose}`),
      recipient: recipients.find(({ id }) => id === one.recipientId)?.name[lang] ?? null,
      decision: say(`decision.${one.decision}`),
      on: one.decidedOn,
      withdrawnOn: one.withdrawnOn ?? null,
    })),
  }
}

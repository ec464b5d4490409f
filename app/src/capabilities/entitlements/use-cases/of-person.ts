import type { LocalDate } from '@tirek/kernel'
import { ok } from '@tirek/kernel'
import type { FactValues } from '@tirek/law'
import { z } from 'zod'
import {
  findPerson,
  findRepresentation,
  fullName,
  listStatuses,
  type Person,
  type Representation,
} from '#capabilities/registry/index.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { idField } from '#platform/use-case/fields.ts'
import { notFound } from '#platform/use-case/refusal.ts'
import { query } from '#platform/use-case/use-case.ts'
import { INFORMED } from '../domain/acts.ts'
import { knownFacts } from '../domain/known.ts'
import { factsField } from './fields.ts'

/** Who asks, by the ground on which the person represents the child. */
const ASKERS: Readonly<Record<Representation['basis'], string>> = {
  mother: 'parent',
  father: 'parent',
  adopter: 'adopter',
  guardian: 'guardian',
  trustee: 'guardian',
  'foster-parent': 'other',
  'patronage-educator': 'other',
  'other-by-law': 'other',
}

async function askerOf(db: Tx, person: Person, { personId }: Pick<Actor, 'personId'>, on: LocalDate) {
  if (personId === undefined) return undefined
  if (personId === person.id) return 'self'
  const right = await findRepresentation(db, person.id, personId, on)
  return right === undefined ? undefined : ASKERS[right.basis]
}

/** What the registry knows of a person, as facts of the rules, for whoever asks. */
export async function factsAbout(
  db: Tx,
  person: Person,
  actor: Pick<Actor, 'personId'>,
  on: LocalDate,
): Promise<FactValues> {
  const asker = await askerOf(db, person, actor, on)
  return knownFacts({ birthDate: person.birthDate, statuses: await listStatuses(db, person.id), asker }, on)
}

const addressOf = (person: Person | undefined): string | null =>
  [person?.address, person?.phone].filter((part) => part !== undefined).join(', ') || null

/** What need not be asked of a person whom the system knows: the rest the family answers as everybody does. */
export const knownOfPerson = query({
  name: 'entitlements.of-person',
  title: {
    kk: 'Адам туралы белгілі деректер',
    ru: 'Что известно о человеке для проверки прав',
    en: 'What is known of a person for checking rights',
  },
  basis: [INFORMED],
  input: z.object({ personId: idField }),
  output: z.object({
    fullName: z.string(),
    birthDate: z.string(),
    iin: z.string().nullable(),
    /** Who asks, as far as the registry knows; for the head of an application. */
    applicant: z.object({ iin: z.string().nullable(), address: z.string().nullable() }),
    facts: factsField,
  }),
  reads: ({ personId }) => [personId],
  run: async (act, { personId }) => {
    const person = await findPerson(act.db, personId)
    if (person === undefined) return notFound('person')
    const asking = act.actor.personId === undefined ? undefined : await findPerson(act.db, act.actor.personId)
    return ok({
      fullName: fullName(person),
      birthDate: person.birthDate,
      iin: person.iin ?? null,
      applicant: { iin: asking?.iin ?? null, address: addressOf(asking) },
      facts: await factsAbout(act.db, person, act.actor, act.today),
    })
  },
})

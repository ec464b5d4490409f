import { ok, REGIONS } from '@tirek/kernel'
import { z } from 'zod'
import { findByIdentity, searchByName } from '#capabilities/registry/index.ts'
import { noteAccess } from '#platform/history/access-log.ts'
import type { Act } from '#platform/use-case/act.ts'
import { iinField, lineField } from '#platform/use-case/fields.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ONE_REGISTER } from './show-roots.ts'

/** So many people of one name are told apart by the eye. */
export const MOST_FOUND = 20

const NAME = 'audit.find-person'

const input = z
  .object({
    iin: iinField.optional(),
    name: lineField.optional(),
    /** Why the officer looks: stands in the log beside the look. */
    purpose: lineField,
  })
  .refine(({ iin, name }) => iin !== undefined || name !== undefined, {
    path: ['iin'],
    params: { code: 'number-or-name' },
  })

type Input = z.output<typeof input>

async function found(act: Act, { iin, name = '' }: Input): Promise<readonly string[]> {
  if (iin !== undefined) {
    const known = await findByIdentity(act, `iin:${iin}`)
    return known === undefined ? [] : [known.personId]
  }
  const everywhere = REGIONS.map((region) => region.kato)
  return (await searchByName(act.db, everywhere, name, MOST_FOUND)).map((one) => one.id)
}

/**
 * Finds whom the log is to be searched for, by the number or the start of the name. Identifiers come back and no name; the
 * number and the name stay in no log and no address. The look itself is written down with its purpose, also when it finds
 * nobody.
 */
export const findLogPerson = command({
  name: NAME,
  title: {
    kk: 'Журналдан адамды табу',
    ru: 'Найти человека для журнала',
    en: 'Find a person for the log',
  },
  basis: [ONE_REGISTER],
  input,
  output: z.object({ personIds: z.array(z.uuid()) }),
  // A kept answer would name people beside the question.
  isSecret: true,
  looksUp: ({ iin }) => iin !== undefined,
  run: async (act, asked) => {
    const personIds = [...(await act.asSystem(() => found(act, asked)))]
    const { actor, now } = act
    const facts = asked.iin === undefined ? {} : { lookUp: true }
    const note = { actor, now, useCase: NAME, outcome: 'read' as const, purpose: asked.purpose }
    await noteAccess(act.db, { ...note, personIds, facts })
    return ok({ personIds })
  },
})

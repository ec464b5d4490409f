import { ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { query } from '#platform/use-case/use-case.ts'

/** Who the caller is signed in as, and the legal day of the server. */
export const whoAmI = query({
  name: 'access.who-am-i',
  title: { kk: 'Мен кіммін', ru: 'Кто я', en: 'Who am I' },
  basis: [cite('law-343', 'art-16-2')],
  input: z.object({}),
  output: z.object({
    accountId: z.uuid(),
    personId: z.uuid().nullable(),
    role: z.string(),
    name: z.string(),
    organisationId: z.uuid().nullable(),
    regions: z.array(z.string()),
    /** A post held for a colleague who is away: whose, and its last day. */
    actsFor: z.object({ name: z.string(), until: z.string() }).nullable(),
    today: z.string(),
  }),
  run: async ({ actor, today }) =>
    ok({
      accountId: actor.accountId,
      personId: actor.personId ?? null,
      role: actor.role,
      name: actor.name,
      organisationId: actor.organisationId ?? null,
      regions: [...actor.regions],
      actsFor: actor.actsFor === undefined ? null : { name: actor.actsFor.name, until: actor.actsFor.until },
      today,
    }),
})

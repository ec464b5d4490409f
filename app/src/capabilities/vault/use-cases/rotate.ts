import { ok } from '@tirek/kernel'
import { cite } from '@tirek/law'
import { z } from 'zod'
import { idField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'

/** Whoever keeps personal data guards it (law on personal data, art. 25). */
export const GUARD = cite('law-94-v', 'art-25')

/** What concerns the whole country stands in the region of its capital. */
const NATIONAL = '710000000'

/**
 * Seals the keys of some people anew by the present key of the installation; `next` leads to those after them, each turn
 * in a transaction of its own. The command line walks all of them.
 */
export const rotate = command({
  name: 'vault.rotate',
  title: {
    kk: 'Балалардың кілттерін орнатудың жаңа кілтімен қайта мөрлеу',
    ru: 'Заново запечатать ключи детей новым ключом установки',
    en: "Seal the children's keys anew by the installation's new key",
  },
  basis: [GUARD],
  input: z.object({ after: idField.optional() }),
  output: z.object({
    wrapped: z.number(),
    /** How many keys are still sealed by the key before. */
    left: z.number(),
    /** Keys that do not open by the key that is said to have sealed them. */
    broken: z.array(z.guid()),
    next: z.guid().nullable(),
  }),
  run: async (act, { after }) => {
    const { unknown, strangers } = await act.vault.standing()
    if (unknown > 0)
      return refuse('vault.key-unknown', {
        status: 'state',
        cite: [GUARD],
        facts: { fingerprints: strangers, count: unknown },
      })
    const { wrapped, left, broken, next = null } = await act.vault.wrapAnew(after)
    if (wrapped > 0)
      await act.record({
        name: 'vault.keys-wrapped-anew',
        region: NATIONAL,
        subject: { kind: 'vault', id: act.newId() },
        data: { wrapped, left },
        cite: [GUARD],
      })
    return ok({ wrapped, left, broken: [...broken], next })
  },
})

/** What one turn has come to, or all of them together. */
export type Rotated = z.output<typeof rotate.output>

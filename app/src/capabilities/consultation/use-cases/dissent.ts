import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { postOf } from '#platform/access/acts-for.ts'
import { textField, versionField } from '#platform/use-case/fields.ts'
import { refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { missingContent } from '../domain/completeness.ts'
import { moveFile } from '../store/files.ts'
import { recordWord } from '../store/members.ts'
import { loadSigningFacts, refuseMissing } from './signing-facts.ts'
import { aboutFile, workingFile } from './working-file.ts'

/** A member of the composition does not agree with the present revision and writes why. The opinion is sealed, stays
 *  with the conclusion and is shown to the family; the conclusion stands by the majority (DEC-72). */
export const dissent = command({
  name: 'consultation.dissent',
  title: { kk: 'Ерекше пікір жазу', ru: 'Записать особое мнение', en: 'Write a dissenting opinion' },
  input: z.strictObject({
    fileId: z.uuid(),
    /** The revision that was read; a later one is stale. */
    revision: versionField.optional(),
    opinion: textField,
  }),
  output: z.object({ version: z.number(), revision: z.number() }),
  basis: [ACTS.consultation, ACTS.togetherReading],
  run: async (act, { fileId, revision: seen, opinion }) => {
    const found = await workingFile(act, { fileId }, 'dissent')
    if (!found.ok) return found
    const { file, to } = found.value
    const facts = await loadSigningFacts(act, file)
    const { revision } = facts
    if (seen !== undefined && seen !== revision) return stale()
    const memberId = postOf(act.actor)
    if (!facts.members.some((member) => member.memberId === memberId)) {
      return refuse('consultation.not-a-member', { status: 'forbidden', cite: [ACTS.consultation] })
    }
    const missing = missingContent(facts)
    if (missing.length > 0) return refuseMissing(missing)

    await recordWord(act, file, { memberId, revision, dissent: opinion })
    const version = await moveFile(act.db, file, to)
    await act.record({
      name: 'consultation.member-dissented',
      ...aboutFile(file),
      data: { revision, member: act.actor.name },
      cite: [ACTS.consultation, ACTS.togetherReading],
    })

    return ok({ version, revision })
  },
})

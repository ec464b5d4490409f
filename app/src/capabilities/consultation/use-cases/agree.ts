import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { postOf } from '#platform/access/acts-for.ts'
import { versionField } from '#platform/use-case/fields.ts'
import { refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { missingContent } from '../domain/completeness.ts'
import { awaitedMembers } from '../domain/sign-off.ts'
import { moveFile } from '../store/files.ts'
import { recordWord } from '../store/members.ts'
import { loadSigningFacts, refuseMissing } from './signing-facts.ts'
import { aboutFile, workingFile } from './working-file.ts'

/** A member of the composition agrees to the present revision of the draft, which must lack nothing. */
export const agree = command({
  name: 'consultation.agree',
  title: { kk: 'Жобамен келісу', ru: 'Согласиться с проектом', en: 'Agree to the draft' },
  input: z.strictObject({
    fileId: z.uuid(),
    /** The revision that was read; a later one is stale. */
    revision: versionField.optional(),
  }),
  output: z.object({ version: z.number(), revision: z.number(), awaited: z.number() }),
  basis: [ACTS.consultation],
  run: async (act, { fileId, revision: seen }) => {
    const found = await workingFile(act, { fileId }, 'agree')
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

    await recordWord(act, file, { memberId, revision })
    const version = await moveFile(act.db, file, to)
    await act.record({
      name: 'consultation.member-agreed',
      ...aboutFile(file),
      data: { revision, member: act.actor.name },
      cite: [ACTS.consultation],
    })

    const awaited = awaitedMembers(facts.members, revision).filter((member) => member.memberId !== memberId)
    return ok({ version, revision, awaited: awaited.length })
  },
})

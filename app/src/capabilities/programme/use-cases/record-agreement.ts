import { ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findPerson, findRepresentation, fullName } from '#capabilities/registry/index.ts'
import type { Act } from '#platform/use-case/act.ts'
import { byAnswer, idField, lineField, optionalText, versionField } from '#platform/use-case/fields.ts'
import { type FieldProblem, type Refusal, refuse, stale } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { AGREEMENT_DECISIONS, standingOf } from '../domain/agreement.ts'
import type { Programme } from '../domain/programme.ts'
import { listDecisions } from '../read/voices.ts'
import { updateProgramme } from '../store/programmes.ts'
import { insertAgreement } from '../store/voices.ts'
import { aboutProgramme, lockOrRefuse, moveOrRefuse, refuseIncomplete } from './working-programme.ts'

const fields = z.strictObject({
  programmeId: idField,
  version: versionField.optional(),
  /** The revision that was read; a newer one makes the word stale. */
  revision: z.number().int().min(1).optional(),
  decision: z.enum(AGREEMENT_DECISIONS),
  comment: optionalText,
  /** For a decision on paper, recorded by the coordinator: whose it is, and the paper. */
  representativeId: idField.optional(),
  document: lineField.optional(),
})
const input = byAnswer(fields, 'decision', { disagree: ['comment'] })
type Input = z.output<typeof input>

/** What a word lacks: a "no" says why, and a word on paper names whose it is and the paper. */
function lackingOf(act: Act, given: Input): readonly FieldProblem[] {
  const isOnPaper = act.actor.personId === undefined
  return [
    ...(given.decision === 'disagree' && given.comment === undefined
      ? [{ path: 'comment', code: 'say-why-not' }]
      : []),
    ...(isOnPaper && given.representativeId === undefined
      ? [{ path: 'representativeId', code: 'choose-one' }]
      : []),
    ...(isOnPaper && given.document === undefined ? [{ path: 'document', code: 'required' }] : []),
  ]
}

/** Whose word it is: the representative's own, or one on paper that the coordinator holds. */
async function saidBy(act: Act, programme: Programme, given: Input): Promise<Result<string, Refusal>> {
  const fields = lackingOf(act, given)
  const speakerId = act.actor.personId ?? given.representativeId
  if (fields.length > 0 || speakerId === undefined)
    return refuse('programme.agreement-unfit', { status: 'invalid', cite: [ACTS.whoMakesIt], fields })
  const right = await findRepresentation(act.db, programme.personId, speakerId, act.today)
  return right === undefined
    ? refuse('programme.no-right-to-agree', { cite: [ACTS.whoMakesIt] })
    : ok(speakerId)
}

/** The name under the word: the speaker's own, or that of the record when it is open to the one who writes. */
async function nameOf(act: Act, representativeId: string): Promise<string | undefined> {
  if (act.actor.personId === representativeId) return act.actor.name
  const person = await findPerson(act.db, representativeId)
  return person && fullName(person)
}

/** Records that a representative agrees or disagrees with the whole programme as it stands now. */
export const recordAgreement = command({
  name: 'programme.record-agreement',
  title: {
    kk: 'Заңды өкілдің бағдарлама туралы шешімі',
    ru: 'Решение законного представителя о программе',
    en: "The representative's word on the programme",
  },
  basis: [ACTS.whoMakesIt, ACTS.participation],
  input,
  output: z.object({ programmeId: z.uuid(), state: z.string(), version: z.number() }),
  run: async (act, given) => {
    const locked = await lockOrRefuse(act, given)
    if (!locked.ok) return locked
    const programme = locked.value
    if (given.revision !== undefined && given.revision !== programme.revision) return stale()
    const complete = await refuseIncomplete(act, programme)
    if (!complete.ok) return complete
    const speaker = await saidBy(act, programme, given)
    if (!speaker.ok) return speaker

    const { decision, comment, document } = given
    const said = {
      id: act.newId(),
      revision: programme.revision,
      representativeId: speaker.value,
      representativeName: await nameOf(act, speaker.value),
      decision,
      comment,
      decidedOn: act.today,
      document,
      recordedBy: act.actor.personId === undefined ? act.actor.name : undefined,
    }
    const standing = standingOf([...(await listDecisions(act.db, programme.id)), said], programme.revision)
    const edge = moveOrRefuse(act, programme, standing === 'disputed' ? 'disagree' : 'agree')
    if (!edge.ok) return edge

    await insertAgreement(act, programme, said)
    const version = await updateProgramme(act, programme, { state: edge.value.to })
    await act.record({
      name: decision === 'agree' ? 'programme.agreed' : 'programme.disagreed',
      ...aboutProgramme(programme),
      data: { revision: programme.revision, representativeId: speaker.value },
      cite: [ACTS.whoMakesIt],
    })
    return ok({ programmeId: programme.id, state: edge.value.to, version })
  },
})

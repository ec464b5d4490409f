import { humansOf } from '#platform/access/holder.ts'
import type { Act } from '#platform/use-case/act.ts'
import { type Refusal, refuse } from '#platform/use-case/refusal.ts'
import type { Missing, MissingCode, SigningFacts } from '../domain/completeness.ts'
import type { ConsultationFile } from '../domain/file.ts'
import { forConclusion } from '../domain/own-words.ts'
import { findSessionDay } from '../store/appointments.ts'
import { getDraft } from '../store/drafts.ts'
import { listExaminations, type StoredExamination } from '../store/examinations.ts'
import { listMembers, type StoredMember } from '../store/members.ts'
import { findOwnWords } from '../store/own-words.ts'

/** The facts with all that the conclusion will carry. */
export type LoadedFacts = Omit<SigningFacts, 'members'> & {
  readonly examinations: readonly StoredExamination[]
  readonly members: readonly StoredMember[]
}

/** The composition with the human being behind each agreement: one person in two seats is one voice. */
async function membersOf(act: Act, fileId: string): Promise<readonly StoredMember[]> {
  const members = await listMembers(act, fileId)
  const humans = await humansOf(
    act,
    members.map(({ agreedBy }) => agreedBy),
  )
  return members.map((one) => ({ ...one, agreedBy: humans.get(one.agreedBy) ?? one.agreedBy }))
}

/** Everything the completeness of a conclusion is decided from. */
export async function loadSigningFacts(act: Act, file: ConsultationFile): Promise<LoadedFacts> {
  const draft = await getDraft(act, file.id)
  const examinations = await listExaminations(act, file.id)
  return {
    draft: { ...draft.content, ownWords: forConclusion(await findOwnWords(act, file.id)) },
    revision: draft.revision,
    examinations,
    examined: examinations.map(({ form }) => form.kind),
    hasProtocol: (await findSessionDay(act.db, file.id)) !== undefined,
    members: await membersOf(act, file.id),
  }
}

function refusalCode(missing: readonly Missing[]): string {
  const isOnly = (lack: MissingCode) => missing.every(({ code }) => code === lack)
  if (isOnly('agreement')) return 'members-not-agreed'

  return isOnly('condition-without-programme') ? 'condition-without-programme' : 'conclusion-incomplete'
}

/** The refusal that names everything still lacking, each as its own line; only agreements lacking has its own code. */
export function refuseMissing(missing: readonly Missing[]): { readonly ok: false; readonly error: Refusal } {
  const code = refusalCode(missing)
  const cites = new Map(missing.map(({ cite }) => [`${cite.act} ${cite.unit}`, cite]))

  return refuse(`consultation.${code}`, {
    cite: [...cites.values()],
    facts: {
      missing: missing.map((one) => one.code),
      details: missing.flatMap(({ detail }) => detail ?? []),
    },
    fields: missing.map(({ code: lack, detail }) => ({
      path: lack,
      code: `missing-${lack}`,
      args: { detail: detail ?? '' },
    })),
  })
}

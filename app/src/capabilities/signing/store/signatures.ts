import { sha256 } from '#platform/bytes/hash.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { SigningMeans } from '#platform/use-case/use-case.ts'
import type { ToBeSigned } from './requests.ts'

/** A signature as it came in: how it was given and what was found out about it. */
export interface Given {
  readonly means: SigningMeans
  /** Absent for a code. */
  readonly cms: Buffer | undefined
  readonly facts: Readonly<Record<string, unknown>>
}

/** What became of it: the act was done, or refused although it had been signed. */
export type Become =
  | { readonly outcome: 'used'; readonly href: string }
  | { readonly outcome: 'not-used'; readonly refusal: string }

/** About whom and what the act was. */
export interface About {
  readonly region: string
  readonly personId: string
  readonly subjectId: string | undefined
}

/** Adds a signature of the actor; it is never changed. */
export async function insertSignature(
  act: Act,
  id: string,
  one: Pick<ToBeSigned, 'useCase' | 'title' | 'words' | 'lang' | 'bytes'>,
  { given, about, become }: { readonly given: Given; readonly about: About; readonly become: Become },
): Promise<void> {
  const { accountId, name, role, organisationId } = act.actor
  await act.db
    .insertInto('signing_signature')
    .values({
      id,
      region: about.region,
      person_id: about.personId,
      part: one.useCase.split('.')[0] ?? '',
      use_case: one.useCase,
      title: one.title,
      words: one.words,
      lang: one.lang,
      subject_id: about.subjectId ?? null,
      href: become.outcome === 'used' ? become.href : null,
      means: given.means,
      account_id: accountId,
      signer_name: name,
      signer_role: role,
      organisation_id: organisationId ?? null,
      bytes: one.bytes,
      digest: sha256(one.bytes),
      cms: given.cms ?? null,
      facts: JSON.stringify(given.facts),
      signed_at: act.now,
      outcome: become.outcome,
      refusal: become.outcome === 'not-used' ? become.refusal : null,
    })
    .execute()
}

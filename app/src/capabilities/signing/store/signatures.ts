import type { Selectable } from 'kysely'
import { sha256 } from '#platform/bytes/hash.ts'
import type { SigningSignature } from '#platform/db/schema.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { SigningMeans } from '#platform/use-case/use-case.ts'
import type { SealedColumn } from '#platform/vault/sealed-column.ts'
import type { ToBeSigned } from './requests.ts'

const WORDS = 'signing_signature.words'
const BYTES = 'signing_signature.bytes'
const CMS = 'signing_signature.cms'

/** What is kept sealed of a signature: it says what the act says. Bytes are kept as base64. */
export const SEALED: readonly SealedColumn[] = ([WORDS, BYTES, CMS] as const).map((field) => ({
  field,
  isDocument: false,
}))

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
  const sealed = (field: typeof WORDS | typeof BYTES | typeof CMS, words: string) =>
    act.vault.seal(about.personId, { field, id }, words)
  await act.db
    .insertInto('signing_signature')
    .values({
      id,
      region: about.region,
      person_id: about.personId,
      part: one.useCase.split('.')[0] ?? '',
      use_case: one.useCase,
      title: one.title,
      words: await sealed(WORDS, one.words),
      lang: one.lang,
      subject_id: about.subjectId ?? null,
      href: become.outcome === 'used' ? become.href : null,
      means: given.means,
      account_id: accountId,
      signer_name: name,
      signer_role: role,
      organisation_id: organisationId ?? null,
      bytes: await sealed(BYTES, one.bytes.toString('base64')),
      digest: sha256(one.bytes),
      cms: given.cms === undefined ? null : await sealed(CMS, given.cms.toString('base64')),
      facts: JSON.stringify(given.facts),
      signed_at: act.now,
      outcome: become.outcome,
      refusal: become.outcome === 'not-used' ? become.refusal : null,
    })
    .execute()
}

/** What a stored signature says, opened. */
export async function openSignature(
  { vault }: Pick<Act, 'vault'>,
  { id, words, bytes, cms }: Pick<Selectable<SigningSignature>, 'id' | 'words' | 'bytes' | 'cms'>,
): Promise<{ readonly words: string; readonly bytes: Buffer; readonly cms: Buffer | undefined }> {
  const open = (field: typeof WORDS | typeof BYTES | typeof CMS, sealed: string) =>
    vault.open({ field, id }, sealed)
  return {
    words: await open(WORDS, words),
    bytes: Buffer.from(await open(BYTES, bytes), 'base64'),
    cms: cms === null ? undefined : Buffer.from(await open(CMS, cms), 'base64'),
  }
}

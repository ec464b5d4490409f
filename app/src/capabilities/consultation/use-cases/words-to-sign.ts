import { findPerson, fullName } from '#capabilities/registry/index.ts'
import { canonicalJson } from '#platform/bytes/canonical-json.ts'
import { sha256 } from '#platform/bytes/hash.ts'
import type { Act } from '#platform/use-case/act.ts'
import type { WishLine } from '#platform/use-case/use-case.ts'
import { findFileForUpdate } from '../store/files.ts'
import { type LoadedFacts, loadSigningFacts } from './signing-facts.ts'

/** Everything that the conclusion says, as one number that changes with any of it. */
function digestOf({ draft, revision, examinations }: LoadedFacts): string {
  const content = JSON.parse(JSON.stringify({ draft, revision, examinations }))
  return sha256(canonicalJson(content)).toString('hex')
}

function contentWords({ draft }: LoadedFacts): readonly WishLine[] {
  return [
    ...draft.defects.map((one) => ({ label: 'sign.defect', value: one.description })),
    ...draft.needs.map((one) => ({ label: 'sign.need', value: one.description })),
    ...draft.programmes.map((one) => ({ label: 'sign.programme', value: one.title })),
    ...draft.directions.map((one) => ({
      label: 'sign.direction',
      value: `${one.service} – ${one.recipientName}`,
    })),
  ]
}

/** What the head reads before signing the conclusion; the whole of it stands above the form. */
export async function conclusionWords(
  act: Act,
  input: { readonly fileId: string; readonly confirmLimitedAbilities: boolean },
): Promise<readonly WishLine[]> {
  const file = await findFileForUpdate(act.db, input.fileId)
  const person = file && (await findPerson(act.db, file.personId))
  if (file === undefined || person === undefined) return []
  const facts = await loadSigningFacts(act, file)
  return [
    { label: 'sheet.child-name', value: fullName(person) },
    { label: 'sign.file', value: file.number },
    ...contentWords(facts),
    ...(input.confirmLimitedAbilities
      ? [{ label: 'sign.confirm-status', value: 'sign.yes', isKey: true }]
      : []),
    { label: 'sign.digest', value: digestOf(facts) },
  ]
}

import { ageOn, ok, type Result } from '@tirek/kernel'
import { z } from 'zod'
import { findOrganisation } from '#capabilities/network/index.ts'
import { confirmLimitedAbilities, findPerson, fullName, type Person } from '#capabilities/registry/index.ts'
import { postOf } from '#platform/access/acts-for.ts'
import type { Act } from '#platform/use-case/act.ts'
import { versionField } from '#platform/use-case/fields.ts'
import { notFound, type Refusal, refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { lacksForStatus, medicalDocumentOf } from '../domain/child-status.ts'
import { ACTS } from '../domain/citations.ts'
import { missingForSigning } from '../domain/completeness.ts'
import { firstNoticed, isComplex, severeDefect } from '../domain/defect.ts'
import type { ConsultationFile } from '../domain/file.ts'
import { reviewDay } from '../domain/review.ts'
import { isCollegial } from '../domain/sign-off.ts'
import type { ConclusionSnapshot } from '../domain/snapshot.ts'
import { getHeldSession } from '../store/appointments.ts'
import { insertConclusion, markReplaced } from '../store/conclusions.ts'
import { moveFile } from '../store/files.ts'
import { addMember, recordWord } from '../store/members.ts'
import { pinOwnWords } from '../store/own-words.ts'
import { editionOf } from './edition.ts'
import { type LoadedFacts, loadSigningFacts, refuseMissing } from './signing-facts.ts'
import { tellOfConclusion } from './tell-family.ts'
import { conclusionWords } from './words-to-sign.ts'
import { aboutFile, workingFile } from './working-file.ts'

const input = z.strictObject({
  fileId: z.uuid(),
  version: versionField.optional(),
  /** Also confirm the status of 1(2) in the register; whether there is a disability plays no part. */
  confirmLimitedAbilities: z.boolean().default(false),
})

type Facts = LoadedFacts
type Signing = {
  readonly act: Act
  readonly file: ConsultationFile
  readonly person: Person
  readonly facts: Facts
}

/** The head agrees by signing; everyone else must have agreed before. */
async function withHeadsAgreement(act: Act, file: ConsultationFile): Promise<Facts> {
  const { name } = act.actor
  const memberId = postOf(act.actor)
  const { revision } = await loadSigningFacts(act, file)
  await addMember(act.db, file, { memberId, name, specialty: 'head' })
  await recordWord(act, file, { memberId, revision })

  return loadSigningFacts(act, file)
}

async function snapshotOf({ act, file, person, facts }: Signing): Promise<ConclusionSnapshot> {
  const { birthDate, iin } = person
  const { link: _, ...session } = await getHeldSession(act.db, file.id)
  return {
    child: { name: fullName(person), iin, birthDate, age: ageOn(birthDate, act.today) },
    session,
    examinations: facts.examinations.map(
      ({ form, examinedOn, age, examinerName, specialty, plainSummary }) => ({
        form,
        examinedOn,
        age,
        examinerName,
        specialty,
        plainSummary,
      }),
    ),
    draft: facts.draft,
    members: facts.members.map(({ name, specialty, agreedOn, dissent }) => ({
      name,
      specialty,
      agreedOn,
      dissent,
    })),
  }
}

/** Confirms the status of a child with limited abilities by this conclusion, or refuses with what is lacking. */
async function confirmStatus(
  { act, person, facts }: Signing,
  number: string,
): Promise<Result<string, Refusal>> {
  const { draft } = facts
  const document = medicalDocumentOf(facts.examinations)
  const lacking = lacksForStatus({ draft, document }, { birthDate: person.birthDate, on: act.today })
  const [defect] = draft.defects
  if (lacking.length > 0 || defect === undefined) {
    return refuse('consultation.status-unproven', {
      cite: [ACTS.childWithLimitedAbilities, ACTS.confirmationReading],
      facts: { lacking: [...lacking] },
      fields: lacking.map((one) => ({ path: one, code: `lacking-${one}` })),
    })
  }

  const organisation = await findOrganisation(act.db, act.actor.organisationId ?? '')
  const confirmed = await confirmLimitedAbilities(act, {
    personId: person.id,
    defectKinds: [...new Set(draft.defects.map(({ nature }) => nature))],
    cause: defect.cause,
    lifeRestriction: draft.lifeRestriction ?? '',
    issuer: organisation?.name.kk ?? act.actor.name,
    document: number,
    documentDate: act.today,
  })
  return confirmed.ok ? ok(confirmed.value.statusId) : confirmed
}

async function recordSigned({ act, file, facts }: Signing, signed: SignedFacts): Promise<void> {
  const { draft } = facts
  const data = {
    ...signed,
    statusId: signed.statusId ?? null,
    amends: signed.amends ?? null,
    noticedOn: signed.noticedOn ?? null,
    correction: draft.correction !== undefined,
    directions: draft.directions.length,
  }
  await act.record({
    name: 'consultation.conclusion-signed',
    ...aboutFile(file),
    data,
    cite: [ACTS.consultation],
  })
  if (!signed.severe) return

  await act.record({
    name: 'consultation.severe-defect-established',
    ...aboutFile(file),
    data: { conclusionId: signed.conclusionId },
    cite: [ACTS.severeDefect, ACTS.severeCoordination],
  })
}

type SignedFacts = {
  readonly conclusionId: string
  readonly number: string
  readonly complex: boolean
  readonly severe: boolean
  readonly noticedOn: string | undefined
  readonly statusId: string | undefined
  readonly amends: string | undefined
}

async function issue(signing: Signing, withStatus: boolean): Promise<Result<SignedFacts, Refusal>> {
  const { act, file, facts, person } = signing
  const edition = await editionOf(act, file, facts.draft)
  const status = withStatus ? await confirmStatus(signing, edition.number) : ok(edition.statusId)
  if (!status.ok) return status

  const { defects, severeFindings } = facts.draft
  const collegial = isCollegial(facts.members, facts.revision)
  const found = {
    complex: isComplex(defects),
    severe: severeDefect(defects, severeFindings, collegial).kind === 'granted',
    noticedOn: firstNoticed(defects),
  }
  const conclusionId = act.newId()
  const { number } = edition
  if (edition.amends !== undefined) await markReplaced(act.db, edition.amends, act.today)
  await pinOwnWords(act, file.id, conclusionId)
  await insertConclusion(act, file, {
    id: conclusionId,
    ...edition,
    signedOn: act.today,
    signedBy: act.actor.accountId,
    signerName: act.actor.name,
    content: await snapshotOf(signing),
    isComplex: found.complex,
    isSevere: found.severe,
    noticedOn: found.noticedOn,
    statusId: status.value,
    reviewOn: reviewDay(act.today, person.birthDate),
  })

  return ok({ conclusionId, number, amends: edition.amends, ...found, statusId: status.value })
}

/** The head signs the conclusion after every member has agreed and nothing is lacking (Law 343, 10(1)). */
export const signConclusion = command({
  name: 'consultation.sign-conclusion',
  needsFreshProof: true,
  title: { kk: 'Қорытындыға қол қою', ru: 'Подписать заключение', en: 'Sign the conclusion' },
  input,
  output: z.object({
    conclusionId: z.uuid(),
    number: z.string(),
    version: z.number(),
    complex: z.boolean(),
    severe: z.boolean(),
    statusId: z.uuid().nullable(),
  }),
  basis: [ACTS.consultation],
  signature: {
    by: ['pmpc-head'],
    means: ['eds', 'egov-qr'],
    shows: conclusionWords,
    of: ({ conclusionId }) => conclusionId,
    href: ({ conclusionId }) => `/consultation/conclusions/${conclusionId}`,
  },
  run: async (act, given) => {
    const found = await workingFile(act, given, 'sign-conclusion')
    if (!found.ok) return found
    const { file, to } = found.value
    const person = await findPerson(act.db, file.personId)
    if (person === undefined) return notFound('person')
    const facts = await withHeadsAgreement(act, file)
    const missing = missingForSigning(facts)
    if (missing.length > 0) return refuseMissing(missing)

    const signing = { act, file, person, facts }
    const signed = await issue(signing, given.confirmLimitedAbilities)
    if (!signed.ok) return signed
    const version = await moveFile(act.db, file, to)
    await recordSigned(signing, signed.value)
    await tellOfConclusion(act, file, signed.value)

    const { conclusionId, number, complex, severe, statusId } = signed.value
    return ok({ conclusionId, number, version, complex, severe, statusId: statusId ?? null })
  },
})

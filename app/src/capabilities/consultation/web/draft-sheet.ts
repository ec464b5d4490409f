import { ageOn, type Lang, type LocalDate } from '@tirek/kernel'
import { findOrganisation } from '#capabilities/network/index.ts'
import type { PageContext } from '#platform/http/page.ts'
import type { ConclusionDraft } from '../domain/conclusion.ts'
import { firstNoticed } from '../domain/defect.ts'
import type { Appointment } from '../domain/file.ts'
import type { SnapshotExamination } from '../domain/snapshot.ts'
import { conclusionSheet } from './conclusion-sheet.ts'
import type { ShownFile } from './load-file.ts'
import type { ConclusionSheet } from './sheet-shape.ts'
import { dayOf } from './words.ts'

const NOT_HELD = { presentNames: [], representativePresent: false } as const

/** The draft of a file as the document it would become. */
export async function draftSheet({ read, lang }: PageContext, file: ShownFile): Promise<ConclusionSheet> {
  const { organisation, today } = await read(async (act) => ({
    organisation: await findOrganisation(act.db, file.organisationId),
    today: act.today,
  }))
  return sheetOf(file, organisation?.name ?? { kk: '', ru: '', en: '' }, { lang, today })
}

function sheetOf(
  file: ShownFile,
  organisation: { readonly kk: string; readonly ru: string; readonly en: string },
  { lang, today }: { readonly lang: Lang; readonly today: LocalDate },
): ConclusionSheet {
  const draft = file.draft as ConclusionDraft
  const birthDate = dayOf(file.birthDate)
  const held = file.appointments.find(({ heldOn }) => heldOn !== undefined)
  return conclusionSheet(
    {
      child: { name: file.name, iin: undefined, birthDate, age: ageOn(birthDate, today) },
      session: (held ?? NOT_HELD) as unknown as Appointment,
      examinations: file.examinations as unknown as readonly SnapshotExamination[],
      draft,
      members: file.members.map(({ name, specialty, agreed, agreedOn, dissent }) => ({
        name,
        specialty,
        dissent,
        agreedOn: agreed && agreedOn !== undefined ? dayOf(agreedOn) : undefined,
      })),
      number: '',
      signedOn: undefined,
      signerName: '',
      organisation,
      place: '',
      complex: file.complex,
      severe: file.severe,
      entitledFrom: firstNoticed(draft.defects) ?? today,
      consents: {},
      reviewOn: undefined,
      amends: draft.amendment,
    },
    lang,
  )
}

import { type Lang, type LocalDate, type LocalizedText, localize } from '@tirek/kernel'
import { type Citation, describeCitation, shortCitation } from '@tirek/law'
import { formatAge, formatDate, formatShortDate } from '#platform/i18n/format.ts'
import { ACTS } from '../domain/citations.ts'
import {
  CONDITION_HEADINGS,
  type ConclusionDraft,
  type ConditionHeading,
  settingsOffered,
} from '../domain/conclusion.ts'
import type { Defect, SevereFindings } from '../domain/defect.ts'
import { EXAMINATION_ACTS } from '../domain/examination.ts'
import type { ConclusionSnapshot } from '../domain/snapshot.ts'
import type { ConsentState } from '../read/consent-state.ts'
import { examinationRows, type Row } from './examination-rows.ts'
import { messages } from './messages.ts'

/** A table of the document; `none` stands in its place when it has no rows. */
export type TableSheet = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly none: string
}
type Part = { readonly title: string; readonly basis: string }
export type FactsPart = Part & { readonly rows: readonly Row[] }
export type TablePart = Part & { readonly table: TableSheet }
export type ConditionGroup = {
  readonly title: string
  readonly none: string
  readonly rows: readonly { readonly text: string; readonly programme: string }[]
}

/** The whole conclusion in words of one language: for the PDF and for the pages alike. */
export type ConclusionSheet = {
  readonly country: string
  readonly organisation: string
  readonly place: string
  readonly numberLabel: string
  readonly number: string
  readonly signedOn: string
  readonly recommendatory: { readonly title: string; readonly text: string; readonly basis: string }
  readonly child: FactsPart
  readonly session: FactsPart & { readonly members: TableSheet }
  readonly examinations: Part & { readonly overview: TableSheet; readonly details: readonly FactsPart[] }
  readonly defects: TablePart & { readonly findings: readonly Row[] }
  readonly needs: TablePart
  readonly programmes: TablePart & { readonly choice: string }
  readonly conditions: Part & { readonly groups: readonly ConditionGroup[] }
  readonly correction: FactsPart & { readonly none: string }
  readonly directions: TablePart & { readonly note: string }
  readonly view: FactsPart
  readonly information: FactsPart
  readonly signatures: TablePart & {
    readonly headLabel: string
    readonly headName: string
    readonly signedLabel: string
    readonly signedOn: string
  }
  readonly citations: { readonly title: string; readonly rows: readonly string[] }
}

/** What a sheet is written from: the signed snapshot, or a draft in the same shape. */
export type SheetSource = ConclusionSnapshot & {
  readonly number: string
  readonly signedOn: LocalDate | undefined
  readonly signerName: string
  readonly organisation: LocalizedText
  readonly place: string
  readonly complex: boolean
  readonly severe: boolean
  readonly entitledFrom: LocalDate | undefined
  readonly consents: Readonly<Record<string, ConsentState>>
}

type Pen = {
  readonly lang: Lang
  readonly t: ReturnType<typeof messages.for>
  readonly day: (date: LocalDate | undefined) => string
  readonly short: (date: LocalDate | undefined) => string
  readonly basis: (...citations: readonly Citation[]) => string
}

function penOf(lang: Lang): Pen {
  return {
    lang,
    t: messages.for(lang),
    day: (date) => (date === undefined ? '' : formatDate(lang, date)),
    short: (date) => (date === undefined ? '' : formatShortDate(lang, date)),
    basis: (...citations) => citations.map((citation) => shortCitation(citation, lang)).join('; '),
  }
}

function childPart({ child }: SheetSource, { t, day, lang }: Pen): FactsPart {
  return {
    title: t('sheet.child'),
    basis: '',
    rows: [
      { label: t('sheet.child-name'), value: child.name },
      ...(child.iin === undefined ? [] : [{ label: t('open.iin'), value: child.iin }]),
      { label: t('open.birth-date'), value: day(child.birthDate) },
      { label: t('sheet.age'), value: formatAge(lang, child.age) },
    ],
  }
}

function sessionPart({ session, members }: SheetSource, { t, day, basis }: Pen): ConclusionSheet['session'] {
  const notice = [day(session.noticeGivenOn), session.noticeChannel && t(`channel.${session.noticeChannel}`)]
  const presence = session.representativePresent
    ? `${t('session.present')}: ${session.presentNames.join(', ')}`
    : `${t('session.absent')}: ${session.absenceReason ?? ''}`
  return {
    title: t('sheet.session'),
    basis: basis(ACTS.representativePresent),
    rows: [
      { label: t('sheet.held-on'), value: day(session.heldOn) },
      { label: t('schedule.notice'), value: notice.filter(Boolean).join(' · ') },
      { label: t('sheet.representative'), value: presence },
    ],
    members: {
      head: [t('members.name'), t('members.specialty')],
      rows: members.map(({ name, specialty }) => [name, t(`specialty.${specialty}`)]),
      none: '',
    },
  }
}

function examinationsPart({ examinations }: SheetSource, pen: Pen): ConclusionSheet['examinations'] {
  const { t, lang, short, basis } = pen
  return {
    title: t('examinations.title'),
    basis: basis(ACTS.consultation),
    overview: {
      head: [t('sheet.examination'), t('examination.day'), t('examination.examiner'), t('sheet.result')],
      rows: examinations.map(({ form, examinedOn, examinerName, plainSummary }) => [
        t(`kind.${form.kind}`),
        short(examinedOn),
        examinerName,
        plainSummary,
      ]),
      none: t('sheet.none'),
    },
    details: examinations.map(({ form, age }) => ({
      title: t(`kind.${form.kind}`),
      basis: basis(EXAMINATION_ACTS[form.kind]),
      rows: [{ label: t('examination.age'), value: t('age.exact', age) }, ...examinationRows(form, lang)],
    })),
  }
}

function defectRow(defect: Defect, { t, short }: Pen): readonly string[] {
  const kind =
    defect.nature === 'physical'
      ? `${t('nature.physical')}: ${defect.organ}`
      : `${t('nature.mental')}: ${t(`mental.${defect.kind}`)}`
  return [kind, defect.description, t(`cause.${defect.cause}`), short(defect.noticedOn)]
}

function severeRows({ standardsNotAccessible, learningLimited }: SevereFindings, { t }: Pen): readonly Row[] {
  const limited = learningLimited?.limitedTo.map((limit) => t(`limit.${limit}`)).join(', ')
  return [
    ...(standardsNotAccessible === undefined
      ? []
      : [{ label: t('severe.standards'), value: standardsNotAccessible }]),
    ...(learningLimited === undefined
      ? []
      : [{ label: t('severe.limited'), value: `${limited}. ${learningLimited.reasons}` }]),
  ]
}

function defectsPart({ draft, complex, severe }: SheetSource, pen: Pen): ConclusionSheet['defects'] {
  const { t, basis } = pen
  const findings = [
    { label: t('complex.title'), value: t(complex ? 'complex.yes' : 'complex.no') },
    { label: t('severe.title'), value: t(severe ? 'severe.yes' : 'severe.no') },
    ...severeRows(draft.severeFindings, pen),
    ...(draft.lifeRestriction === undefined
      ? []
      : [{ label: t('defect.life-restriction'), value: draft.lifeRestriction }]),
  ]
  return {
    title: t('sheet.defects'),
    basis: basis(ACTS.physicalDefect, ACTS.mentalDefect),
    table: {
      head: [t('defect.kind'), t('defect.description'), t('defect.cause'), t('defect.noticed')],
      rows: draft.defects.map((defect) => defectRow(defect, pen)),
      none: t('sheet.no-defects'),
    },
    findings: draft.defects.length === 0 ? [] : findings,
  }
}

function needsPart({ draft }: SheetSource, { t, basis }: Pen): TablePart {
  return {
    title: t('part.needs'),
    basis: basis(ACTS.consultation),
    table: {
      head: [t('need.area'), t('need.description')],
      rows: draft.needs.map(({ area, description }) => [t(`area.${area}`), description]),
      none: draft.noNeedsReason ?? t('sheet.none'),
    },
  }
}

function programmesPart({ draft }: SheetSource, { t, basis }: Pen): ConclusionSheet['programmes'] {
  const isChoice = draft.programmes.some(({ level }) => settingsOffered(level).length > 1)
  return {
    title: t('part.programmes'),
    basis: isChoice ? basis(ACTS.consultation, ACTS.freeEducation) : basis(ACTS.consultation),
    table: {
      head: [t('programme.name'), t('programme.level'), t('programme.reasons')],
      rows: draft.programmes.map(({ title, level, variant, reasons }) => [
        title,
        `${t(`level.${level}`)} · ${t(`variant.${variant}`)}`,
        reasons,
      ]),
      none: t('sheet.none'),
    },
    choice: isChoice ? t('programme.choice') : '',
  }
}

function conditionGroup(draft: ConclusionDraft, heading: ConditionHeading, { t }: Pen): ConditionGroup {
  const titleOf = (key: string | undefined) =>
    draft.programmes.find((programme) => programme.key === key)?.title
  const rows = draft.conditions
    .filter((condition) => condition.heading === heading)
    .map(({ description, programmeKey }) => {
      const title = titleOf(programmeKey)
      return { text: description, programme: title === undefined ? '' : `(${t('condition.for')}: ${title})` }
    })

  return { title: t(`heading.${heading}`), none: t('sheet.not-needed'), rows }
}

function correctionPart(
  { draft, entitledFrom }: SheetSource,
  { t, day, basis }: Pen,
): ConclusionSheet['correction'] {
  const { correction } = draft
  const rows =
    correction === undefined
      ? []
      : [
          { label: t('correction.from'), value: day(entitledFrom) },
          {
            label: t('correction.kinds'),
            value: correction.kinds.map((kind) => t(`correction.${kind}`)).join(', '),
          },
          { label: t('correction.content'), value: correction.content },
          { label: t('correction.free'), value: t('correction.free-text') },
        ]
  return { title: t('part.correction'), basis: basis(ACTS.freeCorrection), rows, none: t('correction.none') }
}

function directionsPart({ draft, consents }: SheetSource, { t, basis }: Pen): ConclusionSheet['directions'] {
  return {
    title: t('part.directions'),
    basis: basis(ACTS.directionByConsent),
    table: {
      head: [
        t('direction.service'),
        t('direction.purpose'),
        t('direction.recipient'),
        t('direction.consent'),
      ],
      rows: draft.directions.map(({ key, sector, service, purpose, recipientName }) => [
        `${service} · ${t(`sector.${sector}`)}`,
        purpose,
        recipientName,
        t(`consent.${consents[key] ?? 'not-asked'}`),
      ]),
      none: draft.noDirectionsReason ?? t('sheet.none'),
    },
    note: t('direction.note'),
  }
}

function viewPart({ draft }: SheetSource, { t, basis }: Pen): FactsPart {
  const { childView: view } = draft
  const heard = [
    { label: t('view.how'), value: view?.how },
    { label: t('view.help'), value: view?.help },
    { label: t('view.said'), value: view?.said },
    { label: t('view.taken'), value: view?.takenIntoAccount },
    { label: t('view.reason'), value: view?.reason },
  ].flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]))
  return {
    title: t('part.view'),
    basis: basis(ACTS.bestInterests, ACTS.childView),
    rows: [{ label: t('view.best-interests'), value: draft.bestInterests ?? '' }, ...heard],
  }
}

function informationPart({ draft }: SheetSource, { t, day, basis }: Pen): FactsPart {
  const { information } = draft
  return {
    title: t('part.information'),
    basis: basis(ACTS.representativeInformed),
    rows:
      information === undefined
        ? []
        : [
            { label: t('information.to'), value: information.toName },
            { label: t('information.on'), value: day(information.givenOn) },
            { label: t('information.content'), value: information.content },
          ],
  }
}

function signaturesPart(source: SheetSource, { t, day, short, basis }: Pen): ConclusionSheet['signatures'] {
  return {
    title: t('members.title'),
    basis: basis(ACTS.consultation),
    table: {
      head: [t('members.name'), t('members.specialty'), t('members.agreed')],
      rows: source.members.map(({ name, specialty, agreedOn }) => [
        name,
        t(`specialty.${specialty}`),
        short(agreedOn),
      ]),
      none: '',
    },
    headLabel: t('specialty.head'),
    headName: source.signerName,
    signedLabel: t('sheet.signed-on'),
    signedOn: day(source.signedOn),
  }
}

const CITED: readonly Citation[] = [
  ACTS.consultation,
  ACTS.directionByConsent,
  ACTS.specialConditions,
  ACTS.freeCorrection,
  ACTS.freeEducation,
  ACTS.representativePresent,
  ACTS.representativeInformed,
  ACTS.bestInterests,
  ACTS.childView,
]

/** Writes the conclusion in words of one language. */
export function conclusionSheet(source: SheetSource, lang: Lang): ConclusionSheet {
  const pen = penOf(lang)
  const { t, day, basis } = pen
  return {
    country: t('sheet.country'),
    organisation: localize(source.organisation, lang),
    place: source.place,
    numberLabel: t('sheet.number'),
    number: source.number,
    signedOn: day(source.signedOn),
    recommendatory: {
      title: t('recommendatory.title'),
      text: t('recommendatory.text'),
      basis: basis(ACTS.directionByConsent),
    },
    child: childPart(source, pen),
    session: sessionPart(source, pen),
    examinations: examinationsPart(source, pen),
    defects: defectsPart(source, pen),
    needs: needsPart(source, pen),
    programmes: programmesPart(source, pen),
    conditions: {
      title: t('part.conditions'),
      basis: basis(ACTS.specialConditions),
      groups: CONDITION_HEADINGS.map((heading) => conditionGroup(source.draft, heading, pen)),
    },
    correction: correctionPart(source, pen),
    directions: directionsPart(source, pen),
    view: viewPart(source, pen),
    information: informationPart(source, pen),
    signatures: signaturesPart(source, pen),
    citations: {
      title: t('sheet.citations'),
      rows: CITED.map((citation) => describeCitation(citation, lang)),
    },
  }
}

import { formatAge } from '#platform/i18n/format.ts'
import { ACTS } from '../domain/citations.ts'
import type { Defect, SevereFindings } from '../domain/defect.ts'
import { EXAMINATION_ACTS } from '../domain/examination.ts'
import { examinationRows, type Row } from './examination-rows.ts'
import type { Pen } from './sheet-pen.ts'
import type { ConclusionSheet, FactsPart, SheetSource } from './sheet-shape.ts'

/** Whom the conclusion is about. */
export function childPart({ child }: SheetSource, { t, day, lang }: Pen): FactsPart {
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

/** The session: its day, the notice, who was present, the composition (Law 343, 16(1)). */
export function sessionPart(
  { session, members }: SheetSource,
  { t, day, basis }: Pen,
): ConclusionSheet['session'] {
  const notice = [day(session.noticeGivenOn), session.noticeChannel && t(`channel.${session.noticeChannel}`)]
  const presence = session.representativePresent
    ? `${t(`presence.${session.presenceMode ?? 'in-person'}`)}: ${session.presentNames.join(', ')}`
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

/** The four examinations in short and in full (Law 343, 1(19)–(22)). */
export function examinationsPart({ examinations }: SheetSource, pen: Pen): ConclusionSheet['examinations'] {
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

/** The defects found, whether they are complex and severe (Law 343, 1(4)–(7)). */
export function defectsPart({ draft, complex, severe }: SheetSource, pen: Pen): ConclusionSheet['defects'] {
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

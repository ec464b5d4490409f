import { type Lang, localize } from '@tirek/kernel'
import { type Citation, describeCitation } from '@tirek/law'
import { ACTS } from '../domain/citations.ts'
import { amendmentPart, informationPart, signaturesPart, viewPart } from './sheet-agreed.ts'
import { childPart, defectsPart, examinationsPart, sessionPart } from './sheet-found.ts'
import { penOf } from './sheet-pen.ts'
import {
  conditionsPart,
  correctionPart,
  directionsPart,
  needsPart,
  programmesPart,
} from './sheet-recommended.ts'
import type { ConclusionSheet, SheetSource } from './sheet-shape.ts'

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
    conditions: conditionsPart(source, pen),
    correction: correctionPart(source, pen),
    directions: directionsPart(source, pen),
    view: viewPart(source, pen),
    information: informationPart(source, pen),
    signatures: signaturesPart(source, pen),
    amendment: amendmentPart(source, pen),
    citations: {
      title: t('sheet.citations'),
      rows: CITED.map((citation) => describeCitation(citation, lang)),
    },
  }
}

import { ACTS } from '../domain/citations.ts'
import type { Pen } from './sheet-pen.ts'
import type { ConclusionSheet, FactsPart, SheetSource } from './sheet-shape.ts'

/** The best interests of the child and its own view (CRPD, 7(2), (3)). */
export function viewPart({ draft }: SheetSource, { t, basis }: Pen): FactsPart {
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

/** What the representative was told, when and who (Law 343, 16(2)). */
export function informationPart({ draft }: SheetSource, { t, day, basis }: Pen): FactsPart {
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

/** Who agreed and who signed. */
export function signaturesPart(
  source: SheetSource,
  { t, day, short, basis }: Pen,
): ConclusionSheet['signatures'] {
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

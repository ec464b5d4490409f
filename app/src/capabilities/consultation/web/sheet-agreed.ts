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
    rows: [
      { label: t('view.best-interests'), value: draft.bestInterests ?? '' },
      ...(draft.ownWords === undefined ? [] : [{ label: t('own.title'), value: draft.ownWords.words }]),
      ...heard,
    ],
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

/** What the members who do not agree have written; the conclusion stands by the majority (DEC-72). */
function opinionsPart({ members }: SheetSource, { t, basis }: Pen): FactsPart {
  return {
    title: t('dissent.title'),
    basis: basis(ACTS.togetherReading),
    rows: members.flatMap(({ name, dissent }) =>
      dissent === undefined ? [] : [{ label: name, value: dissent }],
    ),
  }
}

/** When it is looked at again; a reminder by which no right ends (DEC-71). */
function reviewPart({ reviewOn }: SheetSource, { t, day, basis }: Pen): FactsPart {
  const rows = [
    { label: t('review.on'), value: day(reviewOn) },
    { label: t('review.means'), value: t('review.text') },
  ]
  return {
    title: t('review.title'),
    basis: basis(ACTS.numbersReading),
    rows: reviewOn === undefined ? [] : rows,
  }
}

/** Which edition this one takes the place of, and why (Law 343, 10(1)). */
export function amendmentPart({ amends }: SheetSource, { t, basis }: Pen): FactsPart {
  return {
    title: t('amendment.title'),
    basis: basis(ACTS.consultation),
    rows:
      amends === undefined
        ? []
        : [
            { label: t('amendment.of'), value: amends.number },
            { label: t('amendment.reason'), value: amends.reason },
          ],
  }
}

/** Who agreed and who signed. */
export function signaturesPart(source: SheetSource, pen: Pen): ConclusionSheet['signatures'] {
  const { t, day, short, basis } = pen
  return {
    title: t('members.title'),
    basis: basis(ACTS.consultation),
    table: {
      head: [t('members.name'), t('members.specialty'), t('members.agreed')],
      rows: source.members.map(({ name, specialty, agreedOn, dissent }) => [
        name,
        t(`specialty.${specialty}`),
        dissent === undefined ? short(agreedOn) : t('dissent.not'),
      ]),
      none: '',
    },
    headLabel: t('specialty.head'),
    headName: source.signerName,
    signedLabel: t('sheet.signed-on'),
    signedOn: day(source.signedOn),
    opinions: opinionsPart(source, pen),
    review: reviewPart(source, pen),
  }
}

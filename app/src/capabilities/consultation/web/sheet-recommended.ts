import { localize } from '@tirek/kernel'
import { ACTS } from '../domain/citations.ts'
import { type ConclusionDraft, settingsOffered } from '../domain/conclusion.ts'
import { CONDITION_HEADINGS, type ConditionHeading } from '../domain/condition-headings.ts'
import { CONDITION_NORMS } from '../domain/condition-norms.ts'
import type { Pen } from './sheet-pen.ts'
import type { ConclusionSheet, ConditionGroup, SheetSource, TablePart } from './sheet-shape.ts'

/** The special needs of the child (Law 343, 10(1)). */
export function needsPart({ draft }: SheetSource, { t, basis }: Pen): TablePart {
  const means = draft.communication ?? []
  const described = [means.map((one) => t(`means.${one}`)).join(', '), draft.communicationNote]
  const communication = [t('communication.title'), described.filter(Boolean).join('. ')]
  return {
    title: t('part.needs'),
    basis: means.length === 0 ? basis(ACTS.consultation) : basis(ACTS.consultation, ACTS.communicationMeans),
    table: {
      head: [t('need.area'), t('need.description')],
      rows: [
        ...draft.needs.map(({ area, description }) => [t(`area.${area}`), description]),
        ...(means.length === 0 ? [] : [communication]),
      ],
      none: draft.noNeedsReason ?? t('sheet.none'),
    },
  }
}

/** The recommended programmes; where several settings are open, that the family chooses (Law 343, 15(1)(5)). */
export function programmesPart({ draft }: SheetSource, { t, basis }: Pen): ConclusionSheet['programmes'] {
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

function conditionGroup(draft: ConclusionDraft, heading: ConditionHeading, { t, lang }: Pen): ConditionGroup {
  const titleOf = (key: string | undefined) =>
    draft.programmes.find((programme) => programme.key === key)?.title
  const rows = draft.conditions
    .filter((condition) => condition.heading === heading)
    .map(({ description, programmeKey, norm }) => {
      const title = titleOf(programmeKey)
      const name = norm && localize(CONDITION_NORMS[norm].name, lang)
      return {
        text: name === undefined ? description : `${name}: ${description}`,
        programme: title === undefined ? '' : `(${t('condition.for')}: ${title})`,
      }
    })

  return { title: t(`heading.${heading}`), none: t('sheet.not-needed'), rows }
}

/** The free correction and the day from which it is due (Law 343, 15(1)(3)). */
export function correctionPart(
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

/** The proposed directions, each with the consent behind it (Law 343, 10(2)). */
export function directionsPart(
  { draft, consents }: SheetSource,
  { t, basis }: Pen,
): ConclusionSheet['directions'] {
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

/** The special conditions under the six headings (Law 343, 1(1)). */
export function conditionsPart({ draft }: SheetSource, pen: Pen): ConclusionSheet['conditions'] {
  const { t, basis } = pen
  return {
    title: t('part.conditions'),
    basis: basis(ACTS.specialConditions, ACTS.norms),
    groups: CONDITION_HEADINGS.map((heading) => conditionGroup(draft, heading, pen)),
  }
}

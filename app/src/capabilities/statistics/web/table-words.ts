import type { Lang } from '@tirek/kernel'
import { messages } from './messages.ts'
import type { Table } from './words.ts'

/** The title of a table in the words that are switched on. */
export function titleOf(table: Table): string {
  return table.corrected ? (table.title.correction ?? table.title.label) : table.title.label
}

/** True when the analyst corrects a printed label of the table (REP-I-28). */
export function hasCorrections(table: Table): boolean {
  return [...table.columns, ...table.rows].some((label) => label.correction !== null)
}

/** Which territories the rows of the table mean. */
export function basisOf({ territorialBasis }: Table, lang: Lang): string {
  const known = territorialBasis === 'current' || territorialBasis === 'country'
  return messages.for(lang)(`basis.${known ? territorialBasis : 'before-2022'}`)
}

/** What makes the figures unlike plain numbers: labels in doubt, old territories, parts that are no parts of a whole. */
export function cautionsOf(table: Table, lang: Lang): readonly string[] {
  const t = messages.for(lang)
  const areLabelsInDoubt = hasCorrections(table) && table.origin === 'report'
  const labels = table.corrected ? t('labels.corrected-note') : t('labels.printed-note')
  return [
    ...(areLabelsInDoubt ? [labels] : []),
    ...(table.territorialBasis === 'before-2022' && !table.merged ? [t('territories.note')] : []),
    ...(table.columns.some((column) => column.role === 'subgroup') ? [t('table.subgroups')] : []),
  ]
}

/** What the table cannot tell: hidden cells and facts that are not recorded. */
export function unknownsOf(table: Table, lang: Lang): readonly string[] {
  const t = messages.for(lang)
  const { settlement, group, impairments } = table.unplaced
  return [
    ...(table.hiddenCells > 0 ? [t('table.hidden', { n: table.hiddenCells })] : []),
    ...(table.number === 1 && settlement > 0 ? [t('unplaced.settlement', { n: settlement })] : []),
    ...(table.number === 2 && group > 0 ? [t('unplaced.group', { n: group })] : []),
    ...(table.number === 4 && impairments > 0 ? [t('unplaced.impairments', { n: impairments })] : []),
  ]
}

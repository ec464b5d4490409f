import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { insertImport } from '../store/imports.ts'
import { filingOrganisation } from './filing-organisation.ts'
import { notifyBirth } from './notify-birth.ts'
import { type BrokenRow, doRow, readRows } from './read-rows.ts'
import { fileField, importedShape } from './shapes.ts'

/** Columns of a file of births. */
export const BIRTH_COLUMNS = [
  'number',
  'bornOn',
  'sex',
  'birthOrder',
  'gestationWeeks',
  'gestationDays',
  'motherIin',
  'motherFamilyName',
  'motherGivenName',
  'motherPatronymic',
  'motherBirthDate',
] as const
const REQUIRED = ['number', 'bornOn', 'sex', 'gestationWeeks']
const NUMBERS = ['birthOrder', 'gestationWeeks', 'gestationDays']

/** Figures of a row as figures; what is none stays as it is and is said at its field. */
export function withNumbers(
  values: Readonly<Record<string, string>>,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      names.includes(name) && /^\d+$/.test(value) ? Number(value) : value,
    ]),
  )
}

/** Notes the births of a file, row by row: a broken row is named with its line and column, the rest goes on. */
export const importBirths = command({
  name: 'screening.import-births',
  title: { kk: 'Туулар файлын жүктеу', ru: 'Загрузить файл рождений', en: 'Import births' },
  basis: [ACTS.procedure, ACTS.infants],
  input: z.object({ file: fileField }),
  output: importedShape,
  run: async (act, { file }) => {
    const organisation = await filingOrganisation(act)
    if (!organisation.ok) return organisation
    const rows = readRows(file, BIRTH_COLUMNS, REQUIRED)
    if (!rows.ok) return rows

    const broken: BrokenRow[] = []
    const counts = { accepted: 0, duplicates: 0 }
    for (const { line, values } of rows.value) {
      const row = { line, values: withNumbers(values, NUMBERS) }
      const done = await doRow(act, row, notifyBirth.input, (input) => notifyBirth.run(act, input))
      if (!done.ok) broken.push(...done.error)
      else if (done.value.matched === 'duplicate') counts.duplicates += 1
      else counts.accepted += 1
    }
    const importId = await insertImport(act, {
      organisationId: organisation.value.id,
      kind: 'births',
      ...counts,
      broken,
    })
    return ok({ importId, ...counts, broken })
  },
})

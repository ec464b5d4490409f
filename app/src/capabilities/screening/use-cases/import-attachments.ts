import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { insertImport } from '../store/imports.ts'
import { attachChild, attachFrom } from './attach-child.ts'
import { filingOrganisation } from './filing-organisation.ts'
import { withNumbers } from './import-births.ts'
import { type BrokenRow, doRow, readRows } from './read-rows.ts'
import { fileField, importedShape } from './shapes.ts'

/** Columns of a file of attachments. */
export const ATTACHMENT_COLUMNS = [
  'childIin',
  'motherIin',
  'bornOn',
  'birthOrder',
  'fromOn',
  'document',
] as const

/** Attaches the children of a file to the actor's organisation, row by row. */
export const importAttachments = command({
  name: 'screening.import-attachments',
  title: { kk: 'Тіркелгендер файлын жүктеу', ru: 'Загрузить файл прикреплённых', en: 'Import attachments' },
  basis: [ACTS.organised, ACTS.procedure],
  input: z.object({ file: fileField }),
  output: importedShape,
  run: async (act, { file }) => {
    const organisation = await filingOrganisation(act)
    if (!organisation.ok) return organisation
    const rows = readRows(file, ATTACHMENT_COLUMNS, ['fromOn'])
    if (!rows.ok) return rows

    const broken: BrokenRow[] = []
    const counts = { accepted: 0, duplicates: 0 }
    for (const { line, values } of rows.value) {
      const row = { line, values: withNumbers(values, ['birthOrder']) }
      const done = await doRow(act, row, attachChild.input, (input) => attachFrom(act, input, 'file'))
      if (!done.ok) broken.push(...done.error)
      else if (done.value.isNew) counts.accepted += 1
      else counts.duplicates += 1
    }
    const importId = await insertImport(act, {
      organisationId: organisation.value.id,
      kind: 'attachments',
      ...counts,
      broken,
    })
    return ok({ importId, ...counts, broken })
  },
})

import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { err, ok, type Result } from '@tirek/kernel'
import { TABLE_NUMBERS, type TableNumber } from '../domain/data-set.ts'
import { FILE_NAMES } from '../domain/read-table.ts'

export type TableTexts = Readonly<Record<TableNumber, string>>

/** Reads the six files of a folder by their fixed names; the error names the file that cannot be read. */
export async function readReportFolder(folder: string): Promise<Result<TableTexts, string>> {
  const texts = new Map<TableNumber, string>()
  for (const number of TABLE_NUMBERS) {
    try {
      texts.set(number, await readFile(join(resolve(folder), FILE_NAMES[number]), 'utf8'))
    } catch {
      return err(FILE_NAMES[number])
    }
  }
  const get = (number: TableNumber) => texts.get(number) ?? ''
  return ok({ 1: get(1), 2: get(2), 3: get(3), 4: get(4), 5: get(5), 6: get(6) })
}

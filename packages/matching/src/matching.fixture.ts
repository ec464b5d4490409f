import { localDate } from '@tirek/kernel'
import { compare, emptyComparison } from './compare.ts'
import { DEFAULT_MODEL } from './default-model.data.ts'
import { createFolding } from './fold.ts'
import type { Identity } from './identity.ts'
import { judge, type Verdict } from './model.ts'
import { toRecords } from './records.ts'

/** A girl as one office wrote her down. */
export const AIZHAN: Identity = {
  familyName: 'Ахметова',
  givenName: 'Айжан',
  patronymic: 'Ерланқызы',
  birthDate: localDate('2021-03-05'),
  sex: 'female',
  motherId: 'mother-1',
  motherName: 'Ахметова Гүлнұр',
  region: '610000000',
}

/** How two records are judged by the shipped weights. */
export function verdictOn(left: Identity, right: Identity): Verdict {
  const comparison = emptyComparison()
  compare(toRecords([left, right].map(createFolding())), 0, 1, comparison)
  return judge(DEFAULT_MODEL, comparison)
}

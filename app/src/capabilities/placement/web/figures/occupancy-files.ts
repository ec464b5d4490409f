import type { Lang } from '@tirek/kernel'
import type { z } from 'zod'
import { toCsv } from '#platform/documents/csv.ts'
import { toXlsx } from '#platform/documents/xlsx.ts'
import type { DownloadRoute, PageContext } from '#platform/http/page.ts'
import { showOccupancy } from '../../use-cases/show-occupancy.ts'
import { paths } from '../placement.paths.ts'
import { rolesOf } from '../roles.ts'
import { messages } from './messages.ts'
import { askedOccupancy } from './occupancy.page.tsx'
import { FIGURES, kindName, type Occupancy } from './words.ts'

type Rows = readonly (readonly (string | number)[])[]

function houseRows({ houses, regions, split }: Occupancy, lang: Lang): Rows {
  const t = messages.for(lang)
  const regionName = (id: string) => regions.find(({ region }) => region === id)?.name ?? id
  return [
    [t('region'), t('house'), t('kind'), ...FIGURES.map((key) => t(key)), t('waiting'), t('median')],
    ...houses.flatMap((house) => [
      [
        regionName(house.region),
        house.name,
        t('kind.all'),
        ...FIGURES.map((key) => house[key]),
        house.waiting,
        house.medianDays ?? '',
      ],
      ...house.kinds.map((kind) => [
        regionName(house.region),
        house.name,
        kindName(lang, split, kind.kind),
        ...FIGURES.map((key) => kind[key]),
        '',
        '',
      ]),
    ]),
  ]
}

function regionRows({ regions }: Occupancy, lang: Lang): Rows {
  const t = messages.for(lang)
  return [
    [t('region'), ...FIGURES.map((key) => t(key)), t('waiting')],
    ...regions.map((one) => [one.name, ...FIGURES.map((key) => one[key]), one.waiting]),
  ]
}

function noteRows({ on, isNow }: Occupancy, lang: Lang): Rows {
  const t = messages.for(lang)
  return [[t('day'), on], [t(isNow ? 'occupancy.now' : 'occupancy.then')], [t('not-official')]]
}

function readOccupancy(context: PageContext): Promise<Occupancy> {
  return context.ask(showOccupancy, askedOccupancy(context) as z.input<typeof showOccupancy.input>)
}

/** Occupancy as a file for spreadsheets. */
export const occupancyCsv: DownloadRoute = {
  path: paths.occupancyCsv(),
  roles: rolesOf('placement.occupancy'),
  render: async (context) => {
    const shown = await readOccupancy(context)
    const { lang } = context
    return {
      fileName: `occupancy-${shown.on}.csv`,
      type: 'text/csv; charset=utf-8',
      body: toCsv([...houseRows(shown, lang), [], ...regionRows(shown, lang), [], ...noteRows(shown, lang)]),
    }
  },
}

/** Occupancy as a workbook, a sheet for each table. */
export const occupancyXlsx: DownloadRoute = {
  path: paths.occupancyXlsx(),
  roles: rolesOf('placement.occupancy'),
  render: async (context) => {
    const shown = await readOccupancy(context)
    const { lang } = context
    const t = messages.for(lang)
    return {
      fileName: `occupancy-${shown.on}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await toXlsx([
        { name: t('by-house'), rows: houseRows(shown, lang) },
        { name: t('by-region'), rows: regionRows(shown, lang) },
        { name: t('day'), rows: noteRows(shown, lang) },
      ]),
    }
  },
}

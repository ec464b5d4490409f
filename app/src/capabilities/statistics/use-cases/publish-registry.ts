import { localize, ok, REGIONS } from '@tirek/kernel'
import { cite, getValue } from '@tirek/law'
import { z } from 'zod'
import { countPeopleWithDisability } from '#capabilities/registry/index.ts'
import { dateField } from '#platform/use-case/fields.ts'
import { command } from '#platform/use-case/use-case.ts'
import { type Source, TABLE_NUMBERS } from '../domain/data-set.ts'
import { tablesFromCounts } from '../domain/from-registry.ts'
import { hiddenCells, suppressTables } from '../domain/suppress.ts'
import { insertDataSet } from '../store/data-sets.ts'
import { personCountOf } from './person-count.ts'

const SOURCE: Omit<Source, 'asOf'> = {
  source: {
    kk: 'Тірек тізілімі: мүгедектігі белгіленген адамдардың жазбалары',
    ru: 'Реестр «Тірек»: записи людей с установленной инвалидностью',
    en: 'The registry of Tirek: records of persons with an established disability',
  },
  publishedIn: {
    kk: 'Тірек: әкімшілік деректер, талдау үшін',
    ru: 'Тірек: административные данные для анализа',
    en: 'Tirek: administrative data for analysis',
  },
}

/** Lays the registry out as tables 1–6 on a day and publishes them with small cells hidden (REP-I-30, REP-I-18). */
export const publishRegistry = command({
  name: 'statistics.publish-registry',
  title: {
    kk: 'Тізілім кестелерін жариялау',
    ru: 'Публикация таблиц реестра',
    en: 'Publish the tables of the registry',
  },
  basis: [cite('project', 'DEC-16')],
  input: z.object({ asOf: dateField.optional() }),
  output: z.object({
    asOf: z.string(),
    persons: z.number(),
    hiddenCells: z.number(),
    unplaced: z.object({ settlement: z.number(), group: z.number(), impairments: z.number() }),
  }),
  run: async (act, { asOf: asked }) => {
    const asOf = asked ?? act.today
    const counts = (await countPeopleWithDisability(act.db, asOf)).map(personCountOf)
    const regions = REGIONS.map((region) => ({ key: region.kato, name: localize(region.name, 'kk') }))
    const { sets, unplaced } = tablesFromCounts(counts, regions, { ...SOURCE, asOf })
    const k = getValue('project.small-cell', asOf).value

    const published = suppressTables(sets, k)
    let hidden = 0
    for (const number of TABLE_NUMBERS) {
      const rows = published[number]
      hidden += hiddenCells(rows)
      const by = { at: act.now, name: act.actor.name }
      await insertDataSet(
        act.db,
        { id: act.newId(), number, origin: 'registry', ...SOURCE, asOf, rows, unplaced },
        by,
      )
    }
    return ok({
      asOf,
      persons: sets[1].rows[0]?.values[0] ?? 0,
      hiddenCells: hidden,
      unplaced: { ...unplaced },
    })
  },
})

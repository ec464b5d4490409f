import { localDate } from '@tirek/kernel'
import { describe, expect, it } from 'vitest'
import { AMENDMENTS, entryIntoForce } from './amendments.ts'
import { cite, describeCitation, markLabel, shortCitation } from './cite.ts'
import { editionOn } from './editions.ts'
import { REPEALED_ACTS } from './repealed.ts'
import type { ActId, Unit } from './types.ts'
import { findUnit, getAct, isExcluded, listActs, listUnits } from './units.ts'

const LAW_0_7_EXCLUDED = [
  'art-1-12',
  'art-1-14',
  'art-1-16',
  'art-1-18',
  'art-4-1',
  'art-4-4',
  'art-6-1',
  'art-6-2-1',
  'art-6-3',
  'art-6-10',
  'art-7-2',
  'art-7-6',
  'art-7-8',
  'art-11-1',
  'art-12',
]
const LAW_0_7_ASTERISK = ['art-6-11', 'art-7-1', 'art-7-5', 'art-8-2-6']

function everyUnit(): readonly Unit[] {
  return listActs().flatMap((act) => listUnits(act.id))
}

function tryToCite(act: ActId, unit: string): () => unknown {
  return () => Reflect.apply(cite, undefined, [act, unit])
}

describe('the units of the acts', () => {
  it('LAW-0-2 every unit of Law 343 is citable by itself, with its place, its status and its amending act', () => {
    const units = listUnits('law-343')

    expect(units.filter((unit) => unit.kind === 'article').map((unit) => unit.number)).toEqual(
      Array.from({ length: 19 }, (_, index) => String(index + 1)),
    )
    expect(units.length).toBe(157)
    for (const unit of units) {
      expect(unit.status).not.toBe('unknown-start')
      if (unit.in !== undefined) expect(findUnit('law-343', unit.in)).toBeDefined()
      if (isExcluded(unit)) expect(unit.excludedBy).toBeDefined()
    }
  })

  it('LAW-0-2 every unit in force of Law 343 carries an own summary in three languages', () => {
    for (const unit of listUnits('law-343').filter((candidate) => !isExcluded(candidate))) {
      expect(unit.summary?.kk, unit.id).toBeTruthy()
      expect(unit.summary?.ru, unit.id).toBeTruthy()
      expect(unit.summary?.en, unit.id).toBeTruthy()
    }
  })

  it('every unit of every act stands inside a unit of the same act', () => {
    for (const unit of everyUnit()) {
      if (unit.in === undefined) continue
      expect(findUnit(unit.act, unit.in), `${unit.act} ${unit.id}`).toBeDefined()
      expect(unit.id.startsWith(`${unit.in}-`), `${unit.act} ${unit.id}`).toBe(true)
    }
  })

  it('LAW-0-7 keeps the excluded units as tombstones under their own numbers', () => {
    const tombstones = listUnits('law-343').filter(isExcluded)
    const byStatus = (status: string) =>
      tombstones.filter((unit) => unit.status === status).map((unit) => unit.id)

    expect(byStatus('excluded').toSorted()).toEqual(LAW_0_7_EXCLUDED.toSorted())
    expect(byStatus('excluded-by-asterisk').toSorted()).toEqual(LAW_0_7_ASTERISK.toSorted())
    expect(tombstones.length).toBe(19)
    expect(LAW_0_7_ASTERISK.every((id) => findUnit('law-343', id)?.excludedBy === 'unknown')).toBe(true)
  })

  it('LAW-0-7 names for each excluded unit the amending act whose register line excludes it', () => {
    for (const amendment of AMENDMENTS) {
      for (const id of amendment.excludes) expect(findUnit('law-343', id)?.excludedBy).toBe(amendment.id)
    }
    expect(AMENDMENTS.flatMap((amendment) => amendment.excludes).toSorted()).toEqual(
      LAW_0_7_EXCLUDED.toSorted(),
    )
  })

  it('LAW-1-1 article 1 holds 23 definitions in force and 4 tombstones: 25 + 2 inserted − 4 excluded', () => {
    const definitions = listUnits('law-343').filter((unit) => unit.in === 'art-1')
    const inserted = definitions.filter((unit) => unit.insertedBy !== undefined)
    const tombstones = definitions.filter(isExcluded)

    expect(inserted.map((unit) => unit.number)).toEqual(['4-1', '13-1'])
    expect(tombstones.map((unit) => unit.number)).toEqual(['12', '14', '16', '18'])
    expect(definitions.length - tombstones.length).toBe(23)
    expect(25 + inserted.length - tombstones.length).toBe(23)
  })

  it('REP-II-10 each treaty stores what is known of its ratification, and a missing date stays unknown', () => {
    const treaties = listActs().filter((act) => act.ratification !== undefined)

    expect(treaties.map((act) => act.id)).toEqual(['crc', 'crpd'])
    for (const treaty of treaties) {
      expect(treaty.ratification).toEqual({ stated: true, on: 'unknown', mark: 'not-verified' })
      expect(listUnits(treaty.id).length).toBeGreaterThan(0)
    }
  })

  it('the readings of the project each carry one sentence in three languages', () => {
    const readings = listUnits('project')

    const numbers = readings.map((unit) => Number(unit.id.replace('DEC-', '')))
    expect(numbers.slice(0, 54)).toEqual(Array.from({ length: 54 }, (_, index) => index + 1))
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    expect(readings.filter(isExcluded).map((unit) => unit.id)).toEqual(['DEC-39'])
    for (const reading of readings.filter((unit) => !isExcluded(unit))) {
      for (const sentence of Object.values(reading.summary ?? {})) expect(sentence.endsWith('.')).toBe(true)
      expect(Object.keys(reading.summary ?? {})).toEqual(['kk', 'ru', 'en'])
    }
  })

  it('the wording in Kazakh and Russian mixes no Latin letter into a Cyrillic word', () => {
    const mixed = /[\p{Script=Cyrillic}][A-Za-z]|[A-Za-z][\p{Script=Cyrillic}]/u
    for (const unit of everyUnit()) {
      expect(`${unit.summary?.kk ?? ''} ${unit.summary?.ru ?? ''}`, unit.id).not.toMatch(mixed)
    }
  })
})

describe('citing', () => {
  it('LAW-0-8 refuses to rest a rule on 7(2) and on every other excluded unit', () => {
    expect(tryToCite('law-343', 'art-7-2')).toThrow('excluded')
    for (const id of [...LAW_0_7_EXCLUDED, ...LAW_0_7_ASTERISK])
      expect(tryToCite('law-343', id)).toThrow('excluded')
    // @ts-expect-error the compiler refuses an excluded unit too
    expect(() => cite('law-343', 'art-7-2')).toThrow('excluded')
  })

  it('refuses a unit that the act does not have', () => {
    expect(tryToCite('law-343', 'art-20')).toThrow('no unit')
    expect(tryToCite('project', 'DEC-39')).toThrow('excluded')
  })

  it('LAW-4-5 LAW-12-1 refuses a competence on 4(1) and 4(4) and reporting on article 12', () => {
    for (const id of ['art-4-1', 'art-4-4', 'art-12']) expect(tryToCite('law-343', id)).toThrow('excluded')
  })

  it('accepts every unit that stands', () => {
    for (const unit of everyUnit().filter((candidate) => !isExcluded(candidate))) {
      expect(tryToCite(unit.act, unit.id), `${unit.act} ${unit.id}`).not.toThrow()
    }
  })

  it('describes a unit in legal Kazakh, Russian and English', () => {
    const consent = cite('law-343', 'art-8-2-4')

    expect(describeCitation(consent, 'kk')).toBe(
      '2002 жылғы 11 шілдедегі № 343 Заң, 8-бап, 2-тармақ, 4) тармақша',
    )
    expect(describeCitation(consent, 'ru')).toBe(
      'Закон от 11 июля 2002 года № 343, статья 8, пункт 2, подпункт 4)',
    )
    expect(describeCitation(consent, 'en')).toBe(
      'Law No. 343 of 11 July 2002, article 8, paragraph 2, sub-paragraph 4)',
    )
  })

  it('writes short citations for narrow places', () => {
    expect(shortCitation(cite('law-343', 'art-8'), 'kk')).toBe('Заң, 8-бап')
    expect(shortCitation(cite('law-343', 'art-1-13-1'), 'ru')).toBe('Закон, ст. 1, пп. 13-1)')
    expect(shortCitation(cite('law-343', 'art-8-2-4'), 'en')).toBe('Law, art. 8(2)(4)')
    expect(shortCitation(cite('order-263', 'p-7'), 'kk')).toBe('№ 263 стандарт, 7-тармақ')
    expect(shortCitation(cite('project', 'DEC-10'), 'ru')).toBe('Толкование проекта, DEC-10')
  })

  it('DEC-37 names the three sub-points 1) of point 5 by their order', () => {
    expect(describeCitation(cite('order-263', 'p-5-c'), 'ru')).toContain('третий подпункт 1)')
  })

  it('gives each citation the mark of its source unless the caller says otherwise', () => {
    expect(cite('law-343', 'art-8-3').mark).toBe('law')
    expect(cite('project', 'DEC-29').mark).toBe('project-reading')
    expect(cite('project', 'DEC-8').mark).toBe('project-default')
    expect(cite('order-263', 'p-12').mark).toBe('not-verified')
    expect(cite('order-263', 'p-7', 'public-source').mark).toBe('public-source')
    expect(markLabel('project-reading', 'kk')).toBe('жобаның түсіндіруі')
  })

  it('DEC-21 marks the tax citations by what was seen of each code', () => {
    expect(cite('tax-code-2008', 'art-541-12').mark).toBe('public-source')
    expect(cite('tax-code-2025', 'art-662').mark).toBe('not-verified')
    expect(getAct('tax-code-2008').inForceTo).toBe('2017-12-31')
    expect(getAct('tax-code-2017').inForceFrom).toBe('2018-01-01')
    expect(getAct('tax-code-2025').inForceFrom).toBe('2026-01-01')
  })
})

describe('the amendment register', () => {
  it('LAW-0-5 holds exactly the 13 amending acts with their entry rules', () => {
    expect(AMENDMENTS.map((amendment) => [amendment.number, amendment.entry.kind])).toEqual([
      ['№ 13', 'date'],
      ['№ 320', 'see-act'],
      ['№ 222-IV', 'see-act'],
      ['№ 258-IV', 'none-stated'],
      ['№ 452-IV', 'date'],
      ['№ 31-V', 'days-after-publication'],
      ['№ 102-V', 'days-after-publication'],
      ['№ 124-V', 'days-after-publication'],
      ['№ 159-V', 'days-after-publication'],
      ['№ 433-V', 'date'],
      ['№ 165-VI', 'days-after-publication'],
      ['№ 294-VI', 'days-after-publication'],
      ['№ 56-VII', 'days-after-publication'],
    ])
    expect(AMENDMENTS.map((amendment) => amendment.date)).toEqual(
      AMENDMENTS.map((amendment) => amendment.date).toSorted(),
    )
    expect(AMENDMENTS.map((amendment) => amendment.notes.join(' '))).toEqual([
      '6 7 8 10 13 14',
      '4 6 9 11 14 15',
      '11',
      '6',
      '4 5 6 7 8',
      '4 7',
      '7 16',
      '4 6 7 8',
      '7',
      '8 9 11',
      '8',
      '11',
      '1 4 5 6 8 9 10 11 14 15',
    ])
  })

  it('LAW-0-6 computes the first day from a stored publication date', () => {
    const amendment = {
      id: 'x',
      number: '№ 1',
      date: localDate('2018-07-02'),
      entry: { kind: 'days-after-publication', days: 10 },
      notes: [],
      excludes: [],
    } as const

    expect(entryIntoForce({ ...amendment, publishedOn: localDate('2018-07-05') })).toBe('2018-07-16')
    expect(entryIntoForce(amendment)).toBe('unknown')
  })

  it('LAW-0-6 never guesses a first day: only the three stated dates are known', () => {
    const known = AMENDMENTS.filter((amendment) => entryIntoForce(amendment) !== 'unknown')

    expect(known.map((amendment) => [amendment.number, entryIntoForce(amendment)])).toEqual([
      ['№ 13', '2005-01-01'],
      ['№ 452-IV', '2011-10-13'],
      ['№ 433-V', '2016-01-01'],
    ])
  })
})

describe('the wording on a date', () => {
  it('LAW-0-3 answers with the wording of the legally relevant date, not with the latest one', () => {
    expect(editionOn('law-343', localDate('2005-06-01'))).toMatchObject({
      edition: { causedBy: '№ 13' },
      certainty: 'known',
    })
    expect(editionOn('law-343', localDate('2016-06-01'))).toMatchObject({
      edition: { causedBy: '№ 433-V' },
      certainty: 'known',
    })
    expect(editionOn('law-343', localDate('2022-06-01'))).toMatchObject({
      edition: { causedBy: '№ 56-VII', unitsLoaded: true },
      certainty: 'start-unknown',
    })
  })

  it('LAW-19-1 answers not in force before 1 January 2003', () => {
    expect(editionOn('law-343', localDate('2002-12-31'))).toEqual({ kind: 'not-in-force' })
    expect(editionOn('law-343', localDate('2003-01-01'))).toMatchObject({ kind: 'edition' })
  })

  it('answers not in force before the Standard and after the Tax Code of 2008', () => {
    expect(editionOn('order-263', localDate('2023-06-30'))).toEqual({ kind: 'not-in-force' })
    expect(editionOn('order-263', localDate('2023-07-01'))).toMatchObject({ certainty: 'known' })
    expect(editionOn('tax-code-2008', localDate('2018-01-01'))).toEqual({ kind: 'not-in-force' })
    expect(editionOn('labour-code', localDate('2023-07-01'))).toEqual({ kind: 'unknown' })
  })
})

describe('the repealed acts', () => {
  it('REP-SC-1 lists the ten acts repealed on 1 July 2023', () => {
    expect(REPEALED_ACTS.map((act) => act.date)).toEqual([
      '1997-06-16',
      '1999-04-05',
      '2001-07-17',
      '2005-04-13',
      '2005-06-28',
      '2008-12-29',
      '2013-06-21',
      '2015-08-02',
      '2016-04-06',
      '2019-12-26',
    ])
    expect(REPEALED_ACTS.every((act) => act.repealedOn === '2023-07-01')).toBe(true)
  })
})

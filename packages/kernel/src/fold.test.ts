import { describe, expect, it } from 'vitest'
import { foldName } from './fold-name.ts'
import { foldText } from './fold-text.ts'

describe('foldText', () => {
  it('REP-I-9 folds case and Latin look-alikes inside Cyrillic words', () => {
    expect(foldText('әлеуметтiк Бiлiм')).toBe('әлеуметтік білім')
    expect(foldText('Yкiметi')).toBe('үкіметі')
    expect(foldText('БАЛАЛАРFА')).toBe('балаларға')
    expect(foldText('  ПМПК-ға\n жіберу ')).toBe('пмпк-ға жіберу')
    expect(foldText('мүм\u00adкіндігі')).toBe('мүмкіндігі')
  })

  it('leaves Latin words and Kazakh letters as they are', () => {
    expect(foldText('PMPC File')).toBe('pmpc file')
    expect(foldText('қол ұқ')).toBe('қол ұқ')
    expect(foldText('ребёнок')).toBe('ребенок')
  })
})

describe('foldName', () => {
  it.each([
    [['Жәнібек', 'Жанибек', 'Zhanibek', 'Janibek', 'ЖӘНІБЕК', 'Жанiбек'], 'жанибек'],
    [['Қасым', 'Касым', 'Kasym', 'Kassym', 'Qasym'], 'касим'],
    [['Нұрсұлтан', 'Нурсултан', 'Nursultan'], 'нурсултан'],
    [['Гүлшат', 'Гульшат', 'Gulshat', 'Gülşat'], 'гулшат'],
    [['Ғалым', 'Галым', 'Ghalym', 'Galym'], 'галим'],
    [['Айгүл', 'Айгуль', 'Aigul', 'Aygul'], 'аигул'],
    [['Ахмет', 'Akhmet', 'Ahmet'], 'ахмет'],
    [['Маңғыстау', 'Мангистау', 'Mangystau', 'Mangghystau'], 'манистау'],
    [['Юлия', 'Yulia', 'Yuliya'], 'улиа'],
    [['Ангелина', 'Angelina'], 'анелина'],
    [['Әсия', 'Асия', 'Assiya', 'Asia'], 'асиа'],
    [['Сергей', 'Sergei', 'Sergey'], 'сергеи'],
    [
      ['Айжан Жәнібекқызы', 'Айжан Жанибек кызы', 'Aizhan Zhanibekkyzy', 'Aizhan Zhanibekovna'],
      'аижан жанибек',
    ],
    [['Ахметұлы', 'Ахметович', 'Akhmetuly', 'Akhmetovich', 'Ахмет ұлы', 'Ahmetūly'], 'ахмет'],
    [["Д'Артаньян", 'Дартаньян'], 'дартаниан'],
    [['Әл-Фараби', 'әл  фараби'], 'ал фараби'],
    [['Ұлы', 'Uly', 'Ули'], 'ули'],
    [['Ұлықбек', 'Улыкбек', 'Ulyqbek'], 'уликбек'],
    [['', ' - '], ''],
  ])('gives one key for the spellings %s', (spellings, key) => {
    for (const spelling of spellings) expect(foldName(spelling), spelling).toBe(key)
  })

  it('keeps different names apart', () => {
    const names = ['Асан', 'Әсем', 'Айша', 'Айсұлу', 'Болат', 'Бибігүл', 'Ерлан', 'Ержан', 'Нұрлан', 'Нұржан']
    expect(new Set(names.map(foldName)).size).toBe(names.length)
  })

  it('folds a key to itself', () => {
    for (const name of ['Шыңғыс', 'Щербаков Фёдор Ильич', 'Құлыншақ', 'Alexander'])
      expect(foldName(foldName(name))).toBe(foldName(name))
  })
})

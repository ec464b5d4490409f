import type { LocalizedText } from '@tirek/kernel'
import type { SettlementType } from '@tirek/law'
import type { Settlement } from '../domain/settlement.ts'

// Centres and cities of oblast significance of the 20 regions, and a few district centres of each oblast. The legal
// types are common knowledge, not taken from the official classifier: not verified. The list of district centres is
// incomplete; the official list replaces it when an operator imports one.

type Line = readonly [id: string, kk: string, ru: string, en: string, type: SettlementType]

const CITY = 'oblast-city'
const DISTRICT = 'district-centre'

/** First in each region: its centre. */
const LINES: Readonly<Record<string, readonly Line[]>> = {
  '10': [
    ['semey', 'Семей', 'Семей', 'Semey', CITY],
    ['kurchatov', 'Курчатов', 'Курчатов', 'Kurchatov', CITY],
    ['ayagoz', 'Аягөз', 'Аягоз', 'Ayagoz', DISTRICT],
    ['qarauyl', 'Қарауыл', 'Караул', 'Qarauyl', DISTRICT],
  ],
  '11': [
    ['kokshetau', 'Көкшетау', 'Кокшетау', 'Kokshetau', CITY],
    ['stepnogorsk', 'Степногорск', 'Степногорск', 'Stepnogorsk', CITY],
    ['qosshy', 'Қосшы', 'Косшы', 'Qosshy', CITY],
    ['shchuchinsk', 'Щучинск', 'Щучинск', 'Shchuchinsk', DISTRICT],
    ['atbasar', 'Атбасар', 'Атбасар', 'Atbasar', DISTRICT],
  ],
  '15': [
    ['aktobe', 'Ақтөбе', 'Актобе', 'Aktobe', CITY],
    ['qandyaghash', 'Қандыағаш', 'Кандыагаш', 'Qandyaghash', DISTRICT],
    ['khromtau', 'Хромтау', 'Хромтау', 'Khromtau', DISTRICT],
  ],
  '19': [
    ['qonaev', 'Қонаев', 'Конаев', 'Qonaev', CITY],
    ['talghar', 'Талғар', 'Талгар', 'Talghar', DISTRICT],
    ['qaskeleng', 'Қаскелең', 'Каскелен', 'Qaskeleng', DISTRICT],
    ['esik', 'Есік', 'Есик', 'Esik', DISTRICT],
  ],
  '23': [
    ['atyrau', 'Атырау', 'Атырау', 'Atyrau', CITY],
    ['qulsary', 'Құлсары', 'Кульсары', 'Qulsary', DISTRICT],
    ['makhambet', 'Махамбет', 'Махамбет', 'Makhambet', DISTRICT],
  ],
  '27': [
    ['oral', 'Орал', 'Уральск', 'Oral', CITY],
    ['aqsay', 'Ақсай', 'Аксай', 'Aqsay', DISTRICT],
    ['zhanibek', 'Жәнібек', 'Жанибек', 'Zhanibek', DISTRICT],
  ],
  '31': [
    ['taraz', 'Тараз', 'Тараз', 'Taraz', CITY],
    ['tole-bi', 'Төле би', 'Толе би', 'Tole Bi', DISTRICT],
    ['qulan', 'Құлан', 'Кулан', 'Qulan', DISTRICT],
  ],
  '33': [
    ['taldyqorghan', 'Талдықорған', 'Талдыкорган', 'Taldyqorghan', CITY],
    ['tekeli', 'Текелі', 'Текели', 'Tekeli', CITY],
    ['zharkent', 'Жаркент', 'Жаркент', 'Zharkent', DISTRICT],
    ['ushtobe', 'Үштөбе', 'Уштобе', 'Ushtobe', DISTRICT],
  ],
  '35': [
    ['karaganda', 'Қарағанды', 'Караганда', 'Karaganda', CITY],
    ['temirtau', 'Теміртау', 'Темиртау', 'Temirtau', CITY],
    ['balqash', 'Балқаш', 'Балхаш', 'Balqash', CITY],
    ['saran', 'Саран', 'Сарань', 'Saran', CITY],
    ['shakhtinsk', 'Шахтинск', 'Шахтинск', 'Shakhtinsk', CITY],
    ['priozersk', 'Приозерск', 'Приозерск', 'Priozersk', CITY],
    ['qarqaraly', 'Қарқаралы', 'Каркаралинск', 'Qarqaraly', DISTRICT],
  ],
  '39': [
    ['kostanay', 'Қостанай', 'Костанай', 'Kostanay', CITY],
    ['rudny', 'Рудный', 'Рудный', 'Rudny', CITY],
    ['lisakovsk', 'Лисаковск', 'Лисаковск', 'Lisakovsk', CITY],
    ['arqalyq', 'Арқалық', 'Аркалык', 'Arqalyq', CITY],
    ['zhitiqara', 'Жітіқара', 'Житикара', 'Zhitiqara', DISTRICT],
  ],
  '43': [
    ['kyzylorda', 'Қызылорда', 'Кызылорда', 'Kyzylorda', CITY],
    ['aral', 'Арал', 'Аральск', 'Aral', DISTRICT],
    ['shieli', 'Шиелі', 'Шиели', 'Shieli', DISTRICT],
  ],
  '47': [
    ['aktau', 'Ақтау', 'Актау', 'Aktau', CITY],
    ['zhanaozen', 'Жаңаөзен', 'Жанаозен', 'Zhanaozen', CITY],
    ['beyneu', 'Бейнеу', 'Бейнеу', 'Beyneu', DISTRICT],
    ['shetpe', 'Шетпе', 'Шетпе', 'Shetpe', DISTRICT],
  ],
  '55': [
    ['pavlodar', 'Павлодар', 'Павлодар', 'Pavlodar', CITY],
    ['ekibastuz', 'Екібастұз', 'Экибастуз', 'Ekibastuz', CITY],
    ['aqsu', 'Ақсу', 'Аксу', 'Aqsu', CITY],
    ['bayanauyl', 'Баянауыл', 'Баянаул', 'Bayanauyl', DISTRICT],
  ],
  '59': [
    ['petropavl', 'Петропавл', 'Петропавловск', 'Petropavl', CITY],
    ['tayynsha', 'Тайынша', 'Тайынша', 'Tayynsha', DISTRICT],
    ['bulaevo', 'Булаево', 'Булаево', 'Bulaevo', DISTRICT],
  ],
  '61': [
    ['turkistan', 'Түркістан', 'Туркестан', 'Turkistan', CITY],
    ['kentau', 'Кентау', 'Кентау', 'Kentau', CITY],
    ['arys', 'Арыс', 'Арысь', 'Arys', CITY],
    ['saryaghash', 'Сарыағаш', 'Сарыагаш', 'Saryaghash', DISTRICT],
    ['zhetisay', 'Жетісай', 'Жетысай', 'Zhetisay', DISTRICT],
    ['lenger', 'Ленгер', 'Ленгер', 'Lenger', DISTRICT],
  ],
  '62': [
    ['zhezqazghan', 'Жезқазған', 'Жезказган', 'Zhezqazghan', CITY],
    ['satbaev', 'Сәтбаев', 'Сатпаев', 'Satbaev', CITY],
    ['qarazhal', 'Қаражал', 'Каражал', 'Qarazhal', CITY],
    ['ulytau', 'Ұлытау', 'Улытау', 'Ulytau', DISTRICT],
  ],
  '63': [
    ['oskemen', 'Өскемен', 'Усть-Каменогорск', 'Oskemen', CITY],
    ['ridder', 'Риддер', 'Риддер', 'Ridder', CITY],
    ['altay', 'Алтай', 'Алтай', 'Altay', DISTRICT],
    ['zaysan', 'Зайсан', 'Зайсан', 'Zaysan', DISTRICT],
  ],
  '71': [['astana', 'Астана', 'Астана', 'Astana', 'capital']],
  '75': [['almaty', 'Алматы', 'Алматы', 'Almaty', 'republican-city']],
  '79': [['shymkent', 'Шымкент', 'Шымкент', 'Shymkent', 'republican-city']],
}

const text = (kk: string, ru: string, en: string): LocalizedText => ({ kk, ru, en })

/** The settlements of the register; `id` is `<two digits of the region>-<name>`. */
export const SETTLEMENTS: readonly Settlement[] = Object.entries(LINES).flatMap(([digits, lines]) =>
  lines.map(([id, kk, ru, en, type], index) => ({
    id: `${digits}-${id}`,
    region: `${digits}0000000`,
    name: text(kk, ru, en),
    type,
    isCentre: index === 0,
  })),
)

/** Settlements of one region, its centre first. */
export function settlementsOf(region: string): readonly Settlement[] {
  return SETTLEMENTS.filter((settlement) => settlement.region === region)
}

import { type BrailleLang, type Cell, SIGNS } from './cells.ts'
import { toCells } from './translate.ts'

/** The characters by which embossers know the 64 cells, in the order of their bits (North American braille ASCII). */
const ASCII = ' A1B\'K2L@CIF/MSP"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)='

const UNICODE_BRAILLE = 0x28_00

/** Cells as they are seen on a screen. */
export function toUnicode(cells: readonly Cell[]): string {
  return String.fromCodePoint(...cells.map((cell) => UNICODE_BRAILLE + cell))
}

/** Cells as an embosser reads them. */
export function toAscii(cells: readonly Cell[]): string {
  return cells.map((cell) => ASCII[cell] ?? ' ').join('')
}

/** The sheet of an embosser: cells in a line, lines on a page with the line of its number. */
export type Sheet = { readonly columns: number; readonly rows: number }
export const A4_SHEET: Sheet = { columns: 40, rows: 25 }

const PARAGRAPH_INDENT = 2
const HEADING_INDENT = 4

function wordsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const words: Cell[][] = [[]]
  for (const cell of cells) {
    if (cell === SIGNS.space) words.push([])
    else words.at(-1)?.push(cell)
  }
  return words.filter((word) => word.length > 0)
}

/** A word longer than a line goes on after a hyphen. */
function piecesOf(word: readonly Cell[], width: number): readonly (readonly Cell[])[] {
  if (word.length <= width) return [word]
  return [[...word.slice(0, width - 1), SIGNS.hyphen], ...piecesOf(word.slice(width - 1), width)]
}

/** Lays cells into lines: no word is broken that fits a line. */
export function wrap(cells: readonly Cell[], width: number, indent = 0): readonly (readonly Cell[])[] {
  const blank = Array.from({ length: indent }, () => SIGNS.space)
  const lines: Cell[][] = []
  let line: Cell[] = [...blank]
  let isFresh = true
  for (const piece of wordsOf(cells).flatMap((word) => piecesOf(word, width - indent))) {
    const needed = line.length + piece.length + (isFresh ? 0 : 1)
    if (needed > width) {
      lines.push(line)
      line = []
      isFresh = true
    }
    line.push(...(isFresh ? [] : [SIGNS.space]), ...piece)
    isFresh = false
  }
  return isFresh ? lines : [...lines, line]
}

/** A part of a text under its heading; every line of it is a paragraph. */
export type BraillePart = { readonly title: string; readonly lines: readonly string[] }

function linesOf(lang: BrailleLang, { title, lines }: BraillePart, width: number) {
  return [
    ...wrap(toCells(lang, title), width, HEADING_INDENT),
    ...lines.flatMap((line) => wrap(toCells(lang, line), width, PARAGRAPH_INDENT)),
    [],
  ]
}

function pageLine(number: number, { columns }: Sheet): string {
  return toAscii(toCells('ru', String(number))).padStart(columns, ' ')
}

/**
 * A text as a BRF file: braille ASCII in pages of an embosser, the number of each page at the right of its last line.
 * Pure: the same text gives the same file.
 */
export function toBrf(lang: BrailleLang, parts: readonly BraillePart[], sheet: Sheet = A4_SHEET): string {
  const lines = parts.flatMap((part) => linesOf(lang, part, sheet.columns)).map(toAscii)
  const perPage = sheet.rows - 1
  const pages = Array.from({ length: Math.max(1, Math.ceil(lines.length / perPage)) }, (_, index) => {
    const own = lines.slice(index * perPage, (index + 1) * perPage)
    const filled = [...own, ...Array.from({ length: perPage - own.length }, () => '')]
    return [...filled, pageLine(index + 1, sheet)].join('\r\n')
  })
  return `${pages.join('\r\n\f')}\r\n`
}

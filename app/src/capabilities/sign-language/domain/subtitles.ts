/** What may be wrong with a line of subtitles. */
type SubtitleFault =
  | 'no-header'
  | 'timing'
  | 'ends-before-it-begins'
  | 'out-of-order'
  | 'no-words'
  | 'markup'
  | 'block'
  | 'no-cues'

/** A fault and its line, from 1. */
interface FaultAt {
  readonly line: number
  readonly fault: SubtitleFault
}

interface Cue {
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
}

/** Subtitles as read: the cues in milliseconds, or every faulty line. */
interface Subtitles {
  readonly cues: readonly Cue[]
  readonly faults: readonly FaultAt[]
}

interface Block {
  /** The number of its first line. */
  readonly at: number
  readonly lines: readonly string[]
}

const TIME = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`
const TIMING = new RegExp(`^${TIME}[ \\t]+-->[ \\t]+${TIME}$`)

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: { at: number; lines: string[] }[] = []
  let isOpen = false
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') isOpen = false
    else if (isOpen) blocks.at(-1)?.lines.push(line)
    else {
      blocks.push({ at: index + 1, lines: [line] })
      isOpen = true
    }
  }
  return blocks
}

function milliseconds(parts: readonly (string | undefined)[]): number {
  const [hours = '0', minutes = '0', seconds = '0', thousandths = '0'] = parts
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(thousandths)
}

function faultOfCue({ from, to, words }: Cue, before: Cue | undefined): SubtitleFault | undefined {
  if (to <= from) return 'ends-before-it-begins'
  if (before !== undefined && from < before.from) return 'out-of-order'
  return words.length === 0 ? 'no-words' : undefined
}

function readCue({ at, lines }: Block, before: Cue | undefined): { cue?: Cue; faults: readonly FaultAt[] } {
  const row = lines[0]?.includes('-->') === true ? 0 : 1
  const found = TIMING.exec(lines[row]?.trim() ?? '')
  if (found === null) return { faults: [{ line: at + Math.min(row, lines.length - 1), fault: 'timing' }] }
  const words = lines.slice(row + 1)
  const cue = { from: milliseconds(found.slice(1, 5)), to: milliseconds(found.slice(5, 9)), words }
  const wrong = faultOfCue(cue, before)
  const marked = words.flatMap((line, index) =>
    /[<>]/.test(line) ? [{ line: at + row + 1 + index, fault: 'markup' as const }] : [],
  )
  return { cue, faults: [...(wrong === undefined ? [] : [{ line: at + row, fault: wrong }]), ...marked] }
}

function isHead(head: Block | undefined): boolean {
  return head?.at === 1 && head.lines.length === 1 && /^WEBVTT(?:[ \t].*)?$/.test(head.lines[0] ?? '')
}

/** What is added to what was read by one block: a note adds nothing, a style or a region is a fault. */
function withBlock({ cues, faults }: Subtitles, block: Block): Subtitles {
  const first = block.lines[0] ?? ''
  if (/^NOTE(?:\s|$)/.test(first)) return { cues, faults }
  if (/^(?:STYLE|REGION)\s*$/.test(first))
    return { cues, faults: [...faults, { line: block.at, fault: 'block' }] }
  const read = readCue(block, cues.at(-1))
  return { cues: read.cue === undefined ? cues : [...cues, read.cue], faults: [...faults, ...read.faults] }
}

/** Reads WebVTT strictly: a header, notes, cues with times in order and plain words; styles, regions and markup are refused. */
export function readSubtitles(text: string): Subtitles {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const [head, ...blocks] = blocksOf(lines)
  if (!isHead(head)) return { cues: [], faults: [{ line: 1, fault: 'no-header' }] }
  const read = blocks.reduce<Subtitles>(withBlock, { cues: [], faults: [] })
  const isEmpty = read.cues.length === 0 && read.faults.length === 0
  return isEmpty ? { cues: [], faults: [{ line: lines.length, fault: 'no-cues' }] } : read
}

const clock = (ms: number): string => {
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0')
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`
}

/** Writes cues as WebVTT. */
export function writeSubtitles(cues: readonly Cue[]): string {
  const blocks = cues.map(({ from, to, words }) => `${clock(from)} --> ${clock(to)}\n${words.join('\n')}\n`)
  return ['WEBVTT\n', ...blocks].join('\n')
}

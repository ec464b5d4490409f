import { canVerify, type Verified, verifyReceipt } from '../portable/verify-receipt.ts'

/** The page that verifies a receipt, on the site and as a saved file: all words stand in the page, hidden until they hold. */

const panel = document.querySelector<HTMLElement>('[data-verify]')

function part<T extends HTMLElement>(name: string): T | null {
  return panel?.querySelector<T>(`[data-verify-${name}]`) ?? null
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Shows the words that hold and hides the others. */
function say(names: readonly string[]): void {
  for (const words of panel?.querySelectorAll<HTMLElement>('[data-says]') ?? [])
    words.hidden = !names.includes(words.dataset['says'] ?? '')
}

/** What the codes of a receipt are called, in the language of the page. */
function readWords(): Readonly<Record<string, unknown>> {
  const words = readJson(panel?.dataset['words'] ?? '')
  return typeof words === 'object' && words !== null ? (words as Record<string, unknown>) : {}
}

const KAZAKHSTAN = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Almaty',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** An instant as the day and the time in Kazakhstan; what is none stays as it is. */
function timeOf(instant: unknown): unknown {
  const at = typeof instant === 'string' ? new Date(instant) : undefined
  return at === undefined || Number.isNaN(at.getTime()) ? instant : KAZAKHSTAN.format(at)
}

/** Writes the facts of a receipt; those that it does not have are not shown. */
function showFacts({ no, sealedAt, key, row }: Verified): void {
  const words = readWords()
  const what = row?.['name'] ?? row?.['useCase']
  const role = row?.['role']
  const facts: Readonly<Record<string, unknown>> = {
    no,
    sealedAt: timeOf(sealedAt),
    key,
    at: timeOf(row?.['at']),
    what: words[String(what)] ?? what,
    role: words[`role:${String(role)}`] ?? role,
  }
  for (const line of panel?.querySelectorAll<HTMLElement>('[data-fact]') ?? []) {
    const value = facts[line.dataset['fact'] ?? '']
    line.hidden = value === undefined
    const cell = line.querySelector('dd')
    if (cell !== null) cell.textContent = String(value ?? '')
  }
}

async function verify(): Promise<void> {
  const text = part<HTMLTextAreaElement>('text')?.value.trim() ?? ''
  const keyNamed = part<HTMLInputElement>('key')?.value.trim() ?? ''
  if (text === '') return say(['empty'])
  const verified = await verifyReceipt(readJson(text), keyNamed === '' ? undefined : keyNamed)
  const isGood = verified.problems.length === 0
  const isReceipt = !verified.problems.includes('not-a-receipt')
  showFacts(verified)
  say([isGood ? 'good' : 'bad', ...verified.problems, ...(isReceipt ? ['facts'] : [])])
}

async function readFile(input: HTMLInputElement): Promise<void> {
  const text = part<HTMLTextAreaElement>('text')
  const file = input.files?.[0]
  if (text === null || file === undefined) return
  text.value = await file.text()
  await verify()
}

async function start(): Promise<void> {
  if (!(await canVerify())) return say(['unsupported'])
  say([])
  const form = part('form')
  if (form !== null) form.hidden = false
  part<HTMLInputElement>('file')?.addEventListener('change', ({ currentTarget }) => {
    if (currentTarget instanceof HTMLInputElement) void readFile(currentTarget)
  })
  part('button')?.addEventListener('click', () => void verify())
}

void start()

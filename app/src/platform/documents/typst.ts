import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Lang } from '@tirek/kernel'
import { OFFICIAL_LAYOUT } from './official-layout.ts'

/** A document's body in Typst; it reads `data` and uses the helpers of the official layout. */
export type DocumentTemplate = { readonly name: string; readonly source: string }

/** What may be handed to a template: plain JSON, always inert. */
export type DocumentData =
  | string
  | number
  | boolean
  | null
  | readonly DocumentData[]
  | { readonly [key: string]: DocumentData }

export type DocumentOptions = {
  readonly lang: Lang
  readonly title: string
  /** Printed at the foot of every page. */
  readonly footer: string
  /** The word before the page count. */
  readonly pageLabel: string
}

/** A template that does not compile is a fault of the program; the message names the template and never the data. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError'
}

const FONT_FILES = ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'] as const
/** Renders after which an unused memo may go, so that personal data do not stay in the compiler's memory. */
const MEMO_AGE = 1

function createCompiler(): NodeCompiler {
  const { resolve } = createRequire(import.meta.url)
  const fontBlobs = FONT_FILES.map((file) => readFileSync(resolve(`@expo-google-fonts/noto-sans/${file}`)))

  // A workspace that does not exist: a template has no file to read.
  return NodeCompiler.create({ workspace: join(tmpdir(), 'tirek-no-workspace'), fontArgs: [{ fontBlobs }] })
}

let shared: NodeCompiler | undefined

function compiler(): NodeCompiler {
  shared ??= createCompiler()
  return shared
}

function faultOf(template: DocumentTemplate, diagnostics: readonly unknown[]): DocumentError {
  const messages = diagnostics.map((one) =>
    typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : 'unknown',
  )
  return new DocumentError(`document ${template.name} does not compile: ${messages.join('; ')}`)
}

/**
 * Renders a tagged PDF/UA-1 with the title and language set. Same input, same bytes.
 * Data reach the template only as JSON in `sys.inputs`, so nothing in them is ever read as markup.
 * Throws DocumentError when the template itself is faulty.
 */
export function renderPdf(template: DocumentTemplate, data: DocumentData, options: DocumentOptions): Buffer {
  const typst = compiler()
  const compiled = typst.compile({
    mainFileContent: `${OFFICIAL_LAYOUT}\n${template.source}`,
    inputs: { data: JSON.stringify({ ...options, body: data }) },
  })
  const document = compiled.result
  if (document === null) {
    const fault = compiled.takeDiagnostics()
    throw faultOf(template, fault === null ? [] : typst.fetchDiagnostics(fault))
  }

  try {
    return typst.pdf(document, { pdfStandard: 'ua-1' })
  } catch (cause) {
    throw new DocumentError(`document ${template.name} is not PDF/UA-1`, { cause })
  } finally {
    typst.evictCache(MEMO_AGE)
  }
}

import { err, ok, type Result } from '@tirek/kernel'

/** One element; names are without their prefix, since every peer chooses its own prefixes. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text directly inside, entities resolved, trimmed. */
  readonly text: string
}

export type XmlFault = 'empty' | 'too-long' | 'too-deep' | 'document-type' | 'malformed'

const MAX_LENGTH = 1_000_000
const MAX_DEPTH = 64
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const OUTGOING: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
}
// Characters that XML 1.0 cannot carry at all.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([^\s<>]+)\s*>|<([^\s<>/!?]+)([^<>]*?)(\/?)>|[^<]+|</g
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

type Open = {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

/** Writes text so that it can stand inside an element or an attribute. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[<>&"']/g, (sign) => OUTGOING[sign] ?? sign)
}

/** `<name>…</name>` for a text, nothing for an absent one. */
export function xmlText(name: string, value: string | undefined): string {
  return value === undefined ? '' : `<${name}>${escapeXml(value)}</${name}>`
}

/** Wraps ready XML. */
export function xmlElement(name: string, ...inside: readonly string[]): string {
  return `<${name}>${inside.join('')}</${name}>`
}

/**
 * Reads a document of a gateway. A document type is refused outright (entity bombs, outside files), as are
 * documents longer than 1 MB or nested deeper than 64.
 */
export function parseXml(source: string): Result<XmlElement, XmlFault> {
  if (source.length > MAX_LENGTH) return err('too-long')
  if (/<!DOCTYPE/i.test(source)) return err('document-type')

  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const stack: Open[] = [root]
  for (const token of source.matchAll(TOKEN)) {
    const fault = take(token, stack)
    if (fault !== undefined) return err(fault)
  }
  if (stack.length !== 1 || root.text.trim() !== '') return err('malformed')
  const document = root.children[0]
  return document !== undefined && root.children.length === 1 ? ok(document) : err('empty')
}

function take(token: RegExpExecArray, stack: Open[]): XmlFault | undefined {
  const [whole, cdata, closing, opening, attributes, selfClosing] = token
  const top = stack.at(-1)
  if (top === undefined || whole === '<') return 'malformed'
  if (cdata !== undefined) top.text += cdata
  else if (closing !== undefined) return close(localName(closing), stack)
  else if (opening !== undefined) return open(opening, attributes ?? '', selfClosing === '/', stack)
  else if (!whole.startsWith('<')) top.text += resolve(whole)
  return undefined
}

function open(name: string, attributes: string, closed: boolean, stack: Open[]): XmlFault | undefined {
  if (stack.length > MAX_DEPTH) return 'too-deep'
  const element: Open = {
    name: localName(name),
    attributes: readAttributes(attributes),
    children: [],
    text: '',
  }
  stack.push(element)
  return closed ? close(element.name, stack) : undefined
}

function close(name: string, stack: Open[]): XmlFault | undefined {
  const element = stack.pop()
  const parent = stack.at(-1)
  if (element === undefined || parent === undefined || element.name !== name) return 'malformed'
  parent.children.push({ ...element, text: element.text.trim() })
  return undefined
}

function readAttributes(source: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name, double, single] of source.matchAll(ATTRIBUTE)) {
    if (name !== undefined) found[localName(name)] = resolve(double ?? single ?? '')
  }
  return found
}

function resolve(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return ENTITIES[entity] ?? whole
    const code =
      entity[1] === 'x' || entity[1] === 'X' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The first element on a path of names below this one. */
export function findElement(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let found: XmlElement | undefined = element
  for (const name of path) found = found?.children.find((child) => child.name === name)
  return found
}

/** The text on a path; undefined when there is no such element or it is empty. */
export function findText(element: XmlElement, ...path: readonly string[]): string | undefined {
  const text = findElement(element, ...path)?.text
  return text === '' ? undefined : text
}

/** The texts of all children of that name. */
export function listTexts(element: XmlElement, name: string): readonly string[] {
  return element.children.filter((child) => child.name === name).map((child) => child.text)
}

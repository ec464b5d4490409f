import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeXml, findText, parseXml, xmlElement, xmlText } from './xml.ts'

describe('XML of the gateway', () => {
  it('reads back any text it writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const parsed = parseXml(xmlElement('a', xmlText('b', text)))
        const kept = escapeXml(text).trim() === '' ? undefined : text.trim()
        expect(parsed.ok && findText(parsed.value, 'b')).toBe(kept)
      }),
      { numRuns: 200 },
    )
  })

  it('ignores the prefixes of the peer and resolves entities and CDATA', () => {
    const parsed = parseXml(
      '<?xml version="1.0"?><s:A xmlns:s="x"><n:b id="1">&#1179;&amp;<![CDATA[<c>]]></n:b><e/></s:A>',
    )
    expect(parsed.ok && findText(parsed.value, 'b')).toBe('қ&<c>')
    expect(parsed.ok && parsed.value.children.map((child) => child.name)).toEqual(['b', 'e'])
  })

  it('refuses a document type, depth, length and broken nesting', () => {
    const deep = '<a>'.repeat(80) + '</a>'.repeat(80)
    expect(parseXml('<!DOCTYPE x [<!ENTITY e "x">]><x>&e;</x>')).toEqual({
      ok: false,
      error: 'document-type',
    })
    expect(parseXml(deep)).toEqual({ ok: false, error: 'too-deep' })
    expect(parseXml(`<a>${'x'.repeat(1_000_001)}</a>`)).toEqual({ ok: false, error: 'too-long' })
    for (const broken of [
      '<a><b></a></b>',
      '<a>',
      'text',
      '<a></a>x',
      '<html><br></html>',
      '<a b="<"></a>',
    ]) {
      expect(parseXml(broken), broken).toEqual({ ok: false, error: 'malformed' })
    }
    expect(parseXml('')).toEqual({ ok: false, error: 'empty' })
  })

  it('never throws on noise', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '/', 'a', '&', ';', '"', '!', '[', ' ') }),
        (noise) => {
          expect(typeof parseXml(noise).ok).toBe('boolean')
        },
      ),
      { numRuns: 300 },
    )
  })
})

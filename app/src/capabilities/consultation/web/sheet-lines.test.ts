import { describe, expect, it } from 'vitest'
import { changesOf } from './sheet-lines.ts'

const part = (title: string, ...lines: readonly string[]) => ({ title, lines })

describe('two editions side by side', () => {
  it('LAW-10-3 shows what was taken away and what was added, and nothing that stayed', () => {
    const before = [part('Needs', 'Speech', 'Hearing'), part('View', 'Likes to draw')]
    const after = [part('Needs', 'Speech', 'Sight'), part('View', 'Likes to draw'), part('Opinion', 'No')]
    expect(changesOf(before, after)).toEqual([
      { title: 'Needs', before: ['Hearing'], after: ['Sight'] },
      { title: 'Opinion', before: [], after: ['No'] },
    ])
    expect(changesOf(after, after)).toEqual([])
  })
})

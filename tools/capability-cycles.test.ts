import { describe, expect, it } from 'vitest'
import { findCapabilityCycles } from './capability-cycles.ts'

const file = (capability: string, name: string) => `app/src/capabilities/${capability}/${name}`

const imports = (from: string, ...targets: string[]) => ({
  source: from,
  dependencies: targets.map((resolved) => ({ resolved })),
})

describe('cycles between capabilities', () => {
  it('are found when they go through the doors', () => {
    const modules = [
      imports(file('registry', 'use-cases/register-child.ts'), file('placement', 'index.ts')),
      imports(file('placement', 'index.ts'), file('placement', 'read/queue.ts')),
      imports(file('placement', 'use-cases/apply.ts'), file('registry', 'index.ts')),
    ]
    expect(findCapabilityCycles(modules)).toEqual(['registry → placement → registry'])
  })

  it('are not seen in arrows that go one way, nor in tests', () => {
    const modules = [
      imports(
        file('placement', 'use-cases/apply.ts'),
        file('registry', 'index.ts'),
        file('network', 'index.ts'),
      ),
      imports(file('network', 'index.ts')),
      imports(file('registry', 'store/child.test.ts'), file('placement', 'index.ts')),
    ]
    expect(findCapabilityCycles(modules)).toEqual([])
  })
})

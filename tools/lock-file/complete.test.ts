import { describe, expect, it } from 'vitest'
import { findLockProblems, findMissing } from './complete.ts'

const packages = {
  '': { version: '0.1.0', devDependencies: { tool: '1.2.3' } },
  'node_modules/tool': {
    version: '1.2.3',
    optionalDependencies: {
      '@tool/linux-x64': '1.2.3',
      '@tool/linux-arm64-musl': '1.2.3',
      '@tool/darwin-arm64': '1.2.3',
    },
  },
  'node_modules/@tool/linux-x64': { version: '1.2.3', optional: true },
}

describe('the gate of the lock file', () => {
  it('finds the packages of other platforms that npm left out, with the platform in their name', () => {
    expect(findMissing(packages)).toEqual({
      'node_modules/@tool/linux-arm64-musl': {
        version: '1.2.3',
        optional: true,
        cpu: ['arm64'],
        os: ['linux'],
        libc: ['musl'],
      },
      'node_modules/@tool/darwin-arm64': { version: '1.2.3', optional: true, cpu: ['arm64'], os: ['darwin'] },
    })
  })

  it('finds nothing missing in a completed file', () => {
    expect(findLockProblems({ ...packages, ...findMissing(packages) })).toEqual([])
  })

  it('finds a dependency that lies in the folder of its own package', () => {
    const nested = {
      'node_modules/a': { version: '1.0.0', optionalDependencies: { b: '2.0.0' } },
      'node_modules/a/node_modules/b': { version: '2.0.0' },
    }
    expect(findMissing(nested)).toEqual({})
  })

  it('refuses the name of a registry and a version that is not exact', () => {
    const loose = {
      '': { dependencies: { a: '^1.0.0' } },
      'node_modules/a': { version: '1.0.0', resolved: 'https://registry.example/a.tgz' },
    }
    expect(findLockProblems(loose)).toEqual(['node_modules/a names a registry', 'a is not pinned: ^1.0.0'])
  })
})

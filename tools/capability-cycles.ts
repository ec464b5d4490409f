/** A module as dependency-cruiser reports it. */
export type Module = {
  readonly source: string
  readonly dependencies: readonly { readonly resolved: string }[]
}

const capabilityOf = (path: string) => /capabilities\/([^/]+)\//.exec(path)?.[1]

const isTest = (path: string) => /\.test\.tsx?$/.test(path)

/** The capabilities, other than its own, that a module imports. */
function foreignCapabilities(from: string, { dependencies }: Module): string[] {
  const targets = dependencies.map(({ resolved }) => capabilityOf(resolved))
  return targets.filter((to): to is string => to !== undefined && to !== from)
}

function collapse(modules: readonly Module[]): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>()

  for (const module of modules.filter(({ source }) => !isTest(source))) {
    const from = capabilityOf(module.source)
    if (from) graph.set(from, new Set([...(graph.get(from) ?? []), ...foreignCapabilities(from, module)]))
  }
  return graph
}

/** Cycles between capabilities that go through their doors and so are no cycle between files: `a → b → a`. */
export function findCapabilityCycles(modules: readonly Module[]): readonly string[] {
  const graph = collapse(modules)
  const finished = new Set<string>()
  const cycles: string[] = []

  const visit = (name: string, path: readonly string[]) => {
    if (path.includes(name)) {
      cycles.push([...path.slice(path.indexOf(name)), name].join(' → '))
      return
    }
    if (finished.has(name)) return
    for (const next of graph.get(name) ?? []) visit(next, [...path, name])
    finished.add(name)
  }
  for (const name of graph.keys()) visit(name, [])
  return cycles
}

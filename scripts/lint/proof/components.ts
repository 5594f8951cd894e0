/**
 * Strongly connected components of what can be reached (Tarjan, without recursion, for graphs of millions of nodes).
 *
 * @returns for each node the number of its component; one that is reached from another has the lower number
 */
export function componentsOf(
  roots: Iterable<number>,
  successors: (node: number) => Iterable<number>,
): Map<number, number> {
  const indexOf = new Map<number, number>();
  const componentOf = new Map<number, number>();
  const open: number[] = [];
  let components = 0;
  const enter = (node: number) => {
    const index = indexOf.size;
    indexOf.set(node, index);
    open.push(node);
    return { node, index, low: index, left: successors(node)[Symbol.iterator]() };
  };
  for (const root of roots) {
    if (indexOf.has(root)) continue;
    const path = [enter(root)];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const { value, done } = at.left.next();
      if (done !== true) {
        const index = indexOf.get(value);
        if (index === undefined) path.push(enter(value));
        else if (!componentOf.has(value)) at.low = Math.min(at.low, index);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) above.low = Math.min(above.low, at.low);
      if (at.low !== at.index) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        componentOf.set(member, components);
        if (member === at.node) break;
      }
      components++;
    }
  }
  return componentOf;
}

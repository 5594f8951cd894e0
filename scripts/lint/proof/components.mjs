/**
 * Strongly connected components of what can be reached (Tarjan, without recursion, for graphs of millions of nodes).
 *
 * @template N
 * @param {Iterable<N>} roots
 * @param {(node: N) => Iterable<N>} successors
 * @returns {Map<N, number>} for each node the number of its component; one that is reached from another has the lower number
 */
export function componentsOf(roots, successors) {
  const indexOf = new Map();
  const componentOf = new Map();
  const low = new Map();
  const open = [];
  let components = 0;
  const enter = (node) => {
    indexOf.set(node, indexOf.size);
    low.set(node, indexOf.get(node));
    open.push(node);
    return { node, left: successors(node)[Symbol.iterator]() };
  };
  for (const root of roots) {
    if (indexOf.has(root)) continue;
    const path = [enter(root)];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const { value, done } = at.left.next();
      if (!done) {
        if (!indexOf.has(value)) path.push(enter(value));
        else if (!componentOf.has(value)) low.set(at.node, Math.min(low.get(at.node), indexOf.get(value)));
        continue;
      }
      path.pop();
      const above = path.at(-1)?.node;
      if (above !== undefined) low.set(above, Math.min(low.get(above), low.get(at.node)));
      if (low.get(at.node) !== indexOf.get(at.node)) continue;
      let member;
      do {
        member = open.pop();
        componentOf.set(member, components);
      } while (member !== at.node);
      components++;
    }
  }
  return componentOf;
}

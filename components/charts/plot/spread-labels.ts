/**
 * Pushes labels apart so that neighbours stand at least `gap` apart and all stay between `top` and `bottom`.
 * Labels that would overlap share the shift, so a cluster stays centred on its lines.
 * @param wanted y of each label in px, any order
 * @param gap smallest distance between two labels in px; shrinks when there is no room for it
 * @returns y of each label in px, in the order given
 */
export function spreadLabels(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const room = wanted.length > 1 ? Math.min(gap, (bottom - top) / (wanted.length - 1)) : gap;
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  const clusters: { sum: number; members: number[] }[] = [];
  const start = (c: { sum: number; members: number[] }): number => {
    const span = (c.members.length - 1) * room;
    return Math.min(Math.max(c.sum / c.members.length - span / 2, top), bottom - span);
  };
  for (const { y, index } of order) {
    let cluster = { sum: y, members: [index] };
    for (let last = clusters.at(-1); last; last = clusters.at(-1)) {
      if (start(last) + last.members.length * room <= start(cluster)) break;
      clusters.pop();
      cluster = { sum: last.sum + cluster.sum, members: [...last.members, ...cluster.members] };
    }
    clusters.push(cluster);
  }
  const spread = new Array<number>(wanted.length).fill(0);
  for (const cluster of clusters) {
    for (const [place, index] of cluster.members.entries()) spread[index] = start(cluster) + place * room;
  }
  return spread;
}

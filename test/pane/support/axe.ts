import axe from 'axe-core';

// axe looks at letters drawn on a canvas, which jsdom has not; without one it goes on.
HTMLCanvasElement.prototype.getContext = () => null;

/** What axe finds, one line each. Colours can't be judged without a real browser. */
export async function faultsOf(container: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

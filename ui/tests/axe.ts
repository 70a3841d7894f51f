// The accessibility rules that can be judged without a real window. Colours and sizes are judged in one.
import axe from 'axe-core';
import { expect } from 'vitest';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with what is wrong and where. `whole` also asks for landmarks, for tests that show the whole window. */
export async function expectAccessible(node: Element = document.body, { whole = false } = {}): Promise<void> {
  const { violations } = await axe.run(node, {
    runOnly: { type: 'tag', values: tags },
    rules: {
      'color-contrast': { enabled: false },
      'target-size': { enabled: false },
      ...(whole ? {} : { region: { enabled: false }, 'page-has-heading-one': { enabled: false } }),
    },
  });
  expect(
    violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) })),
    'accessibility',
  ).toEqual([]);
}

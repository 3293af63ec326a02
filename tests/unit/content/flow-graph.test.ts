import { expect, test } from 'vitest';
import { flowGraph, loadContent } from '../../../src/content/index.js';
import { graphOf, show, task } from './graph-samples.js';

test('the shipped flows lead nowhere that is no node, and every node but the menu is led to', () => {
  const { snapshot } = loadContent('.', 'tay-tuu');
  for (const flow of snapshot.flows.values()) {
    const { nodes, edges } = flowGraph(flow, snapshot);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(edges.filter(({ to }) => !ids.has(to))).toEqual([]);
    const led = new Set(edges.map(({ to }) => to));
    expect([...ids].filter((id) => !led.has(id))).toEqual([`menu:${flow.id}`].filter((id) => !led.has(id)));
  }
});

test('a show step leads on, stays with advice, and leaves by advice that has a way on', () => {
  const stuck = [
    { id: 'cho', label: 'Chưa thấy', say: 'Bác chờ ạ.' },
    { id: 'nguoi', label: 'Không được', say: 'Ạ.', onward: { target: { to: 'human' as const }, label: 'Gặp' } },
  ];
  const { edges } = graphOf(task('t', [show('a', stuck), show('b')]));
  expect(edges.filter(({ from }) => from === 'f/t/a')).toEqual([
    { from: 'f/t/a', to: 'f/t/b', kind: 'ok', label: 'Rồi' },
    { from: 'f/t/a', to: 'f/t/a', kind: 'advice', label: 'Chưa thấy' },
    { from: 'f/t/a', to: 'human', kind: 'stuck', label: 'Không được' },
  ]);
});

test('a call leads into the called task and back behind itself', () => {
  const call = { kind: 'call' as const, id: 'goi', renamedFrom: [], flow: 'f', task: 'u' };
  const { edges } = graphOf(task('t', [call]), task('u', [show('x')]));
  expect(edges.filter(({ from }) => from === 'f/t/goi').map(({ to, kind }) => [kind, to])).toEqual([
    ['call', 'f/u'],
    ['return', 'f/t#done'],
  ]);
});

test('a choice without a target and a case lead where they say', () => {
  const target = { to: 'step' as const, flow: 'f', task: 't', step: 'c' };
  const base = { renamedFrom: [], ignore: [], oldButton: 'past' as const };
  const ask = {
    ...base,
    kind: 'ask' as const,
    id: 'a',
    ask: 'Gì ạ?',
    save: 'gi',
    remember: false,
    answer: {
      type: 'choice' as const,
      choices: [
        { id: 'mot', label: 'Một' },
        { id: 'hai', label: 'Hai', target },
      ],
    },
  };
  const branch = { kind: 'branch' as const, id: 'b', renamedFrom: [], cases: [{ when: null, target }] };
  const { edges, nodes } = graphOf(task('t', [ask, branch, show('c')]));
  expect(edges.filter(({ from }) => from === 'f/t/a').map(({ to }) => to)).toEqual(['f/t/b', 'f/t/c']);
  expect(edges.filter(({ from }) => from === 'f/t/b').map(({ to, kind }) => [kind, to])).toEqual([['case', 'f/t/c']]);
  expect(nodes.filter(({ waits }) => !waits).map(({ id }) => id)).toEqual(['f/t/b']);
});

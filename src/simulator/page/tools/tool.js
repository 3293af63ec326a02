import { make, newId } from '../dom.js';

/** One tool with its heading. */
export function tool(name, title, ...content) {
  const id = newId('tool');
  return make(
    'section',
    { className: 'tool', data: { tool: name }, attributes: { 'aria-labelledby': id } },
    make('h3', { id }, title),
    ...content,
  );
}

/** A line that says how an action went; screen readers read it out. */
export function outcome() {
  const node = make('p', { className: 'outcome', role: 'status', data: { testid: 'outcome' } });
  const tell = (text, isBad = false) => {
    node.textContent = text;
    node.classList.toggle('is-bad', isBad);
  };
  return {
    node,
    tell,
    /** Runs an action and says `done`; resolves with the action's answer, or with null after saying that it failed. */
    async of(action, done = '') {
      try {
        const answer = await action();
        tell(done);
        return answer;
      } catch {
        tell('Chưa làm được. Xin thử lại.', true);
        return null;
      }
    },
  };
}

/** Keeps the last line of a chat in sight when a notice or the phone's keyboard takes room away. */
export function createScroll(log) {
  let isAtEnd = true;
  let height = log.clientHeight;

  log.addEventListener('scroll', () => {
    // a scroll that a new height caused says nothing about where the reader is
    if (log.clientHeight === height) isAtEnd = log.scrollHeight - log.scrollTop - height < 40;
  });
  new ResizeObserver(() => {
    height = log.clientHeight;
    if (isAtEnd) log.scrollTop = log.scrollHeight;
  }).observe(log);

  return {
    isInSight(node) {
      if (!node) return false;
      const [part, whole] = [node.getBoundingClientRect(), log.getBoundingClientRect()];
      return part.bottom > whole.top + 20 && part.top < whole.bottom - 20;
    },
    /** Shows a new message; one taller than the screen is read from its first line. */
    reveal(node) {
      const isTall = node.offsetHeight > log.clientHeight;
      isAtEnd = !isTall;
      log.scrollTop = isTall ? node.offsetTop - log.offsetTop - 8 : log.scrollHeight;
    },
    /** Lets `draw` change the list without moving the reader. */
    keep(draw) {
      const top = log.scrollTop;
      draw();
      log.scrollTop = isAtEnd ? log.scrollHeight : top;
    },
  };
}

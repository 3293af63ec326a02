/** Keeps the newest message in sight while pictures load, and when a notice or the phone's keyboard takes room. */
export function createScroll(log) {
  let isAtEnd = true;
  let lastTop = 0;
  const toEnd = () => {
    if (isAtEnd) log.scrollTop = log.scrollHeight;
  };

  log.addEventListener('scroll', () => {
    // a picture or a notice can push the end out of sight; only who goes up leaves it
    if (log.scrollHeight - log.scrollTop - log.clientHeight < 40) isAtEnd = true;
    else if (log.scrollTop < lastTop) isAtEnd = false;
    lastTop = log.scrollTop;
  });
  new ResizeObserver(toEnd).observe(log);
  const onPicture = () => {
    if (isAtEnd && log.lastElementChild) reveal(log.lastElementChild);
  };
  for (const kind of ['load', 'error']) log.addEventListener(kind, onPicture, { capture: true }); // they do not bubble

  /** Shows a new message; one taller than the screen is read from its first line. */
  function reveal(node) {
    const isTall = node.offsetHeight > log.clientHeight;
    isAtEnd = !isTall;
    log.scrollTop = isTall ? node.offsetTop - log.offsetTop - 8 : log.scrollHeight;
  }

  return {
    reveal,
    isInSight(node) {
      if (!node) return false;
      const [part, whole] = [node.getBoundingClientRect(), log.getBoundingClientRect()];
      return part.bottom > whole.top + 20 && part.top < whole.bottom - 20;
    },
    /** Lets `draw` change the list without moving the reader. */
    keep(draw) {
      const top = log.scrollTop;
      draw();
      log.scrollTop = isAtEnd ? log.scrollHeight : top;
    },
  };
}

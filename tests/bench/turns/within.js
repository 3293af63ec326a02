const MOST_MS = 30_000;

/** What `work` resolves to; rejects, and says what was waited for, where that takes longer than 30 s. */
export async function within(work, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing within ${MOST_MS / 1_000} s: ${what()}`)), MOST_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

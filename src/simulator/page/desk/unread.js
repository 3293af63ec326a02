/** How many messages of the OA came for people whose phones are not on the desk. */
export function createUnread(isShown) {
  const counts = new Map();
  return {
    counts,
    clear: (residentId) => counts.delete(residentId),
    /** Counts a message if it is news for someone not shown; answers whether the count changed. */
    take({ residentId, from, seenAt }, isNew) {
      if (!isNew || from !== 'oa' || seenAt || isShown(residentId)) return false;
      counts.set(residentId, (counts.get(residentId) ?? 0) + 1);
      return true;
    },
  };
}

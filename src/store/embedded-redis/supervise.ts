/**
 * The shell that runs Redis. It holds the folder's lock for as long as Redis lives (flock is inherited), and when the
 * pipe on descriptor 3 closes, because the app stopped, crashed or was killed, it ends Redis, which then saves.
 *
 * Arguments: the lock file, then the command. Exits with LOCKED when another instance has the folder.
 */
export const LOCKED = 75;

export const SUPERVISE = `
lock=$1; shift
exec 9>"$lock"
if command -v flock >/dev/null 2>&1; then
  flock -w 8 9 || exit ${LOCKED}
fi
"$@" 3<&- &
redis=$!
{ cat <&3 >/dev/null 9>&-; kill -TERM "$redis" 2>/dev/null; } 9>&- &
watch=$!
exec 3<&-
wait "$redis"
code=$?
kill "$watch" 2>/dev/null
exit "$code"
`;

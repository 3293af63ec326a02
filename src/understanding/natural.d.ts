// natural ships types for its whole index only; the subpath costs 20 ms less and pulls in no database driver
declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  export function DamerauLevenshteinDistance(source: string, target: string): number;
}

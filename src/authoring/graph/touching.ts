export type Point = { readonly x: number; readonly y: number };

export type Shape = Point & { readonly width: number; readonly height: number; readonly isDiamond: boolean };

/** A line that ends at the rims of rectangles, led on to where it meets a diamond. */
export function touching(points: readonly Point[], from: Shape, to: Shape): readonly Point[] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return points;
  return [onRim(first, from), ...points.slice(1, -1), onRim(last, to)];
}

/** Straight towards the middle until the rim: |dx| / half the width + |dy| / half the height is 1 there. */
function onRim(point: Point, { x, y, width, height, isDiamond }: Shape): Point {
  const [dx, dy] = [point.x - x, point.y - y];
  const reach = Math.abs(dx) / (width / 2) + Math.abs(dy) / (height / 2);
  return isDiamond && reach > 1 ? { x: x + dx / reach, y: y + dy / reach } : point;
}

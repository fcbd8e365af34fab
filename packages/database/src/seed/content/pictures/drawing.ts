/** The newsroom's colours, with the tints that drawings need between them. */
export const palette = {
  paper: "#FBFAF7",
  sand: "#F3E7D3",
  dune: "#E6CFAC",
  ink: "#1F1D1A",
  slate: "#3C3A36",
  cinnabar: "#A93A22",
  ember: "#D0704F",
  jade: "#2F6B57",
  pine: "#1C4136",
  celadon: "#8FB3A2",
  mist: "#C9D8CC",
  ochre: "#8A5A12",
  amber: "#D9A14A",
} as const;

export const width = 1600;
export const height = 900;

/** A drawing as an SVG document; `definitions` holds gradients and clips. */
export function drawing(definitions: string, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><defs>${definitions}</defs>${content}</svg>`;
}

/** Top-to-bottom gradient; stops are `[offset, colour, opacity]`. */
export function gradient(
  id: string,
  stops: readonly (readonly [number, string, number?])[],
  direction = 'x1="0" y1="0" x2="0" y2="1"',
): string {
  return `<linearGradient id="${id}" ${direction}>${stopList(stops)}</linearGradient>`;
}

export function radialGradient(
  id: string,
  stops: readonly (readonly [number, string, number?])[],
): string {
  return `<radialGradient id="${id}">${stopList(stops)}</radialGradient>`;
}

function stopList(stops: readonly (readonly [number, string, number?])[]): string {
  return stops
    .map(
      ([offset, colour, opacity = 1]) =>
        `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join("");
}

/** The whole picture filled with a gradient or a colour. */
export function ground(fill: string): string {
  return `<rect width="${width}" height="${height}" fill="${fill}"/>`;
}

export function disc(x: number, y: number, radius: number, fill: string, rest = ""): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" ${rest}/>`;
}

export function path(d: string, rest: string): string {
  return `<path d="${d}" ${rest}/>`;
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Numbers in [0, 1) that are the same on every run (mulberry32), so a picture never changes by itself. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A closed band under a smooth line: sums of sines, from `top` down to the foot of the picture. */
export function band(
  top: number,
  waves: readonly (readonly [number, number, number])[],
  fill: string,
  rest = "",
): string {
  const points = times(81, (index) => {
    const x = (index * width) / 80;
    const y = waves.reduce(
      (sum, [amplitude, length, phase]) =>
        sum + amplitude * Math.sin((x / length) * 2 * Math.PI + phase),
      top,
    );
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return `<path d="M0,${height} L${points.join(" L")} L${width},${height} Z" fill="${fill}" ${rest}/>`;
}

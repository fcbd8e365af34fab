/** The same style without comments and room. Knows this site's stylesheet, not all of CSS. */
export function pack(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>]) ?/g, "$1")
    .replace(/ ?\/ ?(?=\d)/g, "/")
    .replace(/: /g, ":")
    .replace(/;}/g, "}")
    .replace(/([ ,:(-])0\./g, "$1.")
    .trim();
}

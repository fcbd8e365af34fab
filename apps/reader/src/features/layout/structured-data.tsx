/** JSON-LD for machines. `<` is written as its escape, so that no text can end the element. */
export function StructuredData(props: { data: object }) {
  const json = JSON.stringify(props.data).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

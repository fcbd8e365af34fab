const clauses = [
  (at: number) => `截至2025年底，第${at}片区累计建成起降点${100 + at}个，`,
  (at: number) => `同比增长${(3 + (at % 9) / 10).toFixed(1)}%，`,
  () => "各部门认真落实既定安排，把空域划设、航线审批、飞行服务和安全监管连成一条线，",
  () => "企业、院校和园区一起把技术试验、场景验证与人才培养放到同一张清单里推进，",
  () => "一线调度员说，过去要跑好几个窗口的手续，现在在一个平台上就能看到办理到了哪里。",
];

/** Prose of at least `length` characters with two numbers in each of its paragraphs. */
export function longPiece(length: number): string[] {
  const paragraphs: string[] = [];
  for (let size = 0; size < length; ) {
    const at = paragraphs.length + 1;
    const words = clauses.map((write) => write(at)).join("");
    const filler = "当地还把这些做法写进了年度工作要点，逐项对照检查，月底公布进展。".repeat(2);
    paragraphs.push(words + filler);
    size += words.length + filler.length;
  }
  return paragraphs;
}

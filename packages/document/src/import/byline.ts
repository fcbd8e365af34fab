import type { BylineEntry, BylineRole } from "@fangzhi/types";

/** Who is meant by the words before a name, longest first. */
const roles: readonly [string, BylineRole][] = [
  ["特约记者", "contributing-reporter"],
  ["特约撰稿人", "contributing-reporter"],
  ["实习记者", "trainee-reporter"],
  ["见习记者", "trainee-reporter"],
  ["实习生", "trainee-reporter"],
  ["评论员", "commentator"],
  ["通讯员", "correspondent"],
  ["记者", "reporter"],
];
const roleWords = /(特约记者|特约撰稿人|实习记者|见习记者|实习生|评论员|通讯员|记者)/;
const bylineLine =
  /^[（(□■○●◎◇◆\s]*(?:(?:本报|本刊|本网|本台|新华社|人民日报|[\u4e00-\u9fff]{2,6}(?:日报|晚报|网))\s*(?:特约|实习|见习)?(?:记者|评论员|通讯员)|(?:特约|实习|见习)?(?:记者|通讯员|评论员)|特约撰稿人|实习生|文\s*[/／|｜:：]|作者\s*[:：]|撰文\s*[:：])/;

/** Whether a line says who wrote the page. */
export function isByline(text: string): boolean {
  if (text.length > 60 || /[。！？；]/.test(text)) return false;
  const match = bylineLine.exec(text);
  // 记者了解到 and 记者从省厅获悉 begin sentences.
  return (
    match !== null &&
    !/[，,、]?(?:从|在|了解|获悉|看到|走进|采访|手记|观察)/.test(text.slice(match[0].length))
  );
}

/** The people of a byline: 本报记者 赵雪 通讯员 王小明 → two entries. Empty when none is named. */
export function readByline(text: string): BylineEntry[] {
  const entries: BylineEntry[] = [];
  const words = text
    .replace(/^[（(□■○●◎◇◆\s]+|[）)\s]+$/g, "")
    .replace(/本报|本刊|本网|本台/g, " ");
  let role: BylineRole = "reporter";
  for (const part of words.split(roleWords)) {
    const known = roles.find(([word]) => word === part);
    if (known) {
      role = known[1];
      continue;
    }
    const names = part.replace(/^(?:文|作者|撰文)\s*[/／|｜:：]?/, "").replace(/[:：/／|｜]/g, " ");
    for (const name of namesIn(names)) entries.push({ role, name, personId: null });
  }
  return entries.slice(0, 20);
}

/** Names of two to four characters; 张 三 was spaced by the typesetter. */
function namesIn(words: string): string[] {
  return words
    .replace(
      /(^|[\s\u3000、,，])([\u4e00-\u9fff])[\s\u3000]+([\u4e00-\u9fff])(?=$|[\s\u3000、,，])/g,
      "$1$2$3",
    )
    .split(/[\s\u3000、,，]+/)
    .filter((name) => /^[\u4e00-\u9fff·]{2,10}$|^[A-Za-z][A-Za-z .'-]{1,38}$/.test(name));
}

import { anhui } from "./profiles/anhui.ts";
import { guangdong } from "./profiles/guangdong.ts";
import type { SeedBlock, SeedProfile, SeedText, SeedVersion } from "./types.ts";

/** The profile's text with phrases replaced in its body paragraphs; throws when one is not there. */
function rewritten(
  profile: SeedProfile,
  changes: readonly (readonly [string, string])[],
): SeedText {
  let body = profile.text.body;
  for (const [before, after] of changes) {
    const at = body.findIndex((block) => block.type === "paragraph" && block.text.includes(before));
    const block: SeedBlock | undefined = body[at];
    if (block?.type !== "paragraph") throw new Error(`${profile.key} does not say: ${before}`);
    body = body.with(at, { ...block, text: block.text.replace(before, after) });
  }
  return { ...profile.text, body };
}

/** Second versions: what was wrong is a correction, what has moved on is an update. */
export const versions: readonly SeedVersion[] = [
  {
    piece: anhui.key,
    version: 2,
    changeKind: "correction",
    publicNote:
      "本稿首版将2025年量子科技和产业大会参会的相关单位和机构写作“600家”，漏写概数词，应为“600多家”。特此更正，并向读者致歉。",
    reason: "记录指标时漏写“多”字，概数成了确数；已据来源原文改正指标并核对全篇。",
    text: rewritten(anhui, [
      ["{{figure:ah-conference-organizations}}", "{{figure:ah-conference-organizations@2}}"],
    ]),
  },
  {
    piece: guangdong.key,
    version: 2,
    changeKind: "update",
    publicNote:
      "无人机航线数由“超700条”（截至2024年底）更新为“超900条”（截至2025年底，示例数据）。其余内容未变。",
    reason: "航线数有了新的年末数，其余数字尚无新值，先行更新。",
    text: rewritten(guangdong, [
      [
        "累计获批的无人机航线{{figure:gd-drone-routes}}；2024年全年，无人机送货飞行{{figure:gd-drone-deliveries}}。",
        "2024年全年无人机送货飞行{{figure:gd-drone-deliveries}}；截至2025年底，累计获批的无人机航线{{figure:gd-drone-routes@2}}。",
      ],
    ]),
  },
];

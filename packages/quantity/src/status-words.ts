import { Trie } from "./trie.ts";

/** What a word says of the numbers behind it; `none` marks a word that only looks like a signal. */
export type Signal = "target" | "forecast" | "actual" | "will" | "none";

const table: readonly (readonly [Signal, string])[] = [
  [
    "target",
    "目标 力争 计划 规划 拟 争取 确保 要求 旨在 致力于 提出 明确到 锚定 瞄准 谋划 冲刺 打算 实施方案 行动方案 行动计划 预期目标 要达到 要建成 要新增 要突破 要翻 要增 要降 要提高 要提升 要控制 要培育 要打造 要实现 要超过 要完成 力求 谋求 务求 力保 争创 剑指 确保实现 有望实现目标",
  ],
  ["forecast", "预计 有望 预测 预期 预估 估计 料将 或将 或达 展望 可望"],
  [
    "actual",
    "实际完成 实际增长 实际投资 实际到位 实际达到 目前 已经 已 截至 截止 去年 建成投产 现有 如今 迄今 上半年 前三季度 今年以来",
  ],
  [
    "none",
    "计划单列 规划馆 规划院 预期寿命 提出者 目标导向 目标下 目标引领 目标要求下 目标背景下 目标驱动 进度目标 目标的 距离目标 距目标 离目标 招录计划 招生计划 招聘计划 瞄准镜 模拟 虚拟 拟合 拟态 拟人 拟真 拟物 草拟 比拟 拟定 拟南芥 将近 将其 必须 五”规划 五规划 比去年 较去年 与去年 同去年 比计划 较计划 按计划 原计划 项目前 计划经济 目标任务完成 不要求 企业要求 比计划 较计划 按计划 力保护 活力保 能力保 压力保",
  ],
];

/** 将 announces only before a verb; in 将效率提高到 it marks the object. */
const WILL_VERBS =
  "达实建新超突完形打培增升回降有为投推安力继进全重累带吸布落再引支开启组扩提举设覆容纳满接迎保占减节于在首年每从由逐陆持率";

/** The words of status in prose, longest first at any place. */
export const signals = new Trie<Signal>();
for (const verb of WILL_VERBS) signals.set(`将${verb}`, "will");
for (const [signal, words] of table) for (const word of words.split(" ")) signals.set(word, signal);

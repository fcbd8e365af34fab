import type { SeedProfile } from "../types.ts";

export const anhui: SeedProfile = {
  key: "anhui-quantum-technology",
  slug: "anhui-quantum-technology",
  regionCode: "340000",
  industry: "quantum-technology",
  owner: "chen-siyu",
  byline: [
    { person: "chen-siyu", role: "reporter" },
    { person: "he-jiawen", role: "reporter" },
  ],
  text: {
    kicker: "从实验室走向“千家场景”",
    headline: "安徽量子科技：场景出题，企业答卷",
    deck: "科研托底，园区筑巢，金融和大会一起搭台",
    summary:
      "安徽的量子产业链企业{{figure:ah-chain-enterprises}}，核心企业数占全国{{figure:ah-core-share}}。按“千家场景”行动的预期，到2027年将有{{figure:ah-scenarios}}应用场景落地。",
    body: [
      {
        type: "paragraph",
        text: "量子科技的根，扎在基础研究里。安徽以合肥综合性国家科学中心为依托，搭起“一院三平台”的研究体系，中国科学技术大学等高校院所携手承担国家级科研项目，攻关键技术，也攒长远后劲。",
      },
      { type: "picture", key: "quantum-rings" },
      { type: "heading", level: 2, text: "场景走在前面" },
      {
        type: "paragraph",
        text: "好技术要有人用。“千家场景”行动在量子信息领域铺开，到2027年，预计有{{figure:ah-scenarios}}应用场景落地。合肥量子城域网入选首批数字中国典型案例，为量子通信的规模化应用立起一块样板。",
      },
      { type: "heading", level: 2, text: "企业聚拢成林" },
      {
        type: "paragraph",
        text: "国盾量子成为国内量子领域第一家上市公司，身后跟上来一支队伍。报道显示，安徽全省的量子产业链企业{{figure:ah-chain-enterprises}}，核心企业数占全国{{figure:ah-core-share}}，大企业领跑，小企业接力，产业生态日渐活跃。",
      },
      { type: "heading", level: 2, text: "园区筑巢，会展聚势" },
      {
        type: "paragraph",
        text: "《安徽量子产业园区（先导区）建设方案》已经印发，量子未来产业科技园建成，面积{{figure:ah-park-area}}。专项政策管得宽，技术攻关、知识产权、示范应用、会展活动都有支持；量子科技也列入金融支持未来产业的重要方向。",
      },
      {
        type: "pullBox",
        title: "园区里的四类空间",
        items: ["源头创新", "产业集聚", "孵化培育", "人才社区"],
      },
      {
        type: "paragraph",
        text: "量子科技和产业大会从2021年起连续举办{{figure:ah-conference-years}}。2025年的大会上，核心企业到了{{figure:ah-conference-core-enterprises}}，参会的相关单位和机构共{{figure:ah-conference-organizations}}；国家高新区量子产业协同创新网络、量子密码基础设施标准化技术联盟也在会上启动，合作的圈子越画越大。",
      },
    ],
  },
  editorNote:
    "原文“率先印发实施”未说明与谁相比，本稿不采用。“建成40万平方米”紧接建设方案，也可能是规划规模，面积口径亦不明，本稿按已建成记录，待核。",
};
